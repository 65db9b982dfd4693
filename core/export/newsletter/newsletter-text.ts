import { type Markup, markup } from '../markup.ts'
import { paragraphs } from '../paragraphs.ts'

/** Plain text as paragraphs of one look. */
export function textParagraphs(text: string, style: Markup): Markup {
  return markup`${paragraphs(text).map((lines) => markup`<p ${style}>${lines.join(' ')}</p>\n`)}`
}
