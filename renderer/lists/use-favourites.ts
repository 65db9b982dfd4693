import { useMemo } from 'react'
import { useStore } from 'zustand'

import type { AnyId } from '../../core/library/record-id.ts'
import { useDeskTools } from '../desk/desk-context.ts'

/** The records that somebody wants close at hand. */
export function useFavourites(): ReadonlySet<AnyId> {
  const { house } = useDeskTools()
  const favourites = useStore(house.store, (state) => state.favourites)
  return useMemo(() => new Set<AnyId>(favourites), [favourites])
}
