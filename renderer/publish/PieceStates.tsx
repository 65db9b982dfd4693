import { counted } from '../../core/counted.ts'
import type { Finding } from '../../core/finding.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { worstFound } from '../../core/preflight/worst-found.ts'
import { FoundWord } from '../checks/FoundWord.tsx'
import { StatusWord } from '../controls/StatusDot.tsx'
import { useDeskState } from '../desk/desk-context.ts'

import styles from './PieceStates.module.css'

/** The pieces of an edition with their status and the worst that was found in each; nothing of other records. */
export function PieceStates({
  edition,
  findings,
}: {
  readonly edition: AnyId
  readonly findings: readonly Finding[]
}) {
  const entries = useDeskState(({ overview }) => overview?.entries) ?? []
  const whole = entries.find(({ id }) => id === edition)
  if (whole?.kind !== 'edition') return null
  const pieces = whole.references.flatMap((id) => {
    const entry = entries.find((each) => each.id === id && each.kind === 'article')
    const worst = worstFound(findings.filter(({ record }) => record === id))
    return entry === undefined ? [] : [{ entry, worst }]
  })
  const faulty = pieces.filter(({ worst }) => worst?.severity === 'error').length
  if (pieces.length === 0) return null
  return (
    <details className={styles['pieces']} open={faulty > 0}>
      <summary>
        {counted(pieces.length, 'piece')}
        {faulty === 0 ? '' : `, ${faulty} with something that must be mended`}
      </summary>
      <ul>
        {pieces.map(({ entry, worst }) => (
          <li key={entry.id}>
            <span className={styles['title']}>{shownTitle(entry)}</span>
            {entry.status === null ? null : <StatusWord status={entry.status} />}
            {worst === null ? <span /> : <FoundWord worst={worst} />}
          </li>
        ))}
      </ul>
    </details>
  )
}
