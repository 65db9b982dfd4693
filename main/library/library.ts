import type { KeepingSave } from '../../core/history/keeping-save.ts'
import type {
  Snapshot,
  SnapshotEntry,
  SnapshotId,
  SnapshotReason,
} from '../../core/history/snapshot.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { LibraryChange } from '../../core/library/library-change.ts'
import type { LibraryFailure, StoredRecord, Version } from '../../core/library/library-failure.ts'
import type { LibraryRecord, RecordKind } from '../../core/library/library-record.ts'
import type {
  BroughtUpToDate,
  DamagedRecord,
  LibraryProblem,
  MediaFailure,
  RepairReport,
  RestoredVersion,
  TrashedRecord,
} from '../../core/library/library-report.ts'
import type { AnyId, MediaId, RecordId } from '../../core/library/record-id.ts'
import type {
  ComparedCopy,
  ConflictCopy,
  SettledConflictCopy,
} from '../../core/merge/conflict-copy.ts'
import type { MergingOrder, MergingSave } from '../../core/merge/merging-save.ts'
import type { CropArea } from '../../core/pictures/crop-area.ts'
import type { Media } from '../../core/pictures/media.ts'
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
  /** What opening it did to a library of an older program; null for any other. */
  readonly broughtUpToDate: BroughtUpToDate | null
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
  /** Saves like `save` once what the file holds is kept as a version; when that can't be kept, nothing changes. */
  saveKeeping(order: KeepingSave): Promise<Result<RestoredVersion, LibraryFailure>>
  /** Saves like `save`; a conflict copy that was kept of the record is settled by it. */
  saveSettling(record: LibraryRecord, base: Version): Promise<Result<StoredRecord, LibraryFailure>>
  /**
   * Saves the record together with what others changed in its file since `base`. What can't be brought
   * together `collides`: the file stays, and the record is kept beside it as a conflict copy until a later
   * save of it is taken. `stale-revision`: the file is gone.
   */
  saveMerging(order: MergingOrder): Promise<Result<MergingSave, LibraryFailure>>
  /** Second versions of records that lie beside their files, by path. */
  conflictCopies(): Promise<readonly ConflictCopy[]>
  /** A conflict copy and the record that it is a version of. */
  compareCopy(file: string): Promise<Result<ComparedCopy, LibraryFailure>>
  /** Conflict copies that were settled, the latest first. */
  settledCopies(): Promise<readonly SettledConflictCopy[]>
  readSettledCopy(file: string): Promise<Result<LibraryRecord, LibraryFailure>>
  /** Moves a settled conflict copy to `trash/conflict-copies/`, byte for byte. */
  setCopyAside(file: string): Promise<Result<void, LibraryFailure>>
  /** Moves the record's file to the trash. */
  trash(id: RecordId): Promise<Result<void, LibraryFailure>>
  /** Newest removal first. */
  listTrash(): Promise<Result<readonly TrashedRecord[], LibraryFailure>>
  /** The record as it was removed last. */
  readTrashed(id: RecordId): Promise<Result<LibraryRecord, LibraryFailure>>
  /** Brings back the latest removal of the record; `stale-revision` when its place is taken. */
  restore(id: RecordId): Promise<Result<StoredRecord, LibraryFailure>>
  /** Stores the bytes once; the same bytes again answer the media that is there. */
  addMedia(input: NewMedia): Promise<Result<StoredRecord<Media>, MediaFailure>>
  /** The bytes as they were stored; `damaged-file` when the file is missing or holds others. */
  readMedia(id: MediaId): Promise<Result<StoredMedia, LibraryFailure>>
  /** Reads every file and tells what is wrong, in the order of the files; changes nothing. */
  verify(): Promise<readonly LibraryProblem[]>
  /** Kept versions, newest first; those that can't be read are left out, `verify` tells of them. */
  history(id: AnyId): Promise<Result<readonly SnapshotEntry[], LibraryFailure>>
  readSnapshot(id: AnyId, snapshot: SnapshotId): Promise<Result<Snapshot, LibraryFailure>>
  /**
   * Keeps the record as its file has it; the same state is stored once. Null while nothing is written in it. Kept
   * with a name, the version stays for ever.
   */
  keepSnapshot(
    id: AnyId,
    kept: { readonly reason: SnapshotReason; readonly name: string | null },
  ): Promise<Result<SnapshotId | null, LibraryFailure>>
  /**
   * Makes a kept version the present one, once the state that `base` names is kept; a null base is for a record that
   * has no file any more.
   */
  restoreVersion(
    id: AnyId,
    snapshot: SnapshotId,
    base: Version | null,
  ): Promise<Result<RestoredVersion, LibraryFailure>>
  /** The damaged records among the problems, each with its newest good version. */
  damage(): Promise<readonly DamagedRecord[]>
  /** Sets a damaged record's file aside untouched and makes a kept version the record again. */
  bringBack(id: AnyId, snapshot: SnapshotId): Promise<Result<StoredRecord, LibraryFailure>>
  /**
   * Mends what can be mended without losing anything and makes the catalogue anew; what can't be used lies untouched
   * in `damaged/`.
   */
  repair(): Promise<Result<RepairReport, LibraryFailure>>
  /** Removes what is in the trash, its kept versions and settled conflict copies for ever; counts the records. */
  emptyTrash(): Promise<Result<number, LibraryFailure>>
  /** Tells of each change of the catalogue made through this object; answers the way to stop. */
  subscribe(listener: () => void): () => void
  /**
   * Notices what other programs change in the folder, brings the catalogue in line and tells of it. Answers the
   * way to stop; closing the library stops it too.
   */
  watch(listener: (change: LibraryChange) => void): () => Promise<void>
  /** Waits for writes under way, stores the catalogue, lets go of the folder. */
  close(): Promise<void>
}

export interface StoredMedia {
  readonly record: Media
  readonly bytes: Uint8Array
}

/** What is known of a picture and does not follow from its bytes. */
export type SaidOfPicture = Omit<
  Media,
  'kind' | 'id' | 'type' | 'fileName' | 'size' | 'width' | 'height'
>

export interface NewMedia {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly alt?: string
  /** What is known of the same picture elsewhere, and comes along with it. */
  readonly as?: Partial<SaidOfPicture>
  /** A part of a picture says whose it is and on which terms as the whole does. */
  readonly cropOf?: { readonly original: Media; readonly area: CropArea }
}
