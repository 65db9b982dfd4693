import { memo, useId, useMemo } from 'react'

import { type Status, statuses, statusLabel } from '../../core/article/status.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { type AnyId, anyIdSchema, isRecordId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import type { ListKnowledge } from '../../core/lists/article-filter.ts'
import { isOverdue } from '../../core/lists/overdue.ts'
import { countListed, type ShownList } from '../../core/lists/shown-entries.ts'
import type { Day } from '../../core/timestamp.ts'
import type { Arrow } from '../controls/arrow.ts'
import { CardList } from '../controls/CardList.tsx'
import { CardLists } from '../controls/CardLists.tsx'
import { StatusWord } from '../controls/StatusDot.tsx'
import { useDeskActions, useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { printedDay } from '../desk/printed-day.ts'
import { nameIn, printedByline } from '../edition/edition-article.ts'
import { CardHint } from './CardHint.tsx'
import { focusCard } from './focus-card.ts'
import { openCard } from './open-card.ts'
import { RecordContextMenu } from './RecordContextMenu.tsx'
import { useArticleActs } from './use-article-acts.ts'
import { useListing } from './use-listing.ts'
import { useToday } from './use-today.ts'

import styles from './Board.module.css'

const noEntries: readonly CatalogueEntry[] = []

/** The articles by status; a card that is dragged, or moved by Alt and an arrow, gets the status of its new column. */
export const Board = memo(function Board({
  entries,
  strays,
  known,
}: ShownList & {
  readonly known: ListKnowledge
}) {
  const { listing } = useDeskTools()
  const acts = useArticleActs()
  const actions = useDeskActions()
  const today = useToday()
  const current = useDeskState(({ view }) => view.open)
  const moved = useListing((state) => state.sought)
  const hint = useId()
  const columns = useMemo(() => Map.groupBy(entries, ({ status }) => status), [entries])

  function open(id: string): void {
    void openCard(actions, anyIdSchema.parse(id), id)
  }

  async function step(id: string, arrow: Arrow, from: Status): Promise<void> {
    const to = statuses[statuses.indexOf(from) + stepOf(arrow)]
    if (to === undefined || to === from || !isRecordId(id)) return
    await acts.setStatus(id, to)
    listing.setState({ sought: id })
    focusCard(id)
  }

  return (
    <>
      <RecordContextMenu onOpen={open}>
        <CardLists across={statuses.length} className={styles['board'] ?? ''}>
          {statuses.map((status) => {
            const cards = columns.get(status) ?? noEntries
            const count = countListed({ entries: cards, strays })
            return (
              <section key={status} className={styles['column']} aria-label={statusLabel(status)}>
                <h3 className={styles['heading']}>
                  <StatusWord status={status} />
                  <span>{count === 0 ? '' : count.toLocaleString('en-GB')}</span>
                </h3>
                <CardList
                  label={statusLabel(status)}
                  hint={hint}
                  cards={cards}
                  current={current}
                  moved={moved}
                  nameOf={shownTitle}
                  onTake={(id) => void acts.setStatus(anyIdSchema.parse(id), status)}
                  onStep={(id, arrow) => void step(id, arrow, status)}
                  onOpen={open}
                >
                  {(entry) => (
                    <div className={styles['card']}>
                      <p className={styles['title']}>{shownTitle(entry)}</p>
                      <p className={styles['meta']}>
                        {[
                          printedByline(entry, known.names),
                          entry.section,
                          strays.has(entry.id) ? 'not in this filter' : '',
                        ]
                          .filter((part) => part !== '')
                          .join(' · ')}
                      </p>
                      <Due entry={entry} names={known.names} today={today} />
                    </div>
                  )}
                </CardList>
              </section>
            )
          })}
        </CardLists>
      </RecordContextMenu>
      <CardHint id={hint}>
        Enter opens a card. Drag it to another column, or press Alt with ← or →.
      </CardHint>
    </>
  )
})

function Due({
  entry: { dueOn, assignee, status },
  names,
  today,
}: {
  readonly entry: CatalogueEntry
  readonly names: ReadonlyMap<AnyId, string>
  readonly today: Day
}) {
  if (dueOn === null && assignee === null) return null
  const isLate = isOverdue({ dueOn, status }, today)
  return (
    <p className={styles['due']} data-late={isLate || undefined}>
      {assignee === null ? null : <span>With {nameIn(names, assignee)}</span>}
      {dueOn === null ? null : (
        <span>{isLate ? `Late, due ${printedDay(dueOn)}` : `Due ${printedDay(dueOn)}`}</span>
      )}
    </p>
  )
}

function stepOf(arrow: Arrow): -1 | 0 | 1 {
  switch (arrow) {
    case 'ArrowLeft':
      return -1
    case 'ArrowRight':
      return 1
    case 'ArrowUp':
    case 'ArrowDown':
      return 0
  }
}
