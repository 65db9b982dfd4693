import type { LibraryFailure } from '../../core/library/library-failure.ts'
import type { DeskRecord } from '../../core/library/library-record.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Library } from '../library/library.ts'

/** Makes a change of one record as its file has it; answers the record as it was saved. */
export async function changeRecord(
  library: Library,
  id: RecordId,
  update: (record: DeskRecord) => DeskRecord | Promise<DeskRecord>,
): Promise<Result<DeskRecord, LibraryFailure>> {
  const stored = await library.read(id)
  if (!stored.ok) return stored
  const { record, version } = stored.value
  if (record.kind === 'media' || record.kind === 'house') {
    return failure({ kind: 'record-missing', id })
  }
  const next = await update(record)
  if (next === record) return success(record)
  const saved = await library.save(next, version)
  return saved.ok ? success(next) : saved
}
