import type { LibraryFailure, StoredRecord, Version } from '../../core/library/library-failure.ts'
import {
  type LibraryRecord,
  parseLibraryRecord,
  type RecordKind,
} from '../../core/library/library-record.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import type { Catalogue } from './catalogue.ts'
import { onDisk } from './disk-failure.ts'
import type { FileSystem } from './file-system.ts'
import { kindsOf, pathIn, recordPath } from './library-folder.ts'
import { openRecordDatabase, type RecordDatabase, type RecordState } from './record-adapter.ts'
import { type RecordFile, recordFile, type RecordName, whyUnkeepable } from './record-file.ts'
import type { RecordGuard } from './record-guard.ts'
import type { WriteQueue } from './write-queue.ts'

/** What the parts of an open library share. */
export interface LibraryParts {
  readonly files: FileSystem
  readonly folder: string
  readonly clock: () => Timestamp
  readonly catalogue: Catalogue
  readonly queue: WriteQueue
  readonly guard: RecordGuard
}

/** The records of a library, each guarded against changes that this program did not make. */
export interface RecordStore {
  readonly read: (id: AnyId) => Promise<Result<StoredRecord, LibraryFailure>>
  readonly create: (record: LibraryRecord) => Promise<Result<StoredRecord, LibraryFailure>>
  readonly save: (
    record: LibraryRecord,
    base: Version,
  ) => Promise<Result<StoredRecord, LibraryFailure>>
}

/** Who keeps the earlier versions of what is written. */
export interface WriteWitness {
  /** Awaited when a save is about to replace what `current` holds; never rejects for the disk. */
  readonly beforeSave: (current: RecordFile, now: Timestamp) => Promise<void>
  /** The record has a file from now on. */
  readonly afterCreate: (id: AnyId) => void
}

export function createRecordStore(parts: LibraryParts, witness: WriteWitness): RecordStore {
  const { clock, catalogue, guard } = parts
  const unacknowledged = new Map<AnyId, Attempts>()

  function read(id: AnyId): Promise<Result<StoredRecord, LibraryFailure>> {
    const kind = catalogue.entry(id)?.kind
    return readRecord(id, {
      ...parts,
      // A file that came in from elsewhere since the opening is not in the catalogue yet.
      kinds: kind === undefined ? kindsOf(id) : [kind],
      onSeen: (name, state) => noteState(catalogue, name, state),
    })
  }

  async function create(record: LibraryRecord): Promise<Result<StoredRecord, LibraryFailure>> {
    return guard.run(record.id, async (confirm) => {
      const other = catalogue.entry(record.id)
      if (other === undefined || other.kind === record.kind) {
        return write({ record, base: null, savedAt: clock(), confirm })
      }
      const theirs = await read(record.id)
      if (!theirs.ok) return theirs
      return failure({ kind: 'stale-revision', id: record.id, theirs: theirs.value })
    })
  }

  async function save(
    record: LibraryRecord,
    base: Version,
  ): Promise<Result<StoredRecord, LibraryFailure>> {
    return guard.run(record.id, async (confirm) => {
      const savedAt = clock()
      return write({ record: { ...record, updatedAt: savedAt }, base, savedAt, confirm })
    })
  }

  async function write({
    record,
    base,
    savedAt,
    confirm,
  }: {
    readonly record: LibraryRecord
    readonly base: Version | null
    readonly savedAt: Timestamp
    readonly confirm: () => Promise<void>
  }): Promise<Result<StoredRecord, LibraryFailure>> {
    const unkeepable = whyUnkeepable(record)
    if (unkeepable !== null) return failure({ kind: unkeepable, id: record.id })
    const checked = parseLibraryRecord(record)
    if (!checked.ok) throw new RangeError(`${record.kind} ${record.id}: ${checked.failure}`)
    const database = await openDatabase(parts, record, confirm)
    if (!database.ok) return database
    const state = database.value.state()
    if (state.state === 'damaged') {
      noteState(catalogue, record, state)
      return failure(damagedFile(record, state.reason))
    }
    const current = state.state === 'whole' ? state.file : null
    if (!isBase(record.id, current, base)) {
      noteState(catalogue, record, state)
      const theirs = current === null ? null : storedRecord(current)
      return failure({ kind: 'stale-revision', id: record.id, theirs })
    }
    if (current !== null) await witness.beforeSave(current, savedAt)
    const revision = (current?.version.revision ?? 0) + 1
    const file = recordFile({ record, revision, savedAt })
    noteAttempt(record.id, base, file.version)
    const path = pathIn(parts.folder, recordPath(record))
    const stamp = await onDisk(path, () => database.value.write(file))
    if (!stamp.ok) return stamp
    unacknowledged.delete(record.id)
    catalogue.put(file, stamp.value)
    if (current === null) witness.afterCreate(record.id)
    return success(storedRecord(file))
  }

  /**
   * A write whose very last step failed has put the file in place without being able to promise
   * that it stays. Whoever saves again still builds on what was there before.
   */
  function isBase(id: AnyId, current: RecordFile | null, base: Version | null): boolean {
    if (current?.version.hash === base?.hash) return true
    const attempts = unacknowledged.get(id)
    if (attempts === undefined || current === null) return false
    return attempts.base === base?.hash && attempts.hashes.includes(current.version.hash)
  }

  function noteAttempt(id: AnyId, base: Version | null, { hash }: Version): void {
    const before = unacknowledged.get(id)
    const hashes = before?.base === base?.hash ? (before?.hashes ?? []) : []
    unacknowledged.set(id, { base: base?.hash, hashes: [...hashes, hash] })
  }

  return { read, create, save }
}

