import { failureSentence, type LibraryFailure } from './library-failure.ts'

/** Why a backup was not made or not restored; what was there before is as it was. */
export type BackupFailure =
  | { readonly kind: 'library'; readonly reason: LibraryFailure }
  | { readonly kind: 'cancelled' }
  /** Another backup is being made or restored by this program. */
  | { readonly kind: 'under-way' }
  /** A backup inside the library would be lost with it. */
  | { readonly kind: 'inside-library'; readonly place: string }
  | { readonly kind: 'destination-taken'; readonly path: string }
  | NotABackup
  /** What was written could not be read back as it was. */
  | { readonly kind: 'differs'; readonly file: string }
  /** Bytes. */
  | {
      readonly kind: 'no-room'
      readonly place: string
      readonly needed: number
      readonly free: number
    }
  /** Files that a backup can't hold, so that putting another library in their place would lose them. */
  | { readonly kind: 'left-out'; readonly files: readonly string[] }

/** The file is no backup, or not a whole one any more. */
export interface NotABackup {
  readonly kind: 'not-a-backup'
  readonly path: string
  /** What is wrong, in words. */
  readonly reason: string
}

/** One sentence for people, the same in the window and on the command line. */
export function backupFailureSentence(failure: BackupFailure): string {
  switch (failure.kind) {
    case 'library':
      return failureSentence(failure.reason)
    case 'cancelled':
      return 'Stopped. Everything is as it was before.'
    case 'under-way':
      return 'A backup is being made or restored already. Wait for it, or stop it.'
    case 'inside-library':
      return `${failure.place} is inside the library, where a backup would be lost with it. Choose another place.`
    case 'destination-taken':
      return `${failure.path} is there already and was left as it is. Choose another name.`
    case 'not-a-backup':
      return `${failure.path} can’t be restored: ${failure.reason}.`
    case 'differs':
      return `The backup was thrown away because ${failure.file} could not be read back as it was written. The disk may be failing; choose another place.`
    case 'no-room':
      return `${failure.place} has room for ${megabytes(failure.free)}, and ${megabytes(failure.needed)} are needed. Make room, or choose another disk.`
    case 'left-out':
      return `A backup can’t hold ${failure.files.join(', ')}, so the library was left as it is. Move these files out of it first.`
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000).toLocaleString('en-GB')} MB`
}
