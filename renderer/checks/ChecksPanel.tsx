import { useStore } from 'zustand'

import type { Finding } from '../../core/finding.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import { AllWell } from '../controls/AllWell.tsx'
import type { ReadableStore } from '../desk/open-record.ts'
import type { Page } from '../desk/page.ts'
import { ApprovalLine } from './ApprovalLine.tsx'
import { FindingList } from './FindingList.tsx'

import styles from './ChecksPanel.module.css'

/** Whether the open record may go out: who approved it, and what preflight says. */
export function ChecksPanel({
  page,
  findings,
}: {
  readonly page: Page
  /** Null while preflight has not said yet. */
  readonly findings: readonly Finding[] | null
}) {
  const store: ReadableStore<{ readonly record: LibraryRecord }> = page.open.store
  const record = useStore(store, (state) => state.record)
  if (record.kind === 'media' || record.kind === 'house') return null
  return (
    <section className={styles['checks']} aria-label="Checks">
      <ApprovalLine record={record} />
      {findings === null ? (
        <p className={styles['looking']}>Looking through it…</p>
      ) : findings.length === 0 ? (
        <AllWell>Nothing to mend</AllWell>
      ) : (
        <FindingList findings={findings} shown={record.id} />
      )}
    </section>
  )
}
