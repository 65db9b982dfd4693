import { type Markup, markup } from '../markup.ts'

/** A file of the bundle, as the page for the receiver leads to it. */
export function pathLink(path: string): Markup {
  return markup`<a href="${path}"><code>${path}</code></a>`
}