/** Reads the record of this id from the folder of one of these kinds; what stands in each is told. */
export async function readRecord(
  id: AnyId,
  {
    files,
    folder,
    kinds,
    onSeen,
  }: Pick<LibraryParts, 'files' | 'folder'> & {
    readonly kinds: readonly RecordKind[]
    readonly onSeen: (name: RecordName, state: RecordState) => void
  },
): Promise<Result<StoredRecord, LibraryFailure>> {
  for (const name of kinds.map((kind) => ({ kind, id }))) {
    const database = await openDatabase({ files, folder }, name)
    if (!database.ok) return database
    const state = database.value.state()
    onSeen(name, state)
    if (state.state === 'damaged') return failure(damagedFile(name, state.reason))
    if (state.state === 'whole') return success(storedRecord(state.file))
  }
  return failure({ kind: 'record-missing', id })
}

/** Writes of one record since the last one that was acknowledged. */
interface Attempts {
  /** The hash they build on; undefined where there was no file. */
  readonly base: string | undefined
  readonly hashes: readonly string[]
}

export function storedRecord({ record, version }: RecordFile): StoredRecord {
  return { record, version }
}

function damagedFile(name: RecordName, reason: string): LibraryFailure {
  return { kind: 'damaged-file', file: recordPath(name), reason }
}

async function openDatabase(
  { files, folder }: Pick<LibraryParts, 'files' | 'folder'>,
  { kind, id }: RecordName,
  confirm?: () => Promise<void>,
): Promise<Result<RecordDatabase, LibraryFailure>> {
  const path = pathIn(folder, recordPath({ kind, id }))
  const place = { files, path, name: { kind, id }, ...(confirm && { confirm }) }
  return onDisk(path, () => openRecordDatabase(place))
}

/** Lets the lists show what was found on the disk when it is not what they knew. */
function noteState(catalogue: Catalogue, name: RecordName, state: RecordState): void {
  const entry = catalogue.entry(name.id)
  if (state.state === 'damaged') {
    catalogue.reportDamage(name, state.reason)
    return
  }
  if (state.state === 'absent') {
    if (entry?.kind === name.kind) catalogue.remove(name.id)
    return
  }
  const { record, version } = state.file
  if (entry?.revision === version.revision && entry.updatedAt === record.updatedAt) return
  // No file is as old and empty as this, so the next opening looks at it again.
  catalogue.put(state.file, { modifiedAt: 0, size: 0 })
}
