import type { ExportSource } from '../export/export-source.ts'
import { english } from '../export/words/english.ts'
import { approvalState } from '../library/approved-content.ts'
import type { DeskRecord } from '../library/library-record.ts'
import type { Rule, Trouble } from './rule.ts'

/** Whether what goes out is what somebody approved. */
export function approvalRules<R extends DeskRecord>(): readonly Rule<R>[] {
  return [
    {
      id: 'changed-since-approval',
      several: 'records were changed since they were approved',
      severity: 'warning',
      explanation:
        'Whoever approved it has not seen the change. Show it to them, and approve it again.',
      find: staleApproval,
    },
  ]
}

function staleApproval(record: DeskRecord, { articles }: ExportSource): readonly Trouble[] {
  if (record.approval === null || approvalState(record, articles) !== 'changed-since') return []
  const { by, at } = record.approval
  return [
    {
      place: { field: 'approval' },
      message: `It was changed since ${by === '' ? 'somebody' : by} approved it on ${english.date(at)}.`,
    },
  ]
}
