import { useEffect, useState } from 'react'

import type { Finding } from '../../core/finding.ts'
import type { RecordId } from '../../core/record-id.ts'
import { useDeskState, useMachine } from './desk-context.ts'
import { FindingCard, type Mending } from './FindingCard.tsx'

import styles from './Findings.module.css'

/** What preflight says of the open record, anew after each save. */
export function Findings({
  id,
  mendingOf = () => null,
}: {
  readonly id: RecordId
  /** How the page can mend a finding by itself. */
  readonly mendingOf?: (finding: Finding) => Mending | null
}) {
  const machine = useMachine()
  const revision = useDeskState(
    ({ overview }) => overview?.entries.find((entry) => entry.id === id)?.revision,
  )
  const [findings, setFindings] = useState<readonly Finding[]>([])

  useEffect(() => {
    let isCurrent = true
    async function check(): Promise<void> {
      const found = await machine['record:check']([id])
      if (isCurrent && found.ok) setFindings(found.value)
    }
    void check()
    return () => {
      isCurrent = false
    }
    // A new revision is a new text to check.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [machine, id, revision])

  return (
    <section className={styles['findings']} aria-label="Checks">
      <h3>
        Checks <span>{findings.length === 0 ? 'nothing to mend' : findings.length}</span>
      </h3>
      {findings.map((finding) => (
        <FindingCard
          shown={id}
          key={`${finding.record} ${finding.rule} ${JSON.stringify(finding.place)}`}
          finding={finding}
          mending={mendingOf(finding)}
        />
      ))}
    </section>
  )
}
