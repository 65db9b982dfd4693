import { focusOn } from './focus-on.ts'
import { whenShown } from './when-shown.ts'

/** Gives the focus to the page where nothing has it. */
export function focusPage(): void {
  if (document.activeElement === document.body) focusOn('main')
}

/** Gives the focus to the headline of the article that comes on the page, with its words chosen. */
export async function focusHeadline(): Promise<void> {
  if (!(await whenShown(() => focusOn('main textarea[aria-label="Headline"]')))) return
  const headline = document.activeElement
  if (headline instanceof HTMLTextAreaElement) headline.select()
}

/** Gives the focus to the text of the article that comes on the page. */
export async function focusText(): Promise<void> {
  await whenShown(() => focusOn('main [aria-label="Body"]'))
}
