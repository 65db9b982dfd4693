import type { Source } from '../../core/desk/desk-view.ts'
import { sourceName } from './source-name.ts'

/** Where somebody wants to be who asked for a list: the best place first. */
const places = [
  '[role="option"][aria-current]',
  '[data-today] [role="option"]',
  '[role="listbox"][tabindex="0"]',
  '[role="option"][tabindex="0"]',
  'button[aria-pressed="true"]',
]

/** Gives the focus to what a source holds, as it is laid out, once it is shown. */
export function focusList(source: Source): void {
  requestAnimationFrame(() => {
    const pane = document.querySelector(`section[aria-label="${sourceName(source)}"]`)
    for (const place of places) {
      const found = pane?.querySelector<HTMLElement>(place)
      if (!found) continue
      found.focus()
      return
    }
  })
}
