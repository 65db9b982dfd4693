import { useStore } from 'zustand'

import { useDeskTools } from '../desk/desk-context.ts'
import type { ListingState } from './listing.ts'

export function useListing<T>(select: (state: ListingState) => T): T {
  return useStore(useDeskTools().listing, select)
}
