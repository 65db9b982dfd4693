import type { Place } from '../../core/desk/desk-view.ts'

/** Milliseconds that a place waits before it is kept: one scrolls and types without pause. */
const longestWait = 1000

/** Where somebody is in the record on the page, as far as it changed. */
export type PlaceChange = Pick<Place, 'id'> & Partial<Omit<Place, 'id'>>

/** Notes at every key and turn of the wheel where somebody is, and keeps it now and then. */
export interface PlaceKeeper {
  readonly note: (change: PlaceChange) => void
  /** Keeps at once what was noted. */
  readonly keep: () => void
}

export function createPlaceKeeper({
  known,
  keep,
}: {
  /** The place as it was kept last. */
  readonly known: (id: Place['id']) => Place | undefined
  readonly keep: (place: Place) => void
}): PlaceKeeper {
  let noted: Place | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function keepNoted(): void {
    clearTimeout(timer)
    timer = undefined
    if (noted !== null) keep(noted)
    noted = null
  }

  return {
    note(change) {
      if (noted !== null && noted.id !== change.id) keepNoted()
      const before = noted ?? known(change.id) ?? { scroll: 0, cursor: null }
      noted = { ...before, ...change }
      timer ??= setTimeout(keepNoted, longestWait)
    },
    keep: keepNoted,
  }
}
