import type { SnapshotId } from '../history/snapshot.ts'
import type { Timestamp } from '../timestamp.ts'
import type { LibraryRecord } from './library-record.ts'
import type { AnyId } from './record-id.ts'

/** What can go wrong between a record and the disk; `failureSentence` says it in words. */
export type LibraryFailure =
  | NotALibrary
  | FolderTaken
  | { readonly kind: 'newer-library'; readonly folder: string; readonly format: number }
  | NotMigrated
  | { readonly kind: 'read-only'; readonly folder: string }
  | { readonly kind: 'record-missing'; readonly id: AnyId }
  | { readonly kind: 'version-missing'; readonly id: AnyId; readonly version: SnapshotId }
  | StaleRevision
  | UnkeepableRecord
  | DamagedFile
  | Busy
  | DiskFailure

export interface NotALibrary {
  readonly kind: 'not-a-library'
  readonly folder: string
}

/** An older program wrote the library, and the backup before the first change could not be made. */
export interface NotMigrated {
  readonly kind: 'not-migrated'
  readonly folder: string
  /** Of the library. */
  readonly format: number
  /** A sentence. */
  readonly reason: string
}

/** A library can't be made here: the folder already is one, or it holds other files. */
export interface FolderTaken {
  readonly kind: 'folder-taken'
  readonly folder: string
  readonly by: 'library' | 'other-files'
}

/** The file changed since it was read; `theirs` is what it holds now, null when it was removed. */
export interface StaleRevision {
  readonly kind: 'stale-revision'
  readonly id: AnyId
  readonly theirs: StoredRecord | null
}

/** What would be written could not be read again, so it is not written. */
export interface UnkeepableRecord {
  readonly kind: 'record-too-deep' | 'record-too-large'
  readonly id: AnyId
}

/** The file is there and can't be used; it stays untouched. */
export interface DamagedFile {
  readonly kind: 'damaged-file'
  /** Path inside the library, with forward slashes. */
  readonly file: string
  /** What is wrong, naming the place: `checksum differs`, `article.byline: expected …`. */
  readonly reason: string
}

/** Another program is at work on the record or on the whole library; nothing was changed. */
export interface Busy {
  readonly kind: 'busy'
  readonly holder: LockHolder
}

export const lockPurposes = ['save', 'migrate', 'restore', 'repair'] as const

/** The program that keeps others from writing. */
export interface LockHolder {
  /** The name of its machine. */
  readonly host: string
  readonly since: Timestamp
  readonly purpose: (typeof lockPurposes)[number]
}

export interface DiskFailure {
  readonly kind: 'disk'
  /** The system's code, for example `ENOSPC`. */
  readonly code: string
  readonly path: string
}

/** Which state of a file was read: every write says what it builds on. */
export interface Version {
  /** Counts the saves of the record from 1. */
  readonly revision: number
  /** SHA-256 of the stored content in hexadecimal. */
  readonly hash: string
}

export interface StoredRecord<R extends LibraryRecord = LibraryRecord> {
  readonly record: R
  readonly version: Version
}

/** One sentence for people, the same in the window, on the command line and in the log. */
export function failureSentence(failure: LibraryFailure): string {
  switch (failure.kind) {
    case 'not-a-library':
      return `${failure.folder} is not a Copydesk library: it has no library.json. Choose another folder, or make a library there first.`
    case 'folder-taken':
      return failure.by === 'library'
        ? `${failure.folder} already is a Copydesk library. Open it, or choose another folder.`
        : `${failure.folder} already holds other files. Choose an empty folder for the library.`
    case 'newer-library':
      return `${failure.folder} was written by a newer Copydesk (library format ${failure.format}). It is open for reading only; update Copydesk to edit it.`
    case 'not-migrated':
      return `${failure.folder} was written by an older Copydesk (library format ${failure.format}) and was left as it is, because it could not be backed up first. ${failure.reason}`
    case 'read-only':
      return `${failure.folder} is open for reading only, so nothing was changed.`
    case 'record-missing':
      return `There is nothing with the id ${failure.id} in this library.`
    case 'version-missing':
      return `There is no version ${failure.version} of ${failure.id} any more.`
    case 'stale-revision':
      return failure.theirs === null
        ? 'The file was removed by another program since it was opened. Nothing was written over.'
        : 'The file was changed by another program since it was opened. Nothing was written over.'
    case 'record-too-deep':
      return 'Lists and quotes are nested too deeply here to be kept. Take the innermost out of the others; nothing was written.'
    case 'record-too-large':
      return 'This is larger than 32 MB without its pictures, the most that one file keeps. Divide it; nothing was written.'
    case 'damaged-file':
      return `${failure.file} can’t be read (${failure.reason}). The file was left as it is.`
    case 'busy':
      return `Another Copydesk (on ${failure.holder.host}, since ${printedMinute(failure.holder.since)}) ${lockWork(failure.holder.purpose)}. Nothing was changed; try again when it is done.`
    case 'disk':
      return diskSentence(failure)
  }
}

function diskSentence({ code, path }: DiskFailure): string {
  const trouble = diskTrouble(code)
  return trouble === null ? `The disk refused (${code}, ${path}).` : `${trouble} (${path}).`
}

function lockWork(purpose: LockHolder['purpose']): string {
  switch (purpose) {
    case 'save':
      return 'is writing this'
    case 'migrate':
      return 'is bringing this library up to date'
    case 'restore':
      return 'is restoring this library from a backup'
    case 'repair':
      return 'is mending this library'
  }
}

/** `2026-11-21 09:30 UTC`: where this is read, the zone of the reader is not known. */
function printedMinute(time: Timestamp): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/** Null for a code that says nothing to people. */
function diskTrouble(code: string): string | null {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'The disk is full. Make room and save again'
    case 'EACCES':
    case 'EPERM':
      return 'This folder does not let Copydesk write. Change its permissions or choose another'
    case 'EROFS':
      return 'This disk is read-only. Choose another'
    case 'EMFILE':
    case 'ENFILE':
      return 'Too many files are open on this computer. Close some programs and try again'
    case 'EIO':
      return 'The disk reported an error. Copy your library to another disk soon'
    case 'ENOENT':
      return 'The file or folder is not there'
    case 'ENOTDIR':
      return 'A file stands where a folder is needed'
    case 'EISDIR':
      return 'A folder stands where a file is needed'
    default:
      return null
  }
}
