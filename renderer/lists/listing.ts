import { createStore, type StoreApi } from 'zustand/vanilla'

import { type ArticleFilter, everyArticle } from '../../core/article-filter.ts'
import { type ArticleOrder, newestFirst } from '../../core/article-order.ts'
import type { Month } from '../../core/calendar-month.ts'
import type { AnyId } from '../../core/record-id.ts'

/** How the articles are laid out: beside the page, by status, or by date. */
export type ListingLayout = 'list' | 'board' | 'calendar'

export interface ListingState {
  readonly layout: ListingLayout
  readonly filter: ArticleFilter
  readonly order: ArticleOrder
  /** The source among the filters that the list shows; null for a list that was filtered by hand. */
  readonly source: string | null
  /** Several that were chosen together; empty while one record alone is meant. */
  readonly chosen: readonly AnyId[]
  /** The month of the calendar; null is the present one. */
  readonly month: Month | null
  /** The parts of the details that are unfolded. */
  readonly unfolded: readonly string[]
}

/** What the lists show of the library, for this sitting. */
export type Listing = StoreApi<ListingState>

export function createListing(): Listing {
  return createStore<ListingState>(() => firstListing)
}

const firstListing: ListingState = {
  layout: 'list',
  filter: everyArticle,
  order: newestFirst,
  source: null,
  chosen: [],
  month: null,
  unfolded: [],
}

export function narrow(listing: Listing, change: Partial<ArticleFilter>): void {
  listing.setState(({ filter }) => ({
    filter: { ...filter, ...change },
    source: null,
    chosen: [],
  }))
}
