import { whenShown } from './when-shown.ts'

/** Gives the focus to what had led on from here, else to the page, unless somebody gave it to something. */
export async function focusAgain(from: string | null): Promise<void> {
  if (from !== null && (await whenShown(() => focus(document.querySelector(from))))) return
  focusPage()
}

/** Gives the focus to the page where nothing has it. */
export function focusPage(): void {
  if (document.activeElement === document.body) focus(document.querySelector('main'))
}

function focus(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false
  element.scrollIntoView({ block: 'nearest' })
  element.focus()
  return document.activeElement === element
}
