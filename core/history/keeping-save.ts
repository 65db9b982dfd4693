import type { Version } from '../library/library-failure.ts'
import type { LibraryRecord } from '../library/library-record.ts'
import type { SnapshotReason } from './snapshot.ts'

/** A save that keeps what it replaces as a version first. */
export interface KeepingSave {
  readonly record: LibraryRecord
  /** The version of the record that `record` was made from. */
  readonly base: Version
  /** Why what is there is kept. */
  readonly reason: SnapshotReason
  /** What is done to many at once. */
  readonly act?: string
}
