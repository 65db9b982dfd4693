/** Where somebody wants to be who asked for the articles: the best place first. */
const places = [
  '[role="option"][aria-current]',
  '[data-today] [role="option"]',
  '[role="listbox"][tabindex="0"]',
  '[role="option"][tabindex="0"]',
  'button[aria-pressed="true"]',
]

/** Gives the focus to the articles as they are laid out once they are shown. */
export function focusArticles(): void {
  requestAnimationFrame(() => {
    const pane = document.querySelector('section[aria-label="Articles"]')
    for (const place of places) {
      const found = pane?.querySelector<HTMLElement>(place)
      if (!found) continue
      found.focus()
      return
    }
  })
}
