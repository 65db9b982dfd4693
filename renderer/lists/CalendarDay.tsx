import { DialogTrigger, Button as AriaButton, Dialog, Popover } from 'react-aria-components'

import type { Day } from '../../core/timestamp.ts'
import type { Arrow } from '../controls/arrow.ts'
import { CardList } from '../controls/CardList.tsx'
import type { DatedArticle } from './dated-article.ts'
import { DayLine } from './DayLine.tsx'
import { shownOfDay } from './shown-of-day.ts'
import { wholeDay } from './whole-day.ts'

import styles from './CalendarDay.module.css'

/** What a day of the calendar does with its cards. */
export interface DayActs {
  readonly onTake: (id: string, day: Day) => void
  readonly onStep: (id: string, arrow: Arrow, day: Day) => void
  readonly onOpen: (id: string) => void
}

/** One day: as many of its articles as have room, and the way to the others. */
export function CalendarDay({
  day,
  cards,
  lines,
  hint,
  current,
  moved,
  isOutside,
  isToday,
  acts: { onTake, onStep, onOpen },
}: {
  readonly day: Day
  readonly cards: readonly DatedArticle[]
  /** So many have room below each other. */
  readonly lines: number
  readonly hint: string
  readonly current: string | null
  readonly moved: string | null
  readonly isOutside: boolean
  readonly isToday: boolean
  readonly acts: DayActs
}) {
  const shown = shownOfDay(cards, { lines, sought: [moved, current] })
  const list = {
    label: wholeDay(day),
    hint,
    current,
    moved,
    nameOf: ({ name }: DatedArticle) => name,
    onTake: (id: string) => onTake(id, day),
    onStep: (id: string, arrow: Arrow) => onStep(id, arrow, day),
    onOpen,
  }

  return (
    <section
      className={styles['day']}
      aria-label={wholeDay(day)}
      data-outside={isOutside || undefined}
      data-today={isToday || undefined}
    >
      <header className={styles['heading']}>
        <h4>{Number(day.slice(8))}</h4>
        {shown.length === cards.length ? null : (
          <DialogTrigger>
            <AriaButton className={styles['more'] ?? ''}>
              +{cards.length - shown.length} more
            </AriaButton>
            <Popover className={styles['popover'] ?? ''} placement="bottom end" offset={4}>
              <Dialog aria-label={`All of ${wholeDay(day)}`} className={styles['all'] ?? ''}>
                {({ close }) => (
                  <>
                    <h4>{wholeDay(day)}</h4>
                    <CardList
                      {...list}
                      cards={cards}
                      onOpen={(id) => {
                        close()
                        onOpen(id)
                      }}
                      onStep={(id, arrow) => {
                        close()
                        onStep(id, arrow, day)
                      }}
                    >
                      {(dated) => <DayLine dated={dated} isWhole />}
                    </CardList>
                  </>
                )}
              </Dialog>
            </Popover>
          </DialogTrigger>
        )}
      </header>
      <CardList {...list} cards={shown}>
        {(dated) => <DayLine dated={dated} isWhole={cards.length * 2 <= lines} />}
      </CardList>
    </section>
  )
}
