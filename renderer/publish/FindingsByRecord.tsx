import { useState } from 'react'

import { counted } from '../../core/counted.ts'
import type { Target } from '../../core/export/target.ts'
import { type Finding, isStandingError } from '../../core/finding.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { FindingList } from '../checks/FindingList.tsx'
import { Button } from '../controls/Button.tsx'
import { useDeskState } from '../desk/desk-context.ts'

import styles from './FindingsByRecord.module.css'

/**
 * What stands in the way of several records: each by its name, in the order of the bundle, then what they use; those
 * that keep it from being made come first. Of very many the first are shown, and more on demand.
 */
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
  const [most, setMost] = useState(atOnce)
  const groups = Map.groupBy(findings, ({ record }) => record)
  const found = [...new Set([...ids, ...groups.keys()])].flatMap((id) => {
    const own = groups.get(id)
    return own === undefined ? [] : [{ id, own, isStopping: own.some(isStandingError) }]
  })
  const ordered = [
    ...found.filter(({ isStopping }) => isStopping),
    ...found.filter(({ isStopping }) => !isStopping),
  ]
  const left = ordered.length - most

  const shown = ordered.slice(0, most).map(({ id, own }) => {
    const entry = entries.find((each) => each.id === id)
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
  return (
    <>
      {shown}
      {left > 0 ? (
        <Button look="link" onPress={() => setMost(most + atOnce)}>
          Show {counted(Math.min(left, atOnce), 'more piece')} of {left.toLocaleString('en-GB')}
        </Button>
      ) : null}
    </>
  )
}

/** A page of thousands of findings would hold the window up for minutes, and nobody reads it. */
const atOnce = 50

/** Errors are told apart: they keep the bundle from being made. */
function countOf(findings: readonly Finding[]): string {
  const errors = findings.filter(isStandingError).length
  return errors === 0
    ? counted(findings.length, 'finding')
    : `${counted(errors, 'error')} of ${findings.length.toLocaleString('en-GB')}`
}
