import { focusOn } from './focus-on.ts'

/** Gives the focus to the page where nothing has it. */
export function focusPage(): void {
  if (document.activeElement === document.body) focusOn('main')
}
