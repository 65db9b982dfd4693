import { createStore, type StoreApi } from 'zustand/vanilla'

import type { AnyId } from '../../core/library/record-id.ts'
import type { ArticleFilter } from '../../core/lists/article-filter.ts'
import type { Month } from '../../core/lists/calendar-month.ts'
import { firstListingView, type ListingView } from '../../core/lists/listing-view.ts'
import { isSame } from '../../core/same-value.ts'
import type { Day } from '../../core/timestamp.ts'
import { asOfToday } from './desk-filters.ts'

export interface ListingState extends ListingView {
  /** Several that were chosen together; empty while one record alone is meant. */
  readonly chosen: readonly AnyId[]
  /** One that was just moved or brought back: the lists make its row, and have it in sight. */
  readonly sought: AnyId | null
  /** The month of the calendar; null is the present one. */
  readonly month: Month | null
  /** The articles without a date stand beside the calendar; null while nobody has said so. */
  readonly isTrayShown: boolean | null
  /** Articles that were made in the list as it is filtered. */
  readonly fresh: { readonly ids: readonly AnyId[]; readonly filter: ArticleFilter }
  /** The parts of the details that are unfolded. */
  readonly unfolded: readonly string[]
}

/** What the lists show of the library. */
export type Listing = StoreApi<ListingState>

export function createListing(): Listing {
  return createStore<ListingState>(() => firstListing)
}

const noIds: readonly AnyId[] = []

const firstListing: ListingState = {
  ...firstListingView,
  chosen: [],
  sought: null,
  month: null,
  isTrayShown: null,
  fresh: { ids: [], filter: firstListingView.filter },
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

/** A week that the list shows begins anew each day. */
export function turnTo(listing: Listing, today: Day): void {
  const { filter } = asOfToday(listing.getState(), today)
  if (!isSame(filter, listing.getState().filter)) listing.setState({ filter })
}

/** Lets the list show an article that was just made until it is filtered otherwise; a list of templates gives way. */
export function keepInSight(listing: Listing, id: AnyId): void {
  if (listing.getState().filter.isTemplate) narrow(listing, { isTemplate: false })
  listing.setState((state) => ({
    fresh: { ids: [...freshIn(state), id], filter: state.filter },
  }))
}

/** The articles that the list shows whatever its filter says. */
export function freshIn({ fresh, filter }: ListingState): readonly AnyId[] {
  return fresh.filter === filter ? fresh.ids : noIds
}
