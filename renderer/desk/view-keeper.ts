import type { StoreApi } from 'zustand/vanilla'

import type { DeskView, Source } from '../../core/desk/desk-view.ts'
import type { Desk } from '../../preload/contract.ts'
import { type Listing, listingView } from '../lists/listing.ts'
import type { DeskState } from './desk-state.ts'
import { hasRoomForAll, type WindowRoom } from './window-room.ts'

/** How the window looks, remembered with the library. */
export interface ViewKeeper {
  readonly setView: (change: Partial<DeskView>) => void
  readonly show: (source: Source) => void
  /** A library comes: until it is known how it was left, nothing is remembered. */
  readonly hold: () => void
  /** How the library was left, with what was chosen since `hold`. */
  readonly resume: (left: DeskView) => DeskView
}

export interface ViewTools {
  readonly desk: Pick<Desk, 'view:remember'>
  readonly store: StoreApi<DeskState>
  readonly listing: Listing
  readonly room: () => WindowRoom
}

export function createViewKeeper({ desk, store, listing, room }: ViewTools): ViewKeeper {
  /** What was chosen while it is held; null while it is not. */
  let early: Partial<DeskView> | null = null

  function setView(change: Partial<DeskView>): void {
    const view = { ...store.getState().view, ...change }
    // Whoever asks for the details gets them.
    const isAsked = change.isInspectorShown !== undefined
    if (isAsked) store.setState({ isInspectorAside: false, isBesideFirst: hasRoomForAll(room()) })
    store.setState({ view })
    if (early === null) void desk['view:remember'](view)
    else early = { ...early, ...change }
  }

  listing.subscribe((state, before) => {
    const isTheSame = JSON.stringify(listingView(state)) === JSON.stringify(listingView(before))
    if (!isTheSame) setView({ listing: listingView(state) })
  })

  return {
    setView,
    hold() {
      early ??= {}
    },
    resume(left) {
      // Which record is open, and where one was in it, is said of the library before.
      const { open: _open, places: _places, ...chosen } = early ?? {}
      early = null
      const view = { ...left, ...chosen }
      if (Object.keys(chosen).length > 0) void desk['view:remember'](view)
      return view
    },
    show(source) {
      store.setState({ query: '' })
      listing.setState({ chosen: [] })
      // Who asks for a list wants to see it.
      const { beside } = store.getState().view
      if (room() === 'narrow') store.setState({ isInspectorAside: true })
      setView({
        source,
        ...(room() === 'wide' ? {} : { beside: { ...beside, isShown: false } }),
      })
    },
  }
}
