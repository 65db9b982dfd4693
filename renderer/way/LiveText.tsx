import { useLayoutEffect, useRef } from 'react'

import type { ReadableStore } from '../desk/open-record.ts'

/**
 * Words that change while somebody writes. They stand on the page without React, whose every commit walks the whole text
 * that is written, to keep its selection.
 */
export function LiveText<State>({
  store,
  text,
}: {
  readonly store: ReadableStore<State>
  readonly text: (state: State) => string
}) {
  const span = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    function show(): void {
      const shown = text(store.getState())
      if (span.current !== null && span.current.textContent !== shown) {
        span.current.textContent = shown
      }
    }
    show()
    return store.subscribe(show)
  }, [store, text])
  return <span ref={span} />
}
