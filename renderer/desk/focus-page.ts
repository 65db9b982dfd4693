import { focusOn } from './focus-on.ts'
import type { Page } from './page.ts'
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

/** Gives the focus to what one writes of the record that comes on the page; the caret of a text comes where it was. */
export async function focusWriting({ kind, opening }: Page): Promise<void> {
  const places = writingOf[kind].map((place) => `main [data-opening="${opening}"] ${place}`)
  if (places.length === 0 || !(await whenShown(() => places.some(focusOn)))) focusPage()
}

/** What has no name yet gets one first. */
const writingOf: Readonly<Record<Page['kind'], readonly string[]>> = {
  article: ['textarea[aria-label="Headline"]:placeholder-shown', '[aria-label="Body"]'],
  thread: ['textarea:placeholder-shown[aria-label^="Title"]', 'textarea[aria-label^="Post "]'],
  edition: ['textarea'],
  author: ['textarea'],
  media: [],
}
