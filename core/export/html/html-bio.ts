import type { Author } from '../../people/author.ts'
import { joinMarkup, type Markup, markup, nothing } from '../markup.ts'
import { paragraphs } from '../paragraphs.ts'

/** `Head of Research, Harbour Trust` as a line of its own; nothing when neither is known. */
export function roleMarkup({ role, organisation }: Pick<Author, 'role' | 'organisation'>): Markup {
  const parts = [
    ...(role === '' ? [] : [markup`${role}`]),
    ...(organisation === '' ? [] : [markup`<span class="organisation">${organisation}</span>`]),
  ]
  return parts.length === 0 ? nothing : markup`<p class="role">${joinMarkup(parts, ', ')}</p>\n`
}

/** Plain text as paragraphs and lines. */
export function paragraphsMarkup(text: string): Markup {
  return markup`${paragraphs(text).map((lines) => {
    const pieces = lines.map((line) => markup`${line}`)
    return markup`<p>${joinMarkup(pieces, '<br>\n')}</p>\n`
  })}`
}
