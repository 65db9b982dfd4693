import type { LibraryFailure, StoredRecord, Version } from '../../core/library/library-failure.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import { mergeRecords } from '../../core/merge/merge-records.ts'
import type { MergingOrder, MergingSave } from '../../core/merge/merging-save.ts'
import { type Result, success } from '../../core/result.ts'
import type { ConflictCopies } from './conflict-copies.ts'
import type { RecordStore } from './record-store.ts'

/** Another program that writes without pause gets the better of us only so often. */
const longestRace = 20

interface SaveTools {
  readonly records: RecordStore
  readonly copies: ConflictCopies
}

/** Saves the record where nothing but `base` lies in its file; conflict copies of it are settled by that. */
export async function saveSettling(
  record: LibraryRecord,
  base: Version,
  { records, copies }: SaveTools,
): Promise<Result<StoredRecord, LibraryFailure>> {
  const saved = await records.save(record, base)
  if (saved.ok) await copies.settle(record.id)
  return saved
}

/**
 * Saves the record, together with what others changed in its file since `base`. What can't be brought
 * together stays as it is in the file, and the record is kept beside it; `stale-revision` when the file
 * is gone.
 */
export async function saveMerging(
  order: MergingOrder,
  { records, copies }: SaveTools,
): Promise<Result<MergingSave, LibraryFailure>> {
  const { record, base, ancestor } = order
  let saved = await records.save(record, base)
  let kind: 'saved' | 'merged' = 'saved'
  for (let race = 0; race < longestRace; race += 1) {
    if (saved.ok || saved.failure.kind !== 'stale-revision') break
    const { theirs } = saved.failure
    if (theirs === null) break
    const merged = mergeRecords({ base: ancestor, mine: record, theirs: theirs.record })
    if (merged.collisions.length > 0) {
      const kept = await copies.keep(order)
      return kept.ok ? success({ kind: 'collides', theirs }) : kept
    }
    kind = 'merged'
    saved = await records.save(merged.value, theirs.version)
  }
  if (!saved.ok) return saved
  await copies.settle(record.id)
  return success({ kind, stored: saved.value })
}
