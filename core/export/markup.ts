/** A piece of HTML in which everything that people wrote is escaped. */
export interface Markup {
  readonly markup: string
}

type MarkupPart = string | number | Markup | readonly Markup[]

/** Builds HTML: text is escaped, pieces of HTML are taken as they are, lists are joined. */
export function markup(strings: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup {
  const pieces = strings.map((string, at) => {
    const part = parts[at]
    return part === undefined ? string : `${string}${partMarkup(part)}`
  })
  return { markup: pieces.join('') }
}

/** The same bit by bit: of a list that is made while it is written, nobody holds the whole. */
export function* markupPieces(
  strings: TemplateStringsArray,
  ...parts: readonly (MarkupPart | Iterable<Markup>)[]
): Iterable<Markup> {
  for (const [at, string] of strings.entries()) {
    const part = parts[at]
    yield { markup: string }
    if (typeof part === 'object' && Symbol.iterator in part) yield* part
    else if (part !== undefined) yield { markup: partMarkup(part) }
  }
}

/** One piece of HTML for each item, made when it is asked for. */
export function* mappedMarkup<Item>(
  items: Iterable<Item>,
  map: (item: Item) => Markup,
): Iterable<Markup> {
  for (const item of items) yield map(item)
}

/** The letters of the pieces, for a file. */
export function* markupTexts(pieces: Iterable<Markup>): Iterable<string> {
  for (const piece of pieces) yield piece.markup
}

export const nothing: Markup = { markup: '' }

/** Puts pieces one after the other with a separator between them. */
export function joinMarkup(pieces: readonly Markup[], separator: string): Markup {
  return { markup: pieces.map((piece) => piece.markup).join(separator) }
}

/** Safe in text and in a quoted attribute; control characters that HTML forbids are left out. */
function escapeMarkup(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

// eslint-disable-next-line no-control-regex -- these are the characters that HTML forbids
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/gu

function partMarkup(part: MarkupPart): string {
  if (typeof part === 'string') return escapeMarkup(part)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map((piece) => piece.markup).join('')
}
