import { useMemo } from 'react'
import { useStore } from 'zustand'

import { editionsByArticle, type ListKnowledge } from '../../core/article-filter.ts'
import { localDay } from '../../core/local-day.ts'
import { useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { useFindingsOfAll } from './use-findings-of-all.ts'

/** What the library knows of its articles beside their entries. */
export function useListKnowledge(): ListKnowledge {
  const { house } = useDeskTools()
  const entries = useDeskState(({ overview }) => overview?.entries)
  const favourites = useStore(house.store, (state) => state.favourites)
  const findings = useFindingsOfAll()

  return useMemo(
    () => ({
      names: new Map(
        (entries ?? []).flatMap(({ id, kind, title }) =>
          kind === 'author' || kind === 'edition' ? [[id, title] as const] : [],
        ),
      ),
      editionsOf: editionsByArticle(entries ?? []),
      favourites: new Set(favourites),
      findings,
      dayOf: localDay,
    }),
    [entries, favourites, findings],
  )
}
