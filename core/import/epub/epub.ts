import type { XmlElement } from '@rgrove/parse-xml'

import { parseByline } from '../../article/byline.ts'
import { isBlank } from '../../document/document-text.ts'
import { daySchema } from '../../timestamp.ts'
import {
  attributeOf,
  childElement,
  childElements,
  innerElements,
  xmlRoot,
} from '../../xml-element.ts'
import { draftPeople } from '../article-drafts.ts'
import { gatheredNotes } from '../gathered-notes.ts'
import { gatherPeople } from '../gathered-people.ts'
import { readHtml } from '../html/html.ts'
import {
  type ArticleDraft,
  type AuthorDraft,
  type EditionDraft,
  type ImportDrafts,
  type MediaDraft,
  noDrafts,
} from '../import-proposal.ts'
import type { ImportNote } from '../import-source.ts'

/** The chapters of a book as articles, and the book as an edition of them; nothing when it is none. */
export function readEpub(parts: ReadonlyMap<string, string>): ImportDrafts {
  const path = packagePath(parts)
  const book = path === null ? null : xmlRoot(parts.get(path) ?? '')
  if (path === null || book === null) return noDrafts
  const chapters = spine(book, path).flatMap((each, at) => readChapter({ ...each, at, parts }))
  const kept = chapters.filter(
    ({ article }) => !isBlank(article.body) || article.excerpt.kind === 'typed',
  )
  const creators = textsOf(book, 'dc:creator').flatMap(parseByline)
  const isOneText = kept.length === 1 && kept.every(({ article }) => article.byline.length === 0)
  const ofBook = isOneText ? draftPeople(creators).authors : []
  const people = gatherPeople([ofBook, ...kept.map(({ authors }) => authors)])
  const articles = kept.map(({ article, authors }) => {
    const keys = new Map(authors.map((author) => [author.key, people.keyOf(author)]))
    return {
      ...article,
      byline: isOneText
        ? ofBook.map(people.keyOf)
        : article.byline.flatMap((key) => keys.get(key) ?? []),
      contributors: article.contributors.flatMap(({ author, role }) => {
        const key = keys.get(author)
        return key === undefined ? [] : [{ author: key, role }]
      }),
    }
  })
  return {
    ...noDrafts,
    authors: people.authors,
    articles,
    editions:
      articles.length > 1 ? [editionOf(book, { articles, hasFeatured: hasFeatured(parts) })] : [],
    media: kept.flatMap(({ media }) => media),
    notes: gatheredNotes(chapters.flatMap(({ notes }) => notes)),
  }
}

interface Chapter {
  readonly article: ArticleDraft
  readonly authors: readonly AuthorDraft[]
  readonly media: readonly MediaDraft[]
  readonly notes: readonly ImportNote[]
}

interface SpineItem {
  readonly path: string
  readonly isNavigation: boolean
}

function packagePath(parts: ReadonlyMap<string, string>): string | null {
  const container = xmlRoot(parts.get('META-INF/container.xml') ?? '')
  const [rootfile] = container === null ? [] : innerElements(container, 'rootfile')
  return attributeOf(rootfile ?? null, 'full-path')
}

/** The documents of the book in reading order. */
function spine(book: XmlElement, path: string): readonly SpineItem[] {
  const folder = path.replace(/[^/]*$/u, '')
  const items = new Map(
    childElements(childElement(book, 'manifest') ?? book).map((item) => [
      attributeOf(item, 'id'),
      {
        path: joined(folder, attributeOf(item, 'href') ?? ''),
        isNavigation: (attributeOf(item, 'properties') ?? '').split(' ').includes('nav'),
      },
    ]),
  )
  return childElements(childElement(book, 'spine') ?? book).flatMap(
    (item) => items.get(attributeOf(item, 'idref')) ?? [],
  )
}

function readChapter({
  path,
  isNavigation,
  at,
  parts,
}: SpineItem & {
  readonly at: number
  readonly parts: ReadonlyMap<string, string>
}): readonly Chapter[] {
  const text = parts.get(path)
  if (text === undefined || isNavigation || isTitlePage(text)) return []
  const page = withPathsInBook(text, path.replace(/[^/]*$/u, ''))
  const { articles, authors, media, notes } = readHtml({ fileName: path, text: page })
  return articles.map((article) => ({
    article: { ...article, key: `chapter ${at + 1}` },
    authors,
    media,
    notes: notes.map((note) => ({ ...note, place: `“${article.headline}”` })),
  }))
}

/** Pictures are named by where they lie in the book, not by where they lie from the chapter. */
function withPathsInBook(text: string, folder: string): string {
  return text.replaceAll(
    /(<img\b[^>]*?\ssrc=")(?![a-z][a-z0-9+.-]*:)([^"]+)"/giu,
    (_, before: string, source: string) => `${before}${encodeURI(joined(folder, source))}"`,
  )
}

/** What only says what the book says of itself. */
function isTitlePage(text: string): boolean {
  return /epub:type="[^"]*\b(?:titlepage|cover|toc|copyright-page)\b|<p class="issue">|<header class="title-page/u.test(
    text,
  )
}

interface EditionContents {
  readonly articles: readonly ArticleDraft[]
  readonly hasFeatured: boolean
}

/** Our own books say on their title page when none of their pieces is; of others the first is. */
function hasFeatured(parts: ReadonlyMap<string, string>): boolean {
  return ![...parts.values()].some((text) => text.includes('<header class="title-page">'))
}

function editionOf(
  book: XmlElement,
  { articles, hasFeatured: isLed }: EditionContents,
): EditionDraft {
  const keys = articles.map(({ key }) => key)
  const [first = null] = keys
  const day = daySchema.safeParse(textsOf(book, 'dc:date')[0]?.slice(0, 10))
  const position = innerElements(book, 'meta').find(
    (meta) => attributeOf(meta, 'property') === 'group-position',
  )
  return {
    title: textsOf(book, 'dc:title')[0] ?? '',
    number: position?.text.trim() ?? '',
    date: day.success ? day.data : null,
    introduction: textsOf(book, 'dc:description')[0] ?? '',
    featured: isLed ? first : null,
    articles: isLed ? keys.slice(1) : keys,
  }
}

function textsOf(book: XmlElement, name: string): readonly string[] {
  return innerElements(book, name).map(({ text }) => text.trim())
}

/** A path inside the book; one that would lead out of it stays at its root. */
function joined(folder: string, path: string): string {
  const parts: string[] = []
  for (const part of `${folder}${decoded(path)}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
