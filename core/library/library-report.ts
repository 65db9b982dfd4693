import type { SnapshotEntry, SnapshotId } from '../history/snapshot.ts'
import type { CatalogueEntry } from './catalogue-entry.ts'
import { failureSentence, type LibraryFailure, type StoredRecord } from './library-failure.ts'
import type { RecordKind } from './library-record.ts'
import type { AnyId } from './record-id.ts'

/** Why a picture was not taken in. */
export type MediaFailure =
  | LibraryFailure
  | {
      readonly kind: 'not-a-picture'
      readonly fileName: string
      /** In whole sentences. */
      readonly reason: string
    }

export interface TrashedRecord {
  readonly entry: CatalogueEntry
  /** RFC 3339. */
  readonly trashedAt: string
}

/** Something that is wrong with a library's files. */
export interface LibraryProblem {
  readonly kind:
    | 'damaged'
    | 'dangling'
    | 'missing-media'
    | 'wrong-media'
    | 'orphan'
    | 'duplicate'
    | 'conflict-copy'
    | 'history'
  /** Path inside the library, with forward slashes. */
  readonly file: string
  /** In words, naming the place. */
  readonly reason: string
}

/** A record whose file can't be read, and what there is to put in its place. */
export interface DamagedRecord {
  readonly id: AnyId
  readonly kind: RecordKind
  /** Path inside the library, with forward slashes. */
  readonly file: string
  readonly reason: string
  /** The newest kept version that can be read; null when there is none. */
  readonly newest: SnapshotEntry | null
}

/** One thing that was mended. Whatever was in the way lies untouched in the folder `damaged`. */
export interface RepairAct {
  readonly kind: 'brought-back' | 'taken-as-it-is' | 'set-aside' | 'described' | 'made-anew'
  /** Path inside the library, with forward slashes. */
  readonly file: string
  /** What was done, in words that follow the file's name. */
  readonly deed: string
}

export interface RepairReport {
  readonly done: readonly RepairAct[]
  /** What only a person can decide or what the disk refused, as `verify` has it. */
  readonly left: readonly LibraryProblem[]
}

/** Why mending leaves a problem as it is, and what helps then. */
export function whyLeft({ kind }: LibraryProblem): string {
  switch (kind) {
    case 'damaged':
      return 'No earlier version and no backup at hand has it whole; the file stays untouched. Should you have it elsewhere, put it back.'
    case 'dangling':
      return 'The reference stays: the record may come with the next synchronisation, or from the trash.'
    case 'missing-media':
    case 'wrong-media':
      return 'The bytes are neither elsewhere in the library nor in a backup at hand. Add the picture again from its file.'
    case 'orphan':
      return 'It is no picture that can be described; the file stays.'
    case 'duplicate':
      return 'Both files stay as they are.'
    case 'conflict-copy':
      return 'Which version stands is yours to choose: in the window, or with “copydesk conflicts --merge”.'
    case 'history':
      return 'Earlier versions are kept again as soon as the disk takes them.'
  }
}

/** A library of an older program was led to today's format as it was opened. */
export interface BroughtUpToDate {
  /** The path of the zip file that holds it as it was before. */
  readonly backup: string
}

/** A record as it was before an earlier version came back, so that this can be taken back. */
export interface RestoredVersion {
  readonly stored: StoredRecord
  /** Null where there was nothing to keep. */
  readonly replaced: SnapshotId | null
}

/** One sentence for people, the same in the window, on the command line and in the log. */
export function mediaFailureSentence(failure: MediaFailure): string {
  return failure.kind === 'not-a-picture'
    ? `${failure.fileName} was not taken in: ${failure.reason}`
    : failureSentence(failure)
}
