import { useMemo } from 'react'
import { useStore } from 'zustand'

import { editionsByArticle, type ListKnowledge } from '../../core/lists/article-filter.ts'
import { localDay } from '../../core/local-day.ts'
import { useDeskState, useDeskTools } from '../desk/desk-context.ts'

/** Of a list that no filter narrows by what preflight finds. */
const noFindings: ListKnowledge['findings'] = new Map()

/** What the library knows of its articles beside their entries. */
export function useListKnowledge(findings = noFindings): ListKnowledge {
  const { house } = useDeskTools()
  const entries = useDeskState(({ overview }) => overview?.entries)
  const favourites = useStore(house.store, (state) => state.favourites)

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
