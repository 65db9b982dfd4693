import { counted } from '../../core/counted.ts'
import type { Target } from '../../core/export/target.ts'
import { type Finding, isStandingError } from '../../core/finding.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { FindingList } from '../checks/FindingList.tsx'
import { useDeskState } from '../desk/desk-context.ts'

import styles from './FindingsByRecord.module.css'

/** What stands in the way of several records: each by its name, in the order of the bundle, then what they use. */
export function FindingsByRecord({
  ids,
  findings,
  targets,
}: {
  readonly ids: readonly AnyId[]
  readonly findings: readonly Finding[]
  readonly targets: readonly Target[]
}) {
  const entries = useDeskState(({ overview }) => overview?.entries) ?? []
  const groups = Map.groupBy(findings, ({ record }) => record)
  const order = new Set([...ids, ...groups.keys()])

  return [...order].map((id) => {
    const own = groups.get(id)
    const entry = entries.find((each) => each.id === id)
    if (own === undefined) return null
    const title = shownTitle(entry ?? { kind: 'article', title: '' })
    return (
      <details key={id} className={styles['record']} aria-label={title} open>
        <summary>
          <span className={styles['title']}>{title}</span>
          <span className={styles['count']}>{countOf(own)}</span>
        </summary>
        <div className={styles['findings']}>
          <FindingList findings={own} shown={id} targets={targets} />
        </div>
      </details>
    )
  })
}

/** Errors are told apart: they keep the bundle from being made. */
function countOf(findings: readonly Finding[]): string {
  const errors = findings.filter(isStandingError).length
  return errors === 0
    ? counted(findings.length, 'finding')
    : `${counted(errors, 'error')} of ${findings.length.toLocaleString('en-GB')}`
}
