import { CalendarClock, CircleCheck, Eye, Filter, Star, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, type Key, ListBox, ListBoxItem } from 'react-aria-components'
import { useStore } from 'zustand'

import { type ArticleFilter, everyArticle, passesFilter } from '../../core/article-filter.ts'
import { type ArticleOrder, newestFirst } from '../../core/article-order.ts'
import { addDays } from '../../core/calendar-month.ts'
import type { Day } from '../../core/timestamp.ts'
import { useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { narrow } from './listing.ts'
import { useListKnowledge } from './use-list-knowledge.ts'
import { useListing } from './use-listing.ts'
import { useToday } from './use-today.ts'

import styles from './FilterSources.module.css'

interface FilterSource {
  readonly id: string
  readonly name: string
  readonly icon: ReactNode
  readonly filter: ArticleFilter
  readonly order: ArticleOrder
}

/** Lists of articles that are wanted often: some that every desk has, and those that were kept. */
export function FilterSources() {
  const { house } = useDeskTools()
  const today = useToday()
  const kept = useStore(house.store, ({ filters }) => filters)

  return (
    <>
      <SourceGroup name="On the desk" sources={deskFilters(today)} />
      {kept.length === 0 ? null : (
        <SourceGroup
          name="Filters"
          sources={kept.map((each) => ({ ...each, icon: <Filter aria-hidden /> }))}
          onRemove={({ id, name }) =>
            void house.change(`Removed the filter “${name}”`, (before) => ({
              ...before,
              filters: before.filters.filter((each) => each.id !== id),
            }))
          }
        />
      )}
    </>
  )
}

function SourceGroup({
  name: groupName,
  sources,
  onRemove,
}: {
  readonly name: string
  readonly sources: readonly FilterSource[]
  readonly onRemove?: (source: FilterSource) => void
}) {
  const { actions, listing } = useDeskTools()
  const entries = useDeskState(({ overview }) => overview?.entries)
  const isArticles = useDeskState(({ view }) => view.source === 'article')
  const known = useListKnowledge()
  const chosen = useListing((state) => state.source)
  const counts = new Map(
    sources.map((source) => [
      source.id,
      // What preflight has to look at first is counted when it is asked for.
      source.filter.findings === null
        ? (entries ?? []).filter((entry) => passesFilter(entry, source.filter, known)).length
        : 0,
    ]),
  )
  const shown = sources.find(({ id }) => isArticles && id === chosen)

  function show(id: Key | undefined): void {
    const source = sources.find((each) => each.id === id)
    if (source === undefined) {
      narrow(listing, everyArticle)
      return
    }
    listing.setState({ filter: source.filter, order: source.order, source: source.id, chosen: [] })
    actions.show('article')
  }

  return (
    <section className={styles['group']}>
      <h3 className={styles['heading']}>{groupName}</h3>
      <ListBox
        aria-label={groupName}
        selectionMode="single"
        // The focus passes by without narrowing anything; chosen again, a filter is taken off.
        selectionBehavior="toggle"
        selectedKeys={shown === undefined ? [] : [shown.id]}
        items={sources}
        dependencies={[counts]}
        onSelectionChange={(keys) => {
          if (keys !== 'all') show([...keys][0])
        }}
      >
        {(source) => (
          <ListBoxItem id={source.id} textValue={source.name} className={styles['source'] ?? ''}>
            {source.icon}
            <span className={styles['name']}>{source.name}</span>
            <span className={styles['count']}>
              {(counts.get(source.id) ?? 0) === 0
                ? ''
                : (counts.get(source.id) ?? 0).toLocaleString('en-GB')}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
      {onRemove === undefined || shown === undefined ? null : (
        <Button className={styles['remove'] ?? ''} onPress={() => onRemove(shown)}>
          <X aria-hidden size={12} />
          <span>Remove “{shown.name}”</span>
        </Button>
      )}
    </section>
  )
}

function deskFilters(today: Day): readonly FilterSource[] {
  const order = newestFirst
  return [
    {
      id: 'due',
      name: 'Due this week',
      icon: <CalendarClock aria-hidden />,
      filter: {
        ...everyArticle,
        statuses: ['idea', 'draft', 'in-review', 'ready'],
        dates: { date: 'due', from: null, to: addDays(today, 7) },
      },
      order: { ...order, sort: 'due' },
    },
    {
      id: 'in-review',
      name: 'In review',
      icon: <Eye aria-hidden />,
      filter: { ...everyArticle, statuses: ['in-review'] },
      order,
    },
    {
      id: 'ready',
      name: 'Ready',
      icon: <CircleCheck aria-hidden />,
      filter: { ...everyArticle, statuses: ['ready'] },
      order,
    },
    {
      id: 'favourites',
      name: 'Favourites',
      icon: <Star aria-hidden />,
      filter: { ...everyArticle, isFavourite: true },
      order,
    },
  ]
}
