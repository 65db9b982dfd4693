import { CalendarClock, CircleCheck, Eye, Filter, LayoutTemplate, Star } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { type Key, ListBox } from 'react-aria-components'
import { useStore } from 'zustand'

import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import {
  type ArticleFilter,
  everyArticle,
  type ListKnowledge,
  passesFilter,
} from '../../core/lists/article-filter.ts'
import type { ArticleOrder } from '../../core/lists/article-order.ts'
import { ContextMenu, type RowMenu } from '../controls/ContextMenu.tsx'
import { useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { RailRow } from '../desk/RailRow.tsx'
import { deskFilter, type DeskFilterName, deskFilterNames } from './desk-filters.ts'
import { keptFilterActions } from './kept-filter-actions.ts'
import { narrow } from './listing.ts'
import { useListKnowledge } from './use-list-knowledge.ts'
import { useListing } from './use-listing.ts'
import { useToday } from './use-today.ts'

import styles from './FilterSources.module.css'

const icons: Readonly<Record<DeskFilterName, ReactNode>> = {
  due: <CalendarClock aria-hidden />,
  'in-review': <Eye aria-hidden />,
  ready: <CircleCheck aria-hidden />,
  favourites: <Star aria-hidden />,
  templates: <LayoutTemplate aria-hidden />,
}

interface FilterSource {
  readonly id: string
  readonly name: string
  readonly icon: ReactNode
  readonly filter: ArticleFilter
  readonly order: ArticleOrder
}

/** Lists of articles that are wanted often: some that every desk has, and those that were kept. */
export function FilterSources() {
  const tools = useDeskTools()
  const { house } = tools
  const today = useToday()
  const filters = useStore(house.store, (state) => state.filters)
  const usual = useMemo(
    () => deskFilterNames.map((id) => ({ id, icon: icons[id], ...deskFilter(id, today) })),
    [today],
  )
  const kept = useMemo(
    () => filters.map((each) => ({ ...each, icon: <Filter aria-hidden /> })),
    [filters],
  )

  function menuOf(id: string): RowMenu | null {
    const filter = filters.find((each) => each.id === id)
    return filter === undefined
      ? null
      : { label: `The filter “${filter.name}”`, actions: keptFilterActions(tools, filter) }
  }

  return (
    <>
      <SourceGroup name="On the desk" sources={usual} />
      {kept.length === 0 ? null : (
        <ContextMenu menuOf={menuOf}>
          <SourceGroup name="Filters" sources={kept} />
        </ContextMenu>
      )}
    </>
  )
}

function SourceGroup({
  name: groupName,
  sources,
}: {
  readonly name: string
  readonly sources: readonly FilterSource[]
}) {
  const { actions, listing } = useDeskTools()
  const entries = useDeskState(({ overview }) => overview?.entries)
  const isArticles = useDeskState(({ view }) => view.source === 'article')
  const known = useListKnowledge()
  const chosen = useListing((state) => state.source)
  const counts = useMemo(() => countsOf(sources, entries ?? [], known), [sources, entries, known])
  const shown = sources.find(({ id }) => isArticles && id === chosen)

  function show(id: Key | undefined): void {
    const source = sources.find((each) => each.id === id)
    if (source === undefined) {
      narrow(listing, everyArticle)
      return
    }
    const { filter, order } = source
    listing.setState({
      filter,
      order,
      source: source.id,
      chosen: [],
      // A template has no status and no date to be laid out by.
      ...(filter.isTemplate ? { layout: 'list' } : {}),
    })
    void actions.show('article')
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
        {(source) => <RailRow {...source} count={counts.get(source.id) ?? 0} />}
      </ListBox>
    </section>
  )
}

/** How many articles each lists. */
function countsOf(
  sources: readonly FilterSource[],
  entries: readonly CatalogueEntry[],
  known: ListKnowledge,
): ReadonlyMap<string, number> {
  return new Map(
    sources.map(({ id, filter }) => [
      id,
      // What preflight has to look at first is counted when it is asked for.
      filter.findings === null
        ? entries.filter((entry) => passesFilter(entry, filter, known)).length
        : 0,
    ]),
  )
}
