import type { CatalogueEntry } from '../../core/catalogue-entry.ts'
import type { LibraryFailure, StoredRecord, Version } from '../../core/library-failure.ts'
import type { LibraryRecord, RecordKind } from '../../core/library-record.ts'
import type { LibraryProblem, MediaFailure, TrashedRecord } from '../../core/library-report.ts'
import type { Media } from '../../core/media.ts'
import type { AnyId, MediaId, RecordId } from '../../core/record-id.ts'
import type { Result } from '../../core/result.ts'

/**
 * A folder that holds everything of one desk. What a call acknowledges is on the disk; what it
 * refuses left the disk as it was.
 */
export interface Library {
  readonly folder: string
  readonly name: string
  /** True for a library that a newer program wrote: every write answers `read-only`. */
  readonly isReadOnly: boolean
  /** Newest change first. */
  list(kind?: RecordKind): readonly CatalogueEntry[]
  /** Files that could not be read when the library was opened; they are left untouched. */
  problems(): readonly LibraryProblem[]
  read(id: AnyId): Promise<Result<StoredRecord, LibraryFailure>>
  /** Stores a record that has no file yet. */
  create(record: LibraryRecord): Promise<Result<StoredRecord, LibraryFailure>>
  /** Replaces what `base` read; saves of one record happen in the order of the calls. */
  save(record: LibraryRecord, base: Version): Promise<Result<StoredRecord, LibraryFailure>>
  /** Moves the record's file to the trash. */
  trash(id: RecordId): Promise<Result<void, LibraryFailure>>
  /** Newest removal first. */
  listTrash(): Promise<Result<readonly TrashedRecord[], LibraryFailure>>
  restore(id: RecordId): Promise<Result<StoredRecord, LibraryFailure>>
  /** Stores the bytes once; the same bytes again answer the media that is there. */
  addMedia(input: NewMedia): Promise<Result<StoredRecord<Media>, MediaFailure>>
  readMedia(id: MediaId): Promise<Result<Uint8Array, LibraryFailure>>
  verify(): Promise<readonly LibraryProblem[]>
  /** Tells of each change of the catalogue made through this object; answers the way to stop. */
  subscribe(listener: () => void): () => void
  /** Waits for writes under way, stores the catalogue, lets go of the folder. */
  close(): Promise<void>
}

export interface NewMedia {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly alt?: string
}
