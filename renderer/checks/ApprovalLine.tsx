import { BadgeCheck, CircleDashed, TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'

import { approvalState } from '../../core/library/approved-content.ts'
import type { DeskRecord } from '../../core/library/library-record.ts'
import { Button } from '../controls/Button.tsx'
import { useDeskTools } from '../desk/desk-context.ts'
import { printedTime } from '../desk/printed-time.ts'
import { approve, withdrawApproval } from './finding-acts.ts'
import { useApprovedArticles } from './use-approved-articles.ts'

import styles from './ApprovalLine.module.css'

/** Who said that the record may be published as it stands, and whether it still stands so. */
export function ApprovalLine({ record }: { readonly record: DeskRecord }) {
  const tools = useDeskTools()
  const articles = useApprovedArticles(record)
  const state = useMemo(
    () => (articles === null ? null : approvalState(record, articles)),
    [record, articles],
  )
  const who =
    record.approval === null || record.approval.by === '' ? 'Somebody' : record.approval.by
  const when = record.approval === null ? '' : printedTime(record.approval.at)

  if (state === null) return null
  return (
    <section className={styles['approval']} data-state={state} aria-label="Approval">
      {icons[state]}
      <div>
        <p className={styles['word']}>{words[state]}</p>
        {record.approval === null ? null : (
          <p className={styles['who']}>
            {who}, {when}
          </p>
        )}
        <div className={styles['ways']}>
          {state === 'approved' ? null : (
            <Button look="link" onPress={() => void approve(tools, record.id)}>
              {state === 'not-approved' ? 'Approve it as it stands' : 'Approve it again'}
            </Button>
          )}
          {state === 'not-approved' ? null : (
            <Button look="link" onPress={() => void withdrawApproval(tools, record.id)}>
              Withdraw
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}

const icons = {
  'not-approved': <CircleDashed aria-hidden />,
  approved: <BadgeCheck aria-hidden />,
  'changed-since': <TriangleAlert aria-hidden />,
}

const words = {
  'not-approved': 'Not approved yet',
  approved: 'Approved',
  'changed-since': 'Changed since it was approved',
}
