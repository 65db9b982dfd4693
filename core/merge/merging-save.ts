import type { StoredRecord, Version } from '../library/library-failure.ts'
import type { LibraryRecord } from '../library/library-record.ts'
import type { Timestamp } from '../timestamp.ts'

/** A save that brings in what others changed meanwhile. */
export interface MergingOrder {
  readonly record: LibraryRecord
  /** The state of the file that the record was read from or last saved as. */
  readonly base: Version
  /** What the record was before the changes that are saved now: the base's content, as a rule. */
  readonly ancestor: LibraryRecord
}

export type MergingSave =
  /** The file holds the record as it was given, dated. */
  | { readonly kind: 'saved'; readonly stored: StoredRecord }
  /** The file holds the record and what others had changed. */
  | { readonly kind: 'merged'; readonly stored: StoredRecord }
  /** The file stays as others left it; the record is kept beside it as a conflict copy. */
  | { readonly kind: 'collides'; readonly theirs: StoredRecord }

/** What a save adds to a record as it was given. */
export interface SavedAs {
  readonly version: Version
  readonly updatedAt: Timestamp
}
