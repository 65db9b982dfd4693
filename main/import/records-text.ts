import { recogniseRecords } from '../../core/import/records-file.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { recordMigrations } from '../library/migrations/record-migrations.ts'

/** Records of an older library led to today’s format; any other text as it is. The failure is a clause. */
export function recordsOfToday(text: string): Result<string, string> {
  const file = recogniseRecords(text)
  const { format, migrate } = recordMigrations
  if (file === null || file.format === format) return success(text)
  if (file.format > format) return failure('a newer Copydesk wrote it; update this one')
  const records = file.records.map((record) => migrate(record, file.format))
  return success(JSON.stringify({ copydeskRecords: format, records }))
}
