import type { StoreApi } from 'zustand/vanilla'

import type { DeskState } from './desk-state.ts'
import type { PageKeeper } from './page-keeper.ts'
import { nextStand, type TrailKeeper, type TrailWay } from './trail.ts'

/** Back to what was open before, as it stood then, and on again. */
export interface WayBack {
  /** Answers what had led on from there, as a selector. */
  readonly goBack: () => Promise<string | null>
  readonly goForward: () => Promise<void>
}

export interface WayBackTools {
  readonly store: StoreApi<DeskState>
  readonly trail: TrailKeeper
  readonly pages: PageKeeper
}

export function createWayBack({ store, trail, pages }: WayBackTools): WayBack {
  async function go(way: TrailWay): Promise<boolean> {
    const entries = store.getState().overview?.entries ?? []
    const next = nextStand(trail.store.getState(), {
      way,
      here: trail.here(),
      isThere: (id) => entries.some((each) => each.id === id),
    })
    if (next === null || !(await pages.comeTo(next.stand))) return false
    trail.store.setState(next.trail)
    return true
  }

  return {
    async goBack() {
      const { from } = trail.store.getState()
      return (await go('back')) ? from : null
    },
    async goForward() {
      await go('forward')
    },
  }
}
