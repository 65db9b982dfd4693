import { createStore, type StoreApi } from 'zustand/vanilla'

import { createHouse, type House } from '../../core/library/house.ts'
import { failureSentence, type LibraryFailure } from '../../core/library/library-failure.ts'
import type { RecordChange } from '../../core/library/undo-change.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Desk } from '../../preload/contract.ts'
import type { DeskAct } from './undo.ts'

/** What everybody in the library has agreed on, as the window knows it. */
export interface HouseKeeper {
  readonly store: StoreApi<House>
  /** Reads it anew: a library was opened, or another program changed it. */
  readonly load: () => Promise<void>
  /**
   * Makes a change of the house as the disk has it, one after the other, and shows it once it is saved. The label
   * says what was done, for undo. False, and said why, when the disk refused.
   */
  readonly change: (label: string, update: (house: House) => House) => Promise<boolean>
}

export interface HouseTools {
  readonly desk: Pick<Desk, 'house:read' | 'house:save'>
  readonly did: (act: DeskAct) => void
  readonly complain: (sentence: string) => void
}

/** How often a change is made again when others wrote in that very moment. */
const mostTries = 5

export function createHouseKeeper({ desk, did, complain }: HouseTools): HouseKeeper {
  const store = createStore<House>(() => createHouse(new Date(0).toISOString()))
  let working: Promise<unknown> = Promise.resolve()

  async function load(): Promise<void> {
    const stored = await desk['house:read'](undefined)
    if (stored.ok) store.setState(stored.value.house, true)
    else complain(failureSentence(stored.failure))
  }

  async function change(label: string, update: (house: House) => House): Promise<boolean> {
    const made = await makeChange(desk, update, mostTries)
    if (!made.ok) {
      complain(failureSentence(made.failure))
      return false
    }
    const { before, after } = made.value
    store.setState(after, true)
    did({ kind: 'changed', label, change: { before, after } })
    return true
  }

  return {
    store,
    load,
    change(label, update) {
      const done = working.then(() => change(label, update))
      working = done.catch(() => false)
      return done
    },
  }
}

interface HouseChange extends RecordChange {
  readonly before: House
  readonly after: House
}

async function makeChange(
  desk: HouseTools['desk'],
  update: (house: House) => House,
  tries: number,
): Promise<Result<HouseChange, LibraryFailure>> {
  const current = await desk['house:read'](undefined)
  if (!current.ok) return failure(current.failure)
  const { house: before, version } = current.value
  const saved = await desk['house:save']({ house: update(before), base: version })
  if (saved.ok) return success({ before, after: saved.value.house })
  const isTriedAgain = saved.failure.kind === 'stale-revision' && tries > 1
  return isTriedAgain ? makeChange(desk, update, tries - 1) : failure(saved.failure)
}
