/** Gives the focus to a card where it is shown now; it may have moved to another list. */
export function focusCard(id: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`)?.focus()
  })
}
