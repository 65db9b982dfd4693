import type { Element, ElementContent, RootContent } from 'hast'

import { attribute, classNames, descendants, elementText } from '../../hast-element.ts'
import { isCommentSign } from './word-comments.ts'

/** The notes of a page: which link stands for which note, and what is no text of its own therefore. */
export interface HtmlNotes {
  /** By the link whose place the note takes. */
  readonly places: ReadonlyMap<Element, Element>
  /** The notes at the end, the sections around them and the links back. */
  readonly taken: ReadonlySet<Element>
}

/**
 * A note is a short link within the page to a place that leads back to it. Word, Google Docs,
 * LibreOffice, Pandoc, WordPress, GitHub and this program all write their notes so.
 */
export function findHtmlNotes(nodes: readonly (RootContent | ElementContent)[]): HtmlNotes {
  const page = mapPage(nodes)
  const seen = new Set<Element>()
  const pairs = [...page.parents.keys()].flatMap((element) => {
    seen.add(element)
    // The link back leads to what stands before it.
    return notePair(element, page).filter(({ end }) => !seen.has(end))
  })
  const places = new Set(pairs.map(({ place }) => place))
  const ends = new Set(pairs.map(({ end }) => end))
  const bodies = pairs.map((pair) => ({
    ...pair,
    note: noteAround(pair.end, { page, places, ends }),
  }))
  const sections = [...page.parents.keys()].filter(
    (element) => bodies.length > 0 && isNotesSection(element),
  )
  return {
    places: new Map(bodies.map(({ place, note }) => [place, note])),
    taken: new Set([...bodies.flatMap(({ note, back }) => [note, back]), ...sections]),
  }
}

interface Page {
  readonly parents: ReadonlyMap<Element, Element | null>
  readonly named: ReadonlyMap<string, Element>
}

function mapPage(nodes: readonly (RootContent | ElementContent)[]): Page {
  const parents = new Map<Element, Element | null>()
  const named = new Map<string, Element>()
  const nameless: (readonly [string, Element])[] = []
  const waiting = nodes.flatMap((node) => (node.type === 'element' ? [[node, null] as const] : []))
  const stack: (readonly [Element, Element | null])[] = waiting.toReversed()
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [element, parent] = next
    parents.set(element, parent)
    for (const name of [attribute(element, 'id'), attribute(element, 'name')]) {
      if (name !== '' && !named.has(name)) named.set(name, element)
    }
    const untold = nameByWayBack(element)
    if (untold !== null) nameless.push([untold, element])
    for (const child of element.children.toReversed()) {
      if (child.type === 'element') stack.push([child, element])
    }
  }
  for (const [name, link] of nameless) if (!named.has(name)) named.set(name, link)
  return { parents, named }
}

/**
 * What a link of a note is called where its program keeps the names back: it leads from `ftnt1` to `ftnt_ref1`, or the
 * other way. Null for other links.
 */
function nameByWayBack(link: Element): string | null {
  const isNamed = attribute(link, 'id') !== '' || attribute(link, 'name') !== ''
  if (link.tagName !== 'a' || isNamed) return null
  const address = /#(_?(?:ftnt|ftn|edn))(_?ref)?(\d{1,4})$/u.exec(attribute(link, 'href'))
  if (address === null) return null
  const [, kind = '', reference, number = ''] = address
  if (reference !== undefined) return `${kind}${number}`
  return `${kind}${kind === 'ftnt' ? '_ref' : 'ref'}${number}`
}

interface NotePair {
  readonly place: Element
  /** Where the link leads. */
  readonly end: Element
  /** The link back. */
  readonly back: Element
}

function notePair(place: Element, page: Page): readonly NotePair[] {
  const end = target(place, page)
  if (end === null || isCommentSign(place) || !isNumber(elementText(place))) return []
  const back = descendants(end).find((link) => {
    const led = target(link, page)
    return link !== place && led !== null && isAround(led, place, page)
  })
  return back === undefined ? [] : [{ place, end, back }]
}

function target(link: Element, { named }: Page): Element | null {
  if (link.tagName !== 'a') return null
  const name = /^[^#]*#(.+)$/u.exec(attribute(link, 'href'))?.[1]
  const isHere = attribute(link, 'href').startsWith('#') || /^#_?(?:ft|edn)/u.test(`#${name ?? ''}`)
  return name === undefined || !isHere ? null : (named.get(name) ?? null)
}

/** A footnote’s sign: `1`, `[12]`, `iv`, `*`, `†`; never the words of a table of contents. */
function isNumber(text: string): boolean {
  return /^[[(]?(?:note\s)?(?:\d{1,4}|[ivxlc]{1,7}|[a-z]|[*†‡§¶]{1,4})[\])]?$/iu.test(text)
}

/** The name may stand on the link, on what holds it, or inside it. */
function isAround(led: Element, place: Element, { parents }: Page): boolean {
  const parent = parents.get(place) ?? null
  return (
    led === place ||
    led === parent ||
    (parent !== null && led === parents.get(parent)) ||
    descendants(place).includes(led)
  )
}

/** The widest element around the end of a link that holds this note only. */
function noteAround(
  end: Element,
  {
    page: { parents },
    places,
    ends,
  }: {
    readonly page: Page
    readonly places: ReadonlySet<Element>
    readonly ends: ReadonlySet<Element>
  },
): Element {
  let note = end
  for (
    let next = parents.get(note);
    next !== null && next !== undefined;
    next = parents.get(next)
  ) {
    const isAlone = descendants(next).every(
      (each) => each === end || (!places.has(each) && !ends.has(each)),
    )
    if (!holdsNote.has(next.tagName) || !isAlone || isNotesSection(next)) break
    note = next
    if (next.tagName === 'li') break
  }
  return note
}

const holdsNote = new Set(['p', 'div', 'li', 'aside', 'dd', 'span', 'sup', 'b', 'font', 'a'])

function isNotesSection(element: Element): boolean {
  return (
    attribute(element, 'role') === 'doc-endnotes' ||
    'dataFootnotes' in element.properties ||
    classNames(element).some((name) => notesClasses.has(name)) ||
    /mso-element:\s*(?:footnote|endnote)-list/iu.test(attribute(element, 'style'))
  )
}

const notesClasses = new Set(['footnotes', 'endnotes', 'wp-block-footnotes'])
