import { createStore, type StoreApi } from 'zustand/vanilla'

import type { AnyId } from '../../core/library/record-id.ts'
import type { ArticleFilter } from '../../core/lists/article-filter.ts'
import type { Month } from '../../core/lists/calendar-month.ts'
import { firstListingView, type ListingView } from '../../core/lists/listing-view.ts'

export interface ListingState extends ListingView {
  /** Several that were chosen together; empty while one record alone is meant. */
  readonly chosen: readonly AnyId[]
  /** The month of the calendar; null is the present one. */
  readonly month: Month | null
  /** The parts of the details that are unfolded. */
  readonly unfolded: readonly string[]
}

/** What the lists show of the library. */
export type Listing = StoreApi<ListingState>

export function createListing(): Listing {
  return createStore<ListingState>(() => firstListing)
}

const firstListing: ListingState = {
  ...firstListingView,
  chosen: [],
  month: null,
  unfolded: [],
}

/** What of it is remembered. */
export function listingView({ layout, filter, order, source }: ListingState): ListingView {
  return { layout, filter, order, source }
}

export function narrow(listing: Listing, change: Partial<ArticleFilter>): void {
  listing.setState(({ filter }) => ({
    filter: { ...filter, ...change },
    source: null,
    chosen: [],
  }))
}
