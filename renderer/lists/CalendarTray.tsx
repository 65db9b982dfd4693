import type { Arrow } from '../controls/arrow.ts'
import { CardList } from '../controls/CardList.tsx'
import type { DatedArticle } from './dated-article.ts'
import { DayLine } from './DayLine.tsx'

import styles from './CalendarTray.module.css'

/** The articles that have no date yet, beside the days that they are put on. */
export function CalendarTray({
  cards,
  hint,
  current,
  moved,
  onTake,
  onStep,
  onOpen,
}: {
  readonly cards: readonly DatedArticle[]
  readonly hint: string
  readonly current: string | null
  readonly moved: string | null
  readonly onTake: (id: string) => void
  readonly onStep: (id: string, arrow: Arrow) => void
  readonly onOpen: (id: string) => void
}) {
  return (
    <section className={styles['tray']} aria-label="Without a date">
      <h4>Without a date</h4>
      {cards.length === 0 ? (
        <p className={styles['none']}>Every article here has one. Drag one here to take it off.</p>
      ) : null}
      <CardList
        label="Without a date"
        hint={hint}
        cards={cards}
        current={current}
        moved={moved}
        nameOf={({ name }) => name}
        onTake={onTake}
        onStep={onStep}
        onOpen={onOpen}
      >
        {(dated) => <DayLine dated={dated} isWhole />}
      </CardList>
    </section>
  )
}
