import type { StoredRecord } from '../library/library-failure.ts'
import type { LibraryRecord, RecordKind } from '../library/library-record.ts'
import type { AnyId } from '../library/record-id.ts'
import type { Timestamp } from '../timestamp.ts'

/** A second version of a record beside its file, left by a program that keeps folders in step, or by the desk. */
export interface ConflictCopy {
  /** Path inside the library, with forward slashes. */
  readonly file: string
  readonly kind: RecordKind
  readonly id: AnyId
  /** What the copy calls the record; may be empty. */
  readonly title: string
  readonly savedAt: Timestamp
}

/** A conflict copy that was settled and lies in the trash folder of the library. */
export interface SettledConflictCopy extends ConflictCopy {
  readonly settledAt: Timestamp
}

/** A conflict copy and what it has to be brought together with. */
export interface ComparedCopy {
  readonly copy: LibraryRecord
  /** Null when the record itself is gone. */
  readonly current: StoredRecord | null
  /** What both were before; null where that is not known. */
  readonly ancestor: LibraryRecord | null
}
