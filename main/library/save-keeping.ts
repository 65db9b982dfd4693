import type { KeepingSave } from '../../core/history/keeping-save.ts'
import type { LibraryFailure } from '../../core/library/library-failure.ts'
import type { RestoredVersion } from '../../core/library/library-report.ts'
import { type Result, success } from '../../core/result.ts'
import type { HistoryStore } from './history-store.ts'
import type { RecordStore } from './record-store.ts'

/**
 * Saves a record once what its file holds is kept as a version; when that can't be kept, nothing changes. For
 * whatever replaces text without anybody looking at it.
 */
export async function saveKeeping(
  { record, base, ...why }: KeepingSave,
  { records, versions }: { readonly records: RecordStore; readonly versions: HistoryStore },
): Promise<Result<RestoredVersion, LibraryFailure>> {
  const present = await records.read(record.id)
  const isThere = present.ok && present.value.version.hash === base.hash
  // A save on any other base is refused for what is there, and nothing is lost by it.
  const kept = isThere
    ? await versions.keep(record.id, { ...why, name: null })
    : success<null>(null)
  if (!kept.ok) return kept
  const stored = await records.save(record, base)
  return stored.ok ? success({ stored: stored.value, replaced: kept.value }) : stored
}
