import { type Author, printedName } from '../../author.ts'
import { joinNames } from '../../byline.ts'
import { type Markup, markup } from '../markup.ts'
import { paragraphs } from '../paragraphs.ts'
import type { PageWords } from '../words/page-words.ts'

/** Plain text as paragraphs of one look. */
export function textParagraphs(text: string, style: Markup): Markup {
  return markup`${paragraphs(text).map((lines) => markup`<p ${style}>${lines.join(' ')}</p>\n`)}`
}

/** `A, B and C` in the language of the mail. */
export function mailNames(people: readonly Author[], { and }: PageWords): string {
  return joinNames(people.map(printedName), and)
}
