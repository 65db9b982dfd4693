import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'

import type { Source } from '../../core/desk/desk-view.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import type { ListingView } from '../../core/lists/listing-view.ts'
import { isOverview } from '../lists/is-overview.ts'
import { type Listing, listingView } from '../lists/listing.ts'
import type { DeskState, InspectorTab } from './desk-state.ts'
import { openId } from './page.ts'

/** Where somebody stood at the desk. */
export interface Stand {
  /** The record on the page; null where a board or a calendar stood in its place. */
  readonly open: AnyId | null
  readonly source: Source
  readonly listing: ListingView
  readonly tab: InspectorTab
  /** What led there from the stand before, as a selector; null where it was chosen for itself. */
  readonly from: string | null
}

/** Where one came from, and where one went back from; the last of each is the nearest. */
export interface Trail {
  readonly behind: readonly Stand[]
  readonly ahead: readonly Stand[]
  /** What led to where one is now. */
  readonly from: string | null
}

export type TrailWay = 'back' | 'forward'

/** The way that somebody took at the desk, for the sitting. */
export interface TrailKeeper {
  readonly store: StoreApi<Trail>
  /** Null where nothing is shown that one could come back to. */
  readonly here: () => Stand | null
  /** Somebody went on from there, led by something there or not. */
  readonly note: (left: Stand | null, from: string | null) => void
  readonly forget: () => void
}

const longest = 100

const noTrail: Trail = { behind: [], ahead: [], from: null }

export function createTrailKeeper(desk: StoreApi<DeskState>, listing: Listing): TrailKeeper {
  const store = createStore<Trail>(() => noTrail)

  return {
    store,
    here() {
      const { from } = store.getState()
      const { page, view, inspectorTab: tab } = desk.getState()
      const listed = listingView(listing.getState())
      if (page !== null) {
        const kept: ListingView = { ...listed, layout: 'list' }
        return { open: openId(page), source: page.kind, listing: kept, tab, from }
      }
      return isOverview(view, listed.layout)
        ? { open: null, source: view.source, listing: listed, tab, from }
        : null
    },
    note(left, from) {
      const { behind } = store.getState()
      const walked = left === null ? behind : [...behind, left].slice(-longest)
      store.setState({ behind: walked, ahead: [], from: left === null ? null : from })
    },
    forget: () => store.setState(noTrail),
  }
}

/** The nearest stand on a way whose record is still there and that is another than this. */
export function nextStand(
  trail: Trail,
  { way, here, isThere }: TrailStep,
): { readonly stand: Stand; readonly trail: Trail } | null {
  const on = way === 'back' ? trail.behind : trail.ahead
  const at = on.findLastIndex((each) => isOther(each, here) && isPresent(each, isThere))
  const stand = on[at]
  if (stand === undefined) return null
  const left = on.slice(0, at)
  const other = [...(way === 'back' ? trail.ahead : trail.behind), ...(here === null ? [] : [here])]
  return {
    stand,
    trail: {
      ...(way === 'back' ? { behind: left, ahead: other } : { behind: other, ahead: left }),
      from: stand.from,
    },
  }
}

export interface TrailStep {
  readonly way: TrailWay
  readonly here: Stand | null
  readonly isThere: (id: AnyId) => boolean
}

function isOther(stand: Stand, here: Stand | null): boolean {
  return stand.open !== (here?.open ?? null) || (here === null && stand.open === null)
}

function isPresent({ open }: Stand, isThere: (id: AnyId) => boolean): boolean {
  return open === null || isThere(open)
}
