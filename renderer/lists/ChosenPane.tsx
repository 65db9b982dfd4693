import { useMemo } from 'react'

import { statuses } from '../../core/article/status.ts'
import { counted, countedStatus } from '../../core/counted.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { Button } from '../controls/Button.tsx'
import { StatusWord } from '../controls/StatusDot.tsx'
import { useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { focusList } from '../desk/focus-list.ts'
import { entriesOf } from './entries-of.ts'
import { recordActions } from './record-actions.ts'
import { useFavourites } from './use-favourites.ts'
import { useListing } from './use-listing.ts'

import styles from './ChosenPane.module.css'

/** So many are named; the list beside shows them all. */
const mostNamed = 12

/** What is chosen together, and what can be done with it, in front of the page. */
export function ChosenPane() {
  const tools = useDeskTools()
  const chosen = useListing((state) => state.chosen)
  const all = useDeskState(({ overview }) => overview?.entries)
  const source = useDeskState(({ view }) => view.source)
  const favourites = useFavourites()
  const entries = useMemo(() => entriesOf(chosen, all ?? []), [chosen, all])
  const actions = recordActions(tools, entries, favourites).filter(
    ({ isDisabled }) => isDisabled !== true,
  )
  const more = entries.length - mostNamed

  return (
    <section className={styles['pane']} aria-label="What is chosen">
      <h2>{entries.length.toLocaleString('en-GB')} chosen</h2>
      <p className={styles['figures']}>{figuresOf(entries).join(' · ')}</p>
      <div className={styles['actions']}>
        {actions.map(({ label, run }, place) => (
          // A button keeps the focus when what it says is turned round.
          <Button key={place} onPress={run}>
            {label}
          </Button>
        ))}
        <Button
          look="link"
          onPress={() => {
            tools.listing.setState({ chosen: [] })
            // The pane goes.
            focusList(source)
          }}
        >
          Choose none
        </Button>
      </div>
      <ul className={styles['names']}>
        {entries.slice(0, mostNamed).map((entry) => (
          <li key={entry.id}>
            <span>{shownTitle(entry)}</span>
            {entry.status === null || entry.isTemplate ? null : (
              <span className={styles['status']}>
                <StatusWord status={entry.status} />
              </span>
            )}
          </li>
        ))}
        {more > 0 ? (
          <li className={styles['more']}>and {more.toLocaleString('en-GB')} more</li>
        ) : null}
      </ul>
    </section>
  )
}

function figuresOf(entries: readonly CatalogueEntry[]): readonly string[] {
  const states = statuses.flatMap((status) => {
    const count = entries.filter((each) => each.status === status && !each.isTemplate).length
    return count === 0 ? [] : [countedStatus(count, status)]
  })
  const words = entries.reduce((sum, each) => sum + each.words, 0)
  return [...states, counted(words, 'word')]
}
