import { CircleMinus } from 'lucide-react'

import type { RecordLoss } from '../../core/export/export-losses.ts'
import { targetName } from '../../core/export/target.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { CountedPart } from '../controls/CountedPart.tsx'
import { useDeskState } from '../desk/desk-context.ts'

import styles from './LossList.module.css'

/** What targets can't carry: each thing once, with the targets, and where there are several pieces how often. */
export function LossList({
  losses,
  shown,
}: {
  readonly losses: readonly RecordLoss[]
  /** The record that stands beside; null where there are several, and each is named. */
  readonly shown: AnyId | null
}) {
  const groups = [...Map.groupBy(losses, ({ what, why }) => `${what}\n${why}`).values()]
  if (groups.length === 0) return null
  return (
    <CountedPart heading="Will be lost" count={groups.length}>
      {groups.map((group) => (
        <Loss key={`${group[0]?.what} ${group[0]?.why}`} group={group} shown={shown} />
      ))}
    </CountedPart>
  )
}

/** The page for the receiver names them all. */
const mostNamed = 100

function Loss({
  group,
  shown,
}: {
  readonly group: readonly RecordLoss[]
  readonly shown: AnyId | null
}) {
  const [first] = group
  if (first === undefined) return null
  const targets = [...new Set(group.map(({ target }) => targetName(target)))]
  const records = [...new Set(group.map(({ record }) => record))]
  const isElsewhere = records.some((id) => id !== shown)
  return (
    <div className={styles['loss']}>
      <CircleMinus aria-hidden />
      <div>
        <p className={styles['name']}>
          {first.what} <span>{targets.join(', ')}</span>
        </p>
        <p className={styles['why']}>{first.why}</p>
        {isElsewhere ? <Places records={records} /> : null}
      </div>
    </div>
  )
}

/** The one piece by its title, several behind their number. */
function Places({ records }: { readonly records: readonly AnyId[] }) {
  const entries = useDeskState(({ overview }) => overview?.entries) ?? []
  const titles = records.slice(0, mostNamed).map((id) => {
    const entry = entries.find((each) => each.id === id)
    return { id, title: shownTitle(entry ?? { kind: 'article', title: '' }) }
  })
  if (records.length === 1) return <p className={styles['place']}>{titles[0]?.title}</p>
  return (
    <details className={styles['places']}>
      <summary>In {records.length} pieces</summary>
      <ul>
        {titles.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
        {records.length > mostNamed ? (
          <li>and {(records.length - mostNamed).toLocaleString('en-GB')} more</li>
        ) : null}
      </ul>
    </details>
  )
}
