import { type RefObject, useEffect } from 'react'

import { isDialogOpen } from '../controls/is-dialog-open.ts'

/** F6 takes the focus to the next pane, Shift F6 to the one before: the usual keys for it. */
export function usePaneKeys(panes: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'F6' || event.ctrlKey || event.metaKey || event.altKey) return
      if (isDialogOpen()) return
      event.preventDefault()
      stepTo(shownIn(panes.current), event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [panes])
}

function shownIn(panes: HTMLElement | null): readonly Element[] {
  return [...(panes?.children ?? [])].filter((pane) => pane.checkVisibility())
}

function stepTo(panes: readonly Element[], step: 1 | -1): void {
  const here = panes.findIndex((pane) => pane.contains(document.activeElement))
  const from = here === -1 && step === -1 ? 0 : here
  const next = panes.at((from + step) % panes.length)
  if (next !== undefined) focusIn(next)
}

/** What the arrows left chosen comes first, then the first thing that takes the focus. */
function focusIn(pane: Element): void {
  const places = [
    ...pane.querySelectorAll<HTMLElement>(
      '[role="option"][tabindex="0"], [aria-label="Body"], [data-reading]',
    ),
    ...pane.querySelectorAll<HTMLElement>(
      'textarea, input, button:not([disabled]), [tabindex="0"]',
    ),
  ]
  places.find((place) => place.checkVisibility())?.focus()
}
