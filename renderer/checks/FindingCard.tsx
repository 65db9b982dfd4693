import { Check, CircleAlert, Info, TriangleAlert } from 'lucide-react'

import type { Finding } from '../../core/finding.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { type FindingGroup, groupSentence } from '../../core/preflight/finding-group.ts'
import { printedTime } from '../desk/printed-time.ts'
import { FindingWays } from './FindingWays.tsx'
import { FoundPlaces } from './FoundPlaces.tsx'
import { useNameOf } from './use-name-of.ts'

import styles from './FindingCard.module.css'

const icons = { error: CircleAlert, warning: TriangleAlert, note: Info }

const words = { error: 'Must be mended', warning: 'Worth a look', note: 'Note' }

/** What one rule found: what, why, where, and the ways out of one and of all. */
export function FindingCard({
  group,
  shown,
  onFix,
}: {
  readonly group: FindingGroup
  /** The record that stands beside; a finding in another one names it. */
  readonly shown: AnyId
  readonly onFix: (findings: readonly Finding[]) => void
}) {
  const nameOf = useNameOf()
  const [first, ...others] = group
  const { record, explanation, severity, waiver } = first
  const sentence = groupSentence(group)
  const isOne = others.length === 0
  const Icon = waiver === null ? icons[severity] : Check
  return (
    <article
      className={styles['card']}
      aria-label={sentence}
      data-severity={waiver === null ? severity : 'waived'}
    >
      <Icon aria-label={waiver === null ? words[severity] : 'Let stand'} role="img" />
      <div>
        {isOne && record !== shown ? <p className={styles['place']}>{nameOf(record)}</p> : null}
        <p className={styles['message']}>{sentence}</p>
        {waiver === null ? (
          <p className={styles['explanation']}>{explanation}</p>
        ) : (
          <p className={styles['explanation']}>
            {waiver.reason}{' '}
            <small>
              {waiver.by === '' ? '' : `${waiver.by}, `}
              {printedTime(waiver.at)}
            </small>
          </p>
        )}
        <FindingWays group={group} card={first} onFix={onFix} />
        {isOne ? null : <FoundPlaces group={group} shown={shown} onFix={onFix} />}
      </div>
    </article>
  )
}
