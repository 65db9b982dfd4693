import { changeSize } from '../../core/history/change-size.ts'
import type { Snapshot, SnapshotEntry, SnapshotId } from '../../core/history/snapshot.ts'
import { catalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { LibraryFailure, Version } from '../../core/library/library-failure.ts'
import { recordTitle } from '../../core/library/library-record.ts'
import type { RestoredVersion } from '../../core/library/library-report.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { type Result, success } from '../../core/result.ts'
import { concurrentMap } from './concurrent-map.ts'
import type { HistoryStore } from './history-store.ts'
import type { RecordStore } from './record-store.ts'
import { saveKeeping } from './save-keeping.ts'

/** The earlier versions of records: what there is, and how one comes back. */
export interface History {
  /** Newest first; versions that can't be read are left out. */
  readonly list: (id: AnyId) => Promise<Result<readonly SnapshotEntry[], LibraryFailure>>
  /**
   * Makes an earlier version the present one. The state that `base` names is kept first, and when it can't be,
   * nothing changes; a null base is for a record that has no file.
   */
  readonly restore: (
    id: AnyId,
    snapshot: SnapshotId,
    base: Version | null,
  ) => Promise<Result<RestoredVersion, LibraryFailure>>
}

export function createHistory(store: HistoryStore, records: RecordStore): History {
  async function list(id: AnyId): Promise<Result<readonly SnapshotEntry[], LibraryFailure>> {
    const names = await store.names(id)
    if (!names.ok) return names
    const named = new Set(names.value.filter(({ isNamed }) => isNamed).map(stateOf))
    const shown = names.value.filter((name) => name.isNamed || !named.has(stateOf(name)))
    const read = await concurrentMap(shown, ({ id: snapshot }) => store.read(id, snapshot))
    return success(entries(read.flatMap((each) => (each.ok ? [each.value] : []))))
  }

  async function restore(
    id: AnyId,
    snapshot: SnapshotId,
    base: Version | null,
  ): Promise<Result<RestoredVersion, LibraryFailure>> {
    const older = await store.read(id, snapshot)
    if (!older.ok) return older
    const { record } = older.value
    if (base === null) {
      const stored = await records.create(record)
      return stored.ok ? success({ stored: stored.value, replaced: null }) : stored
    }
    return saveKeeping({ record, base, reason: 'restore' }, { records, versions: store })
  }

  return { list, restore }
}

/** The state of a record that a version holds: one that was kept by hand may lie there twice. */
function stateOf({ savedAt, content }: { readonly savedAt: string; readonly content: string }) {
  return `${savedAt} ${content}`
}

function entries(snapshots: readonly Snapshot[]): readonly SnapshotEntry[] {
  return snapshots.map(({ record, ...version }, index) => {
    const older = snapshots[index + 1]
    return {
      ...version,
      title: recordTitle(record),
      words: catalogueEntry(record, 1).words,
      change: older === undefined ? null : changeSize(older.record, record),
    }
  })
}
