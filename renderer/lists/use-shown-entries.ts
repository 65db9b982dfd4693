import { useDeferredValue, useEffect, useMemo } from 'react'

import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { ListKnowledge } from '../../core/lists/article-filter.ts'
import { shownEntries, type ShownList } from '../../core/lists/shown-entries.ts'
import type { SearchAnswer } from '../../core/search/search-answer.ts'
import { useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { freshIn, turnTo } from './listing.ts'
import { useListing } from './use-listing.ts'
import { useToday } from './use-today.ts'

const noEntries: readonly CatalogueEntry[] = []

/** The records of the chosen source as the list shows them. */
export function useShownEntries(known: ListKnowledge, found: SearchAnswer | null): ShownList {
  const { listing } = useDeskTools()
  const today = useToday()
  const entries = useDeskState(({ overview }) => overview?.entries ?? noEntries)
  const source = useDeskState(({ view }) => view.source)
  const query = useDeferredValue(useDeskState((state) => state.query))
  const filter = useDeferredValue(useListing((state) => state.filter))
  const order = useListing((state) => state.order)
  const fresh = useListing(freshIn)

  useEffect(() => turnTo(listing, today), [listing, today])

  return useMemo(
    () =>
      shownEntries(
        { entries, source, query, hits: found?.hits ?? [], filter, order, fresh },
        known,
      ),
    [entries, source, query, filter, order, fresh, known, found],
  )
}
