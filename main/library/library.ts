import type { CatalogueEntry } from '../../core/catalogue-entry.ts'
import type { LibraryFailure, StoredRecord, Version } from '../../core/library-failure.ts'
import type { LibraryRecord, RecordKind } from '../../core/library-record.ts'
import type { LibraryProblem, MediaFailure, TrashedRecord } from '../../core/library-report.ts'
import type { Media } from '../../core/media.ts'
import type { AnyId, MediaId, RecordId } from '../../core/record-id.ts'
import type { Result } from '../../core/result.ts'

/**
 * A folder that holds everything of one desk. What a call acknowledges is on the disk; what it
 * refuses left the disk as it was, or, when the disk failed at the very last step, shows the new
 * state without a promise that it stays: the same call made again is then taken.
 */
export interface Library {
  readonly folder: string
  readonly name: string
  /** True for a library that a newer program wrote: every write answers `read-only`. */
  readonly isReadOnly: boolean
  /** Newest change first. */
  list(kind?: RecordKind): readonly CatalogueEntry[]
  /** Files that could not be read, at the opening or since; they are left untouched. */
  problems(): readonly LibraryProblem[]
  read(id: AnyId): Promise<Result<StoredRecord, LibraryFailure>>
  /** Stores a record that has no file yet, with the dates it carries. `stale-revision`: it has one. */
  create(record: LibraryRecord): Promise<Result<StoredRecord, LibraryFailure>>
  /**
   * Replaces the state that `base` names and dates the record by the clock; `stale-revision` when the
   * file holds another. Saves of one record happen in the order of the calls.
   */
  save(record: LibraryRecord, base: Version): Promise<Result<StoredRecord, LibraryFailure>>
  /** Moves the record's file to the trash. */
  trash(id: RecordId): Promise<Result<void, LibraryFailure>>
  /** Newest removal first. */
  listTrash(): Promise<Result<readonly TrashedRecord[], LibraryFailure>>
  /** Brings back the latest removal of the record; `stale-revision` when its place is taken. */
  restore(id: RecordId): Promise<Result<StoredRecord, LibraryFailure>>
  /** Stores the bytes once; the same bytes again answer the media that is there. */
  addMedia(input: NewMedia): Promise<Result<StoredRecord<Media>, MediaFailure>>
  /** The bytes as they were stored; `damaged-file` when the file is missing or holds others. */
  readMedia(id: MediaId): Promise<Result<StoredMedia, LibraryFailure>>
  /** Reads every file and tells what is wrong, in the order of the files; changes nothing. */
  verify(): Promise<readonly LibraryProblem[]>
  /** Tells of each change of the catalogue made through this object; answers the way to stop. */
  subscribe(listener: () => void): () => void
  /** Waits for writes under way, stores the catalogue, lets go of the folder. */
  close(): Promise<void>
}

export interface StoredMedia {
  readonly record: Media
  readonly bytes: Uint8Array
}

export interface NewMedia {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly alt?: string
}
