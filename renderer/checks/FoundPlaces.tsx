import type { Finding } from '../../core/finding.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import type { FindingGroup } from '../../core/preflight/finding-group.ts'
import { findingName } from './finding-place.ts'
import { FindingWays } from './FindingWays.tsx'
import { useNameOf } from './use-name-of.ts'

import styles from './FindingCard.module.css'

/** Where a rule found something, each place with its own ways out; folded where they are many or elsewhere. */
export function FoundPlaces({
  group,
  shown,
  onFix,
}: {
  readonly group: FindingGroup
  /** The record that stands beside. */
  readonly shown: AnyId
  readonly onFix: (findings: readonly Finding[]) => void
}) {
  const nameOf = useNameOf()
  const isHere = group.every(({ record }) => record === shown)
  const isSaidAbove = new Set(group.map(({ message }) => message)).size === 1
  return (
    <details className={styles['places']} open={isHere && group.length <= mostInSight}>
      <summary data-finding={findingName(group[0])}>{placeCount(group, isHere)}</summary>
      <ul>
        {group.map((finding) => (
          <li key={`${finding.record} ${finding.about} ${finding.place.nth ?? 1}`}>
            {isHere ? null : <p className={styles['place']}>{nameOf(finding.record)}</p>}
            {isSaidAbove && !isHere ? null : <p>{finding.message}</p>}
            <FindingWays group={[finding]} card={group[0]} onFix={onFix} />
          </li>
        ))}
      </ul>
    </details>
  )
}

const mostInSight = 3

function placeCount(group: FindingGroup, isHere: boolean): string {
  if (isHere) return `${group.length} places`
  const records = new Set(group.map(({ record }) => record)).size
  const pieces = records === 1 ? 'one piece' : `${records} pieces`
  return group.length === records ? `In ${pieces}` : `${group.length} places in ${pieces}`
}
