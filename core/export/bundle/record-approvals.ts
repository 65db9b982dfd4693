import { approvalState } from '../../library/approved-content.ts'
import type { DeskRecord } from '../../library/library-record.ts'
import type { AnyId } from '../../library/record-id.ts'
import type { Timestamp } from '../../timestamp.ts'
import type { ExportSource } from '../export-source.ts'
import { listedArticles } from '../site/site.ts'

/** Who said that a record may be published, and whether it still is what they saw. */
export interface RecordApproval {
  readonly record: AnyId
  readonly by: string
  readonly at: Timestamp
  /** False: it was changed since. */
  readonly isOfThis: boolean
}

/** Of what was chosen and of the pieces of chosen editions; what nobody approved is left out. */
export function recordApprovals(source: ExportSource): readonly RecordApproval[] {
  const records = source.chosen.flatMap((record): readonly DeskRecord[] =>
    record.kind === 'edition' ? [record, ...listedArticles(record, source)] : [record],
  )
  return [...new Map(records.map((record) => [record.id, record])).values()].flatMap((record) => {
    if (record.approval === null) return []
    const { by, at } = record.approval
    const isOfThis = approvalState(record, source.articles) === 'approved'
    return [{ record: record.id, by, at, isOfThis }]
  })
}
