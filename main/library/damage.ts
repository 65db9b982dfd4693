import type { SnapshotEntry, SnapshotId } from '../../core/history/snapshot.ts'
import type { LibraryFailure, StoredRecord } from '../../core/library/library-failure.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import type { DamagedRecord } from '../../core/library/library-report.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { HistoryStore } from './history-store.ts'
import type { History } from './history.ts'
import { recordAt, recordPath } from './library-folder.ts'
import { isOfNewerFormat } from './record-file.ts'
import type { LibraryParts, RecordStore } from './record-store.ts'
import { setAside } from './set-aside.ts'

/** What can be done for records whose files can't be read. */
export interface Damage {
  /** The records among the library's problems, each with its newest good version. */
  readonly list: () => Promise<readonly DamagedRecord[]>
  /**
   * Sets the damaged file aside untouched and makes the version the record again; `stale-revision` when the file
   * is not damaged.
   */
  readonly bringBack: (
    id: AnyId,
    snapshot: SnapshotId,
  ) => Promise<Result<StoredRecord, LibraryFailure>>
  /** The same with a record that was found elsewhere; creates it where there is no file at all. */
  readonly replace: (record: LibraryRecord) => Promise<Result<StoredRecord, LibraryFailure>>
}

export interface DamageTools {
  readonly parts: LibraryParts
  readonly records: RecordStore
  readonly store: HistoryStore
  readonly history: History
}

export function createDamage({ parts, records, store, history }: DamageTools): Damage {
  const { files, folder, clock, catalogue, guard } = parts

  async function list(): Promise<readonly DamagedRecord[]> {
    const damaged = catalogue.problems().flatMap(({ kind, file, reason }) => {
      const name = kind === 'damaged' && !isOfNewerFormat(reason) ? recordAt(file) : null
      return name === null ? [] : [{ ...name, file, reason }]
    })
    return Promise.all(
      damaged.map(async (each) => ({ ...each, newest: await newestVersion(history, each.id) })),
    )
  }

  async function bringBack(
    id: AnyId,
    snapshot: SnapshotId,
  ): Promise<Result<StoredRecord, LibraryFailure>> {
    const older = await store.read(id, snapshot)
    return older.ok ? replace(older.value.record) : older
  }

  async function replace(record: LibraryRecord): Promise<Result<StoredRecord, LibraryFailure>> {
    const { id } = record
    const moved = await guard.run<string | null>(id, async () => {
      const present = await records.read(id)
      if (present.ok) return failure({ kind: 'stale-revision', id, theirs: present.value })
      if (present.failure.kind === 'record-missing') return success(null)
      if (present.failure.kind !== 'damaged-file') return present
      return setAside({ files, folder, file: recordPath(record), now: clock() })
    })
    return moved.ok ? records.create(record) : moved
  }

  return { list, bringBack, replace }
}

/** The newest version of the record that can be read; null when none is kept. */
export async function newestVersion(history: History, id: AnyId): Promise<SnapshotEntry | null> {
  const versions = await history.list(id)
  return versions.ok ? (versions.value[0] ?? null) : null
}
