import { createStore } from 'zustand/vanilla'

import { emptyQuery, type SearchQuery } from '../../core/search/search-query.ts'
import type { ReadableStore } from '../desk/open-record.ts'

/** The bar for finding on the page. */
export interface FindBarState {
  readonly isShown: boolean
  readonly isReplacing: boolean
  /** What was looked for last, since the desk was opened. */
  readonly last: SearchQuery
}

/** What the bar can do while it is on the page. */
export interface FindBarOnPage {
  readonly focus: () => void
  readonly step: (by: 1 | -1) => void
}

/** Keeps whether the bar is shown, and passes on what is asked of it from outside the page. */
export interface FindBarKeeper {
  readonly store: ReadableStore<FindBarState>
  /** The bar has come on the page; answers its going. */
  readonly attach: (bar: FindBarOnPage) => () => void
  /** Shows the bar, which takes the focus. */
  readonly show: () => void
  readonly note: (query: SearchQuery) => void
  readonly setReplacing: (isReplacing: boolean) => void
  /** Goes to another passage; where no bar is shown there are none, and it is shown. */
  readonly step: (by: 1 | -1) => void
  readonly hide: () => void
}

export function createFindBarKeeper(): FindBarKeeper {
  const store = createStore<FindBarState>(() => ({ ...hidden, last: emptyQuery }))
  let bar: FindBarOnPage | null = null

  function show(): void {
    store.setState({ isShown: true })
    bar?.focus()
  }

  return {
    store,
    attach(attached) {
      bar = attached
      attached.focus()
      return () => {
        if (bar === attached) bar = null
      }
    },
    show,
    note: (last) => store.setState({ last }),
    setReplacing: (isReplacing) => store.setState({ isReplacing }),
    step(by) {
      if (store.getState().isShown) bar?.step(by)
      else show()
    },
    hide: () => store.setState(hidden),
  }
}

const hidden: Omit<FindBarState, 'last'> = { isShown: false, isReplacing: false }
