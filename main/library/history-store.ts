import { join } from 'node:path'

import { isBlankRecord } from '../../core/history/blank-record.ts'
import { dueSnapshot, type SavingMemory } from '../../core/history/snapshot-due.ts'
import type { Snapshot, SnapshotId } from '../../core/history/snapshot.ts'
import { thinned } from '../../core/history/thinning.ts'
import { failureSentence, type LibraryFailure } from '../../core/library/library-failure.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import type { Catalogue } from './catalogue.ts'
import { concurrentMap } from './concurrent-map.ts'
import { onDisk } from './disk-failure.ts'
import { isTemporaryName, writeDurably } from './durable-file.ts'
import {
  type KeptFor,
  parseSnapshotFile,
  parseSnapshotFileName,
  serializeSnapshotFile,
  snapshotId,
  type SnapshotName,
  snapshotName,
  snapshotOf,
} from './history-file.ts'
import {
  historyFolder,
  historyPath,
  kindsOf,
  pathIn,
  recordPath,
  snapshotPath,
} from './library-folder.ts'
import { readIfThere } from './record-adapter.ts'
import { parseRecordFile, type RecordFile, type RecordName } from './record-file.ts'
import type { LibraryParts, WriteWitness } from './record-store.ts'

/** The kept versions of records, as files. */
export interface HistoryStore extends WriteWitness {
  /**
   * Keeps what a save is about to replace when that is due. Never fails: a history that can't be written is a
   * problem of the library, and the save goes on.
   */
  readonly beforeSave: (current: RecordFile, now: Timestamp) => Promise<void>
  /** The record gets its first version when things are settled, so that damage to it has a remedy from then on. */
  readonly afterCreate: (id: AnyId) => void
  /** Keeps what the record's file holds; null while nothing is written in it. The same state is stored once. */
  readonly keep: (id: AnyId, kept: KeptFor) => Promise<Result<SnapshotId | null, LibraryFailure>>
  /** Newest first; told from the names alone. */
  readonly names: (id: AnyId) => Promise<Result<readonly SnapshotName[], LibraryFailure>>
  readonly read: (id: AnyId, snapshot: SnapshotId) => Promise<Result<Snapshot, LibraryFailure>>
  /**
   * Keeps every record as it was saved last and removes what thinning gives up, for those that were saved or got new
   * versions since the last time. Never fails.
   */
  readonly settle: () => Promise<void>
}

type StoreParts = Pick<LibraryParts, 'files' | 'folder' | 'clock'> & {
  readonly catalogue: Pick<Catalogue, 'entry' | 'reportProblem' | 'settleProblem'>
}

