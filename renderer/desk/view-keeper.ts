import type { StoreApi } from 'zustand/vanilla'

import type { DeskView, Source } from '../../core/desk/desk-view.ts'
import type { Desk } from '../../preload/contract.ts'
import { type Listing, listingView } from '../lists/listing.ts'
import type { DeskState } from './desk-state.ts'
import type { WindowRoom } from './window-room.ts'

/** How the window looks, remembered with the library. */
export interface ViewKeeper {
  readonly setView: (change: Partial<DeskView>) => void
  readonly show: (source: Source) => void
}

export interface ViewTools {
  readonly desk: Pick<Desk, 'view:remember'>
  readonly store: StoreApi<DeskState>
  readonly listing: Listing
  readonly room: () => WindowRoom
}

export function createViewKeeper({ desk, store, listing, room }: ViewTools): ViewKeeper {
  function setView(change: Partial<DeskView>): void {
    const view = { ...store.getState().view, ...change }
    store.setState({ view })
    void desk['view:remember'](view)
  }

  listing.subscribe((state, before) => {
    const isTheSame = JSON.stringify(listingView(state)) === JSON.stringify(listingView(before))
    if (!isTheSame) setView({ listing: listingView(state) })
  })

  return {
    setView,
    show(source) {
      store.setState({ query: '' })
      listing.setState({ chosen: [] })
      // Who asks for a list wants to see it.
      const { beside } = store.getState().view
      setView({
        source,
        ...(room() === 'narrow' ? { isInspectorShown: false } : {}),
        ...(room() === 'wide' ? {} : { beside: { ...beside, isShown: false } }),
      })
    },
  }
}
