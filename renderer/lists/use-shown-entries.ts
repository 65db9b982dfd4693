import { useDeferredValue, useMemo } from 'react'

import { joinNames } from '../../core/article/byline.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { type ListKnowledge, passesFilter } from '../../core/lists/article-filter.ts'
import { sortEntries } from '../../core/lists/article-order.ts'
import { foldForSearch } from '../../core/search/fold.ts'
import type { SearchAnswer } from '../../core/search/search-answer.ts'
import { useDeskState } from '../desk/desk-context.ts'
import { useListing } from './use-listing.ts'

const noEntries: readonly CatalogueEntry[] = []

/**
 * The records of the chosen source that are called so, then what has the words in its text; articles as they are
 * filtered and put in order.
 */
export function useShownEntries(
  known: ListKnowledge,
  found: SearchAnswer | null,
): readonly CatalogueEntry[] {
  const entries = useDeskState(({ overview }) => overview?.entries ?? noEntries)
  const source = useDeskState(({ view }) => view.source)
  const query = useDeferredValue(useDeskState((state) => state.query))
  const filter = useDeferredValue(useListing((state) => state.filter))
  const order = useListing((state) => state.order)

  return useMemo(() => {
    const words = foldForSearch(query)
      .split(' ')
      .filter((word) => word !== '')
    const wanted = entries.filter(
      (entry) =>
        entry.kind === source && (source !== 'article' || passesFilter(entry, filter, known)),
    )
    const called = wanted.filter((entry) => isCalled(entry, words, known))
    const shownIds = new Set(called.map(({ id }) => id))
    const inText = (found?.hits ?? []).flatMap(({ id }) =>
      shownIds.has(id) ? [] : wanted.filter((each) => each.id === id),
    )
    return [...(source === 'article' ? sortEntries(called, order, known) : called), ...inText]
  }, [entries, source, query, filter, order, known, found])
}

function isCalled(
  entry: CatalogueEntry,
  words: readonly string[],
  { names }: ListKnowledge,
): boolean {
  if (words.length === 0) return true
  const byline = joinNames(entry.byline.map((id) => names.get(id) ?? ''))
  const text = foldForSearch([entry.title, byline].join(' '))
  return words.every((word) => text.includes(word))
}