export function createHistoryStore({ files, folder, clock, catalogue }: StoreParts): HistoryStore {
  const memories = new Map<AnyId, SavingMemory>()
  const saved = new Set<AnyId>()
  const grown = new Set<AnyId>()

  async function beforeSave(current: RecordFile, time: Timestamp): Promise<void> {
    const { id } = current.record
    const now = Date.parse(time)
    const memory = memories.get(id) ?? { lastSavedAt: null, lastKeptAt: null }
    saved.add(id)
    const reason = dueSnapshot(memory, now)
    if (reason === null) {
      memories.set(id, { ...memory, lastSavedAt: now })
      return
    }
    const kept = await keep(id, { reason, name: null })
    memories.set(id, { lastSavedAt: now, lastKeptAt: kept.ok ? now : memory.lastKeptAt })
  }

  async function keep(
    id: AnyId,
    kept: KeptFor,
  ): Promise<Result<SnapshotId | null, LibraryFailure>> {
    const found = await findRecordFile(id)
    if (!found.ok) return found
    const stored = await store(found.value, kept)
    const place = historyPath(id)
    if (stored.ok) {
      catalogue.settleProblem(place)
    } else {
      const reason = `earlier versions can’t be kept: ${failureSentence(stored.failure)}`
      catalogue.reportProblem({ kind: 'history', file: place, reason })
    }
    return stored
  }

  async function store(
    { text, file }: FoundRecord,
    kept: KeptFor,
  ): Promise<Result<SnapshotId | null, LibraryFailure>> {
    const { id } = file.record
    if (kept.name === null && isBlankRecord(file.record)) return success(null)
    const known = await names(id)
    if (!known.ok) return known
    const own = snapshotId(file, kept)
    // Acts are taken back and done again: a state that lies there already is not kept for each time.
    const compared = kept.reason === 'bulk' ? known.value : known.value.slice(0, 1)
    const same = compared.find(({ content }) => content === snapshotName(own)?.content)
    if (kept.name === null && same !== undefined) return success(same.id)
    const place = pathIn(folder, historyPath(id))
    const path = pathIn(folder, snapshotPath(id, own))
    const bytes = serializeSnapshotFile({ ...kept, recordText: text })
    const written = await onDisk(path, async () => {
      if (known.value.length === 0) {
        await files.makeFolder(place)
        await files.syncFolder(pathIn(folder, historyFolder))
      }
      await writeDurably(files, { path, bytes })
    })
    if (!written.ok) return written
    grown.add(id)
    return success(own)
  }

  async function findRecordFile(id: AnyId): Promise<Result<FoundRecord, LibraryFailure>> {
    const kind = catalogue.entry(id)?.kind
    const kinds = kind === undefined ? kindsOf(id) : [kind]
    for (const name of kinds.map((each): RecordName => ({ kind: each, id }))) {
      const file = recordPath(name)
      const path = pathIn(folder, file)
      const bytes = await onDisk(path, () => readIfThere(files, path))
      if (!bytes.ok) return bytes
      if (bytes.value === null) continue
      const parsed = parseRecordFile(bytes.value, name)
      if (!parsed.ok) return failure({ kind: 'damaged-file', file, reason: parsed.failure })
      return success({ text: new TextDecoder().decode(bytes.value), file: parsed.value })
    }
    return failure({ kind: 'record-missing', id })
  }

  async function names(id: AnyId): Promise<Result<readonly SnapshotName[], LibraryFailure>> {
    const place = pathIn(folder, historyPath(id))
    const listed = await onDisk(place, () => files.list(place))
    if (!listed.ok) return listed.failure.code === 'ENOENT' ? success([]) : listed
    return success(
      listed.value
        .map(parseSnapshotFileName)
        .filter((name) => name !== null)
        .toSorted((a, b) => (a.id < b.id ? 1 : -1)),
    )
  }

  async function read(id: AnyId, snapshot: SnapshotId): Promise<Result<Snapshot, LibraryFailure>> {
    const file = snapshotPath(id, snapshot)
    const path = pathIn(folder, file)
    const bytes = await onDisk(path, () => readIfThere(files, path))
    if (!bytes.ok) return bytes
    if (bytes.value === null) return failure({ kind: 'version-missing', id, version: snapshot })
    const parsed = parseSnapshotFile(bytes.value, id)
    if (!parsed.ok) return failure({ kind: 'damaged-file', file, reason: parsed.failure })
    return success(snapshotOf(snapshot, parsed.value))
  }

  async function settle(): Promise<void> {
    const ended = [...saved]
    saved.clear()
    await concurrentMap(ended, (id) => keep(id, { reason: 'sitting', name: null }), keptAtOnce)
    const thinning = [...grown]
    grown.clear()
    for (const id of thinning) await thinRecord(id)
  }

  async function thinRecord(id: AnyId): Promise<void> {
    const known = await names(id)
    if (!known.ok) return
    const all = known.value.map((name) => ({
      ...name,
      reason: name.isNamed ? ('named' as const) : ('writing' as const),
    }))
    const staying = new Set(thinned(all, Date.parse(clock())))
    for (const { id: snapshot } of all.filter((each) => !staying.has(each))) {
      const path = pathIn(folder, snapshotPath(id, snapshot))
      // What stays although it may go does no harm, and goes the next time.
      await onDisk(path, () => files.remove(path))
    }
    await sweep(pathIn(folder, historyPath(id)))
  }

  /** Writes that were cut short leave temporary files; one of this day may belong to a write under way. */
  async function sweep(place: string): Promise<void> {
    const listed = await onDisk(place, () => files.list(place))
    for (const name of (listed.ok ? listed.value : []).filter(isTemporaryName)) {
      const path = join(place, name)
      await onDisk(path, async () => {
        const { modifiedAt } = await files.stamp(path)
        if (Date.parse(clock()) - modifiedAt > day) await files.remove(path)
      })
    }
  }

  return {
    beforeSave,
    afterCreate: (id) => {
      saved.add(id)
    },
    keep,
    names,
    read,
    settle,
  }
}

/** After a large import there are many to keep; they share their waits for the disk. */
const keptAtOnce = 8

/** Milliseconds. */
const day = 24 * 60 * 60 * 1000

interface FoundRecord {
  readonly text: string
  readonly file: RecordFile
}
