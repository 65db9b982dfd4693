/** Gives the focus to the first element that is meant, in sight; false where there is none that takes it. */
export function focusOn(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector)
  if (element === null) return false
  element.scrollIntoView({ block: 'nearest' })
  element.focus()
  return document.activeElement === element
}
