import type { XmlElement } from '@rgrove/parse-xml'

import { attributeOf, childElement, childElements, xmlRoot } from '../../xml-element.ts'

/** What WordPress says of one post, page, picture or anything else. */
export interface WordpressItem {
  readonly title: string
  readonly creator: string
  readonly content: string
  readonly excerpt: string
  readonly id: string
  readonly guid: string
  /** Without a zone, `0000-…` while there is none. */
  readonly date: string
  readonly dateInUtc: string
  readonly slug: string
  readonly status: string
  readonly type: string
  readonly attachmentAddress: string
  readonly terms: readonly WordpressTerm[]
  readonly meta: ReadonlyMap<string, string>
  readonly comments: number
}

export interface WordpressTerm {
  readonly domain: string
  readonly nicename: string
  readonly name: string
}

export interface WordpressAuthor {
  readonly login: string
  readonly name: string
  readonly hasMail: boolean
}

/** An export of WordPress in pieces that are read one after the other, however large the whole is. */
export interface WordpressFile {
  readonly authors: readonly WordpressAuthor[]
  readonly language: string
  /** Term ids by which plugins name categories. */
  readonly categories: ReadonlyMap<string, string>
  /** Null stands for an item that is no XML. */
  readonly items: () => Iterable<WordpressItem | null>
}

/** Whether the text is WordPress eXtended RSS of any version. */
export function isWordpressFile(text: string): boolean {
  return (
    /^\s*<(?:\?xml|!--|rss\b)/u.test(text.slice(0, 500)) &&
    /xmlns:wp="https?:\/\/wordpress\.org\/export\//u.test(text.slice(0, 50_000))
  )
}

export function wordpressFile(text: string): WordpressFile {
  const pieces = itemPieces(text)
  const [{ start } = { start: text.length }] = pieces
  const head = text.slice(0, start)
  return {
    authors: elementsIn(head, 'wp:author').map((author) => ({
      login: textOf(author, 'wp:author_login'),
      name: textOf(author, 'wp:author_display_name'),
      hasMail: textOf(author, 'wp:author_email') !== '',
    })),
    language: /<language>([^<]*)<\/language>/u.exec(head)?.[1]?.trim() ?? '',
    categories: new Map(
      elementsIn(head, 'wp:category').map((category) => [
        textOf(category, 'wp:term_id'),
        textOf(category, 'wp:cat_name'),
      ]),
    ),
    *items() {
      for (const piece of pieces) yield item(text.slice(piece.start, piece.end))
    },
  }
}

interface Piece {
  readonly start: number
  readonly end: number
}

/** What looks like an item inside a CDATA section is text. */
function itemPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let start: number | null = null
  for (const { 0: found, index } of text.matchAll(/<!\[CDATA\[[\s\S]*?\]\]>|<\/?item\b[^>]*>/gu)) {
    if (found.startsWith('<item')) start = index
    else if (found.startsWith('</item') && start !== null) {
      pieces.push({ start, end: index + found.length })
      start = null
    }
  }
  return pieces
}

function elementsIn(text: string, name: string): readonly XmlElement[] {
  const whole = new RegExp(
    `<${name}>(?:<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|[^<]|<(?!/${name}>))*</${name}>`,
    'gu',
  )
  return [...text.matchAll(whole)].flatMap(([element]) => lenientRoot(element) ?? [])
}

function item(text: string): WordpressItem | null {
  const root = lenientRoot(text)
  if (root === null) return null
  const children = childElements(root)
  return {
    title: textOf(root, 'title'),
    creator: textOf(root, 'dc:creator'),
    content: textOf(root, 'content:encoded'),
    excerpt: textOf(root, 'excerpt:encoded'),
    id: textOf(root, 'wp:post_id'),
    guid: textOf(root, 'guid'),
    date: textOf(root, 'wp:post_date'),
    dateInUtc: textOf(root, 'wp:post_date_gmt'),
    slug: textOf(root, 'wp:post_name'),
    status: textOf(root, 'wp:status'),
    type: textOf(root, 'wp:post_type'),
    attachmentAddress: textOf(root, 'wp:attachment_url'),
    terms: children
      .filter(({ name }) => name === 'category')
      .map((term) => ({
        domain: attributeOf(term, 'domain') ?? '',
        nicename: attributeOf(term, 'nicename') ?? '',
        name: term.text.trim(),
      })),
    meta: new Map(
      children
        .filter(({ name }) => name === 'wp:postmeta')
        .map((meta) => [textOf(meta, 'wp:meta_key'), textOf(meta, 'wp:meta_value')]),
    ),
    comments: children.filter(({ name }) => name === 'wp:comment').length,
  }
}

/** Exports have bare ampersands and control characters that WordPress forgives itself. */
function lenientRoot(text: string): XmlElement | null {
  return (
    xmlRoot(text) ?? xmlRoot(text.replaceAll(forbidden, '').replaceAll(bareAmpersand, replaced))
  )
}

// oxlint-disable-next-line no-control-regex -- these are the characters that XML forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu

const bareAmpersand = /<!\[CDATA\[[\s\S]*?\]\]>|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/giu

function replaced(found: string): string {
  return found === '&' ? '&amp;' : found
}

function textOf(element: XmlElement, name: string): string {
  return childElement(element, name)?.text ?? ''
}
