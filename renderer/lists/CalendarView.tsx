import { ChevronLeft, ChevronRight } from 'lucide-react'
import { memo, type RefObject, useEffect, useId, useMemo, useRef } from 'react'
import { ToggleButton } from 'react-aria-components'

import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { articleDateLabel } from '../../core/lists/article-filter.ts'
import { addDays, addMonths, monthOf, weeksOf } from '../../core/lists/calendar-month.ts'
import type { Day } from '../../core/timestamp.ts'
import type { Arrow } from '../controls/arrow.ts'
import { Button } from '../controls/Button.tsx'
import { CardLists } from '../controls/CardLists.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { useDeskActions, useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { useWindowRoom } from '../desk/use-window-room.ts'
import { CalendarDay, type DayActs } from './CalendarDay.tsx'
import { CalendarTray } from './CalendarTray.tsx'
import { CardHint } from './CardHint.tsx'
import { dateIcons } from './date-icons.ts'
import {
  type DatedArticle,
  datedArticles,
  movedTo,
  splitDatedId,
  undatedArticles,
} from './dated-article.ts'
import { focusCard } from './focus-card.ts'
import { openCard } from './open-card.ts'
import { RecordContextMenu } from './RecordContextMenu.tsx'
import { useArticleActs } from './use-article-acts.ts'
import { useLinesOfDay } from './use-lines-of-day.ts'
import { useListing } from './use-listing.ts'
import { useToday } from './use-today.ts'
import { wholeDay } from './whole-day.ts'

import styles from './CalendarView.module.css'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

const noCards: readonly DatedArticle[] = []

/** A month of due dates, publications and embargoes; Alt and an arrow, or the mouse, takes one to another day. */
export const CalendarView = memo(function CalendarView({
  entries,
}: {
  readonly entries: readonly CatalogueEntry[]
}) {
  const { listing } = useDeskTools()
  const acts = useArticleActs()
  const actions = useDeskActions()
  const today = useToday()
  const month = useListing((state) => state.month) ?? monthOf(today)
  const current = useDeskState(({ view }) => view.open)
  const room = useWindowRoom()
  const isTrayShown = useListing((state) => state.isTrayShown) ?? room !== 'narrow'
  const sought = useListing((state) => state.sought)
  const grid = useRef<HTMLDivElement>(null)
  const lines = useLinesOfDay(grid)
  useTodayInSight(grid, month)
  const undated = useMemo(() => undatedArticles(entries), [entries])
  const hint = useId()
  const days = useMemo(() => datedArticles(entries, month), [entries, month])

  function open(id: string): void {
    void openCard(actions, splitDatedId(id).article, id)
  }

  async function move(id: string, day: Day): Promise<void> {
    const { article, date } = splitDatedId(id)
    await acts.change({
      ids: [article],
      one: `Moved % to ${wholeDay(day)} (${articleDateLabel(date).toLowerCase()})`,
      many: (count) => `Moved ${count} to ${wholeDay(day)}`,
      edit: (record) => movedTo(record, date, day),
    })
  }

  /** Puts a card on a day that may lie in another month, and goes after it. */
  async function arrive(id: string, day: Day): Promise<void> {
    await move(id, day)
    if (monthOf(day) !== month) listing.setState({ month: monthOf(day) })
    listing.setState({ sought: splitDatedId(id).article })
    focusCard(id)
  }

  async function takeOff(id: string): Promise<void> {
    const { article, date } = splitDatedId(id)
    if (date !== 'due') return
    await acts.change({
      ids: [article],
      one: 'Took the due date off %',
      many: (count) => `Took the due date off ${count}`,
      edit: (record) => ({ ...record, dueOn: null }),
    })
  }

  const dayActs: DayActs = {
    onTake: (id, day) => void move(id, day),
    onStep: (id, arrow, from) => void arrive(id, addDays(from, daysOf(arrow))),
    onOpen: open,
  }

  return (
    <div className={styles['calendar']}>
      <div className={styles['bar']}>
        <IconButton
          label="The month before"
          onPress={() => listing.setState({ month: addMonths(month, -1) })}
        >
          <ChevronLeft />
        </IconButton>
        <h3 aria-live="polite">{printedMonth(month)}</h3>
        <IconButton
          label="The month after"
          onPress={() => listing.setState({ month: addMonths(month, 1) })}
        >
          <ChevronRight />
        </IconButton>
        <Button look="link" onPress={() => listing.setState({ month: null })}>
          Today
        </Button>
        <ToggleButton
          className={styles['toggle'] ?? ''}
          isSelected={isTrayShown}
          onChange={(isShown) => listing.setState({ isTrayShown: isShown })}
        >
          Without a date
          <span>{undated.length.toLocaleString('en-GB')}</span>
        </ToggleButton>
        <ul className={styles['legend']}>
          {(['due', 'published', 'embargo'] as const).map((date) => {
            const Icon = dateIcons[date]
            return (
              <li key={date}>
                <Icon aria-hidden size={12} /> {articleDateLabel(date)}
              </li>
            )
          })}
        </ul>
      </div>
      <RecordContextMenu recordOf={(id) => splitDatedId(id).article} onOpen={open}>
        <div className={styles['month']}>
          <div className={styles['weeks']}>
            <div ref={grid} className={styles['grid']}>
              <CardLists across={weekdays.length} className={styles['days'] ?? ''}>
                <div className={styles['weekdays']} aria-hidden>
                  {weekdays.map((name) => (
                    <span key={name}>{name}</span>
                  ))}
                </div>
                {weeksOf(month)
                  .flat()
                  .map((day) => {
                    const cards = days.get(day) ?? noCards
                    return (
                      <CalendarDay
                        key={day}
                        day={day}
                        cards={cards}
                        lines={lines}
                        hint={hint}
                        current={cardOf(cards, current)}
                        moved={cardOf(cards, sought)}
                        isOutside={monthOf(day) !== month}
                        isToday={day === today}
                        acts={dayActs}
                      />
                    )
                  })}
              </CardLists>
            </div>
          </div>
          {isTrayShown ? (
            <CalendarTray
              cards={undated}
              hint={hint}
              current={cardOf(undated, current)}
              moved={cardOf(undated, sought)}
              onTake={(id) => void takeOff(id)}
              onStep={(id) => void arrive(id, today)}
              onOpen={open}
            />
          ) : null}
        </div>
      </RecordContextMenu>
      <CardHint id={hint}>
        Enter opens a card. Drag it to another day, or press Alt with ← or → for a day, ↑ or ↓ for a
        week; what has no date yet comes to today.
      </CardHint>
    </div>
  )
})

function cardOf(cards: readonly DatedArticle[], article: AnyId | null): string | null {
  return cards.find(({ entry }) => entry.id === article)?.id ?? null
}

/** A window too low for a whole month begins with the week that matters. */
function useTodayInSight(grid: RefObject<HTMLElement | null>, month: string): void {
  useEffect(() => {
    grid.current?.querySelector('[data-today]')?.scrollIntoView({ block: 'nearest' })
    // Each month that is turned to has other weeks.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [grid, month])
}

function daysOf(arrow: Arrow): number {
  switch (arrow) {
    case 'ArrowLeft':
      return -1
    case 'ArrowRight':
      return 1
    case 'ArrowUp':
      return -7
    case 'ArrowDown':
      return 7
  }
}

function printedMonth(month: string): string {
  return monthFormat.format(new Date(`${month}-01T00:00:00Z`))
}

const monthFormat = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
