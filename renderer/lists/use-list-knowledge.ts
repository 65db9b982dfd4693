import { useMemo } from 'react'
import { useStore } from 'zustand'

import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { editionsByArticle, type ListKnowledge } from '../../core/lists/article-filter.ts'
import { localDay } from '../../core/local-day.ts'
import { useDeskTools } from '../desk/desk-context.ts'
import { useOfEntries } from '../desk/use-of-entries.ts'

/** Of a list that no filter narrows by what preflight finds. */
const noFindings: ListKnowledge['findings'] = new Map()

/** What the library knows of its articles beside their entries. */
export function useListKnowledge(findings = noFindings): ListKnowledge {
  const { house } = useDeskTools()
  const named = useOfEntries(namedIn)
  const favourites = useStore(house.store, (state) => state.favourites)

  return useMemo(
    () => ({
      names: new Map(named.map(({ id, title }) => [id, title])),
      editionsOf: editionsByArticle(named),
      favourites: new Set(favourites),
      findings,
      dayOf: localDay,
    }),
    [named, favourites, findings],
  )
}

function namedIn(entries: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  return entries.filter(({ kind }) => kind === 'author' || kind === 'edition')
}
