import { CalendarClock, ChevronLeft, ChevronRight, Lock, Send } from 'lucide-react'
import { memo, useId, useMemo, useState } from 'react'

import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { articleDateLabel } from '../../core/lists/article-filter.ts'
import { addDays, addMonths, monthOf, weeksOf } from '../../core/lists/calendar-month.ts'
import type { Day } from '../../core/timestamp.ts'
import type { Arrow } from '../controls/arrow.ts'
import { Button } from '../controls/Button.tsx'
import { CardList } from '../controls/CardList.tsx'
import { CardLists } from '../controls/CardLists.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { StatusDot } from '../controls/StatusDot.tsx'
import { useDeskActions, useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { CardHint } from './CardHint.tsx'
import { type DatedArticle, datedArticles, movedTo, splitDatedId } from './dated-article.ts'
import { focusCard } from './focus-card.ts'
import { openCard } from './open-card.ts'
import { RecordContextMenu } from './RecordContextMenu.tsx'
import { useArticleActs } from './use-article-acts.ts'
import { useListing } from './use-listing.ts'
import { useToday } from './use-today.ts'

import styles from './CalendarView.module.css'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

const noCards: readonly DatedArticle[] = []

const icons = { published: Send, due: CalendarClock, embargo: Lock }

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
  const [moved, setMoved] = useState<string | null>(null)
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

  async function step(id: string, arrow: Arrow, from: Day): Promise<void> {
    const to = addDays(from, daysOf(arrow))
    await move(id, to)
    if (monthOf(to) !== month) listing.setState({ month: monthOf(to) })
    setMoved(id)
    focusCard(id)
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
        <ul className={styles['legend']}>
          {(['due', 'published', 'embargo'] as const).map((date) => {
            const Icon = icons[date]
            return (
              <li key={date}>
                <Icon aria-hidden size={12} /> {articleDateLabel(date)}
              </li>
            )
          })}
        </ul>
      </div>
      <div className={styles['weekdays']} aria-hidden>
        {weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <RecordContextMenu recordOf={(id) => splitDatedId(id).article} onOpen={open}>
        <CardLists across={weekdays.length} className={styles['days'] ?? ''}>
          {weeksOf(month)
            .flat()
            .map((day) => {
              const cards = days.get(day) ?? noCards
              return (
                <section
                  key={day}
                  className={styles['day']}
                  aria-label={wholeDay(day)}
                  data-outside={monthOf(day) !== month || undefined}
                  data-today={day === today || undefined}
                >
                  <header className={styles['heading']}>
                    <h4>{Number(day.slice(8))}</h4>
                    {cards.length > 1 ? <span>{cards.length.toLocaleString('en-GB')}</span> : null}
                  </header>
                  <CardList
                    label={wholeDay(day)}
                    hint={hint}
                    cards={cards}
                    current={cards.find(({ entry }) => entry.id === current)?.id ?? null}
                    moved={moved}
                    nameOf={({ name }) => name}
                    onTake={(id) => void move(id, day)}
                    onStep={(id, arrow) => void step(id, arrow, day)}
                    onOpen={open}
                  >
                    {(dated) => <DayCard dated={dated} />}
                  </CardList>
                </section>
              )
            })}
        </CardLists>
      </RecordContextMenu>
      <CardHint id={hint}>
        Enter opens a card. Drag it to another day, or press Alt with ← or → for a day, ↑ or ↓ for a
        week.
      </CardHint>
    </div>
  )
})

function DayCard({ dated: { date, entry, name } }: { readonly dated: DatedArticle }) {
  const Icon = icons[date]
  return (
    <span className={styles['card']} title={`${articleDateLabel(date)}: ${name}`}>
      {entry.status === null ? null : <StatusDot status={entry.status} />}
      <Icon aria-label={articleDateLabel(date)} size={12} />
      <span>{name}</span>
    </span>
  )
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

function wholeDay(day: Day): string {
  return dayFormat.format(new Date(`${day}T00:00:00Z`))
}

function printedMonth(month: string): string {
  return monthFormat.format(new Date(`${month}-01T00:00:00Z`))
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
})

const monthFormat = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
