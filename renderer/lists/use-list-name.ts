import { useStore } from 'zustand'

import { useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { deskFilter, deskFilterNames } from './desk-filters.ts'
import { useListing } from './use-listing.ts'
import { useToday } from './use-today.ts'

/** How the source among the filters is called that the list shows; null for a list that is none of them. */
export function useListName(): string | null {
  const { house } = useDeskTools()
  const today = useToday()
  const chosen = useListing(({ source }) => source)
  const isArticles = useDeskState(({ view }) => view.source === 'article')
  const kept = useStore(house.store, ({ filters }) => filters.find(({ id }) => id === chosen)?.name)
  const name = deskFilterNames.find((each) => each === chosen)
  if (!isArticles) return null
  return name === undefined ? (kept ?? null) : deskFilter(name, today).name
}
