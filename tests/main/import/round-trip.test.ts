import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { publishableAddress } from '../../../core/address.ts'
import { type Article, articleExcerpt } from '../../../core/article/article.ts'
import { type Document, documentSchema } from '../../../core/document/document.ts'
import { finalDocument } from '../../../core/document/final-document.ts'
import type { AnyNode } from '../../../core/editing/any-node.ts'
import { articleCarrying } from '../../../core/export/carrying/article-carrying.ts'
import { attributeCarrying } from '../../../core/export/carrying/attribute-carrying.ts'
import { authorCarrying } from '../../../core/export/carrying/author-carrying.ts'
import type { Carrying, CarryingRow } from '../../../core/export/carrying/carrying.ts'
import { editionCarrying } from '../../../core/export/carrying/edition-carrying.ts'
import { markCarrying } from '../../../core/export/carrying/mark-carrying.ts'
import { nodeCarrying } from '../../../core/export/carrying/node-carrying.ts'
import type { ExportOptions } from '../../../core/export/export-option.ts'
import type { DeskRecord } from '../../../core/library/library-record.ts'
import type { MediaId, RecordId } from '../../../core/library/record-id.ts'
import { type Author, printedName } from '../../../core/people/author.ts'
import { importFiles, readImportFiles } from '../../../main/import/import-files.ts'
import type { Library } from '../../../main/library/library.ts'
import { tickingClock } from '../../builders/clock.ts'
import { aLibrary } from '../../builders/library.ts'
import { pngBytes } from '../../builders/media.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aPublishedEdition } from '../../builders/published-edition.ts'
import { publishedRecords } from '../../builders/published-records.ts'
import { aRecordId, countingIds } from '../../builders/record-id.ts'
import { recordsOf, sentAndBack } from '../../builders/round-trip.ts'

/**
 * What the carrying table promises comes back by our own importers. What it calls carried is there again, and what it calls
 * lost or left out is not. What is mapped or partly lost is there again too, but for what is said here: `as` names what its
 * words come back in, `unread` what the file has and no importer takes.
 */
const trips: readonly Trip[] = [
  {
    target: 'ghost',
    file: /\.zip$/u,
    as: {},
    // The standfirst stands where it would; Ghost has one address of a person, and the pieces without their listing.
    unread: ['excerpt', 'person.links', 'edition.featured', 'edition.articles'],
  },
  {
    target: 'wordpress',
    file: /\.xml$/u,
    as: {},
    unread: [],
  },
  {
    target: 'html',
    file: /\.html$/u,
    as: {},
    unread: [],
  },
  { target: 'epub', file: /\.epub$/u, as: {}, unread: [] },
  {
    target: 'markdown',
    file: /\.md$/u,
    as: {
      pullQuote: 'blockquote',
      'pullQuote.attribution': 'blockquote',
      'card.address': 'addresses',
      'card.title': 'paragraph',
      'card.description': 'paragraph',
      'card.image': 'figure.images',
      'embed.address': 'addresses',
      'embed.title': 'paragraph',
      'embed.provider': 'paragraph',
      'figure.caption': 'figure.caption',
      'figure.credit': 'figure.caption',
      'figure.licence': 'figure.caption',
    },
    // Cells stand alone in Markdown, and heads above the columns.
    unread: [
      'tableHeader',
      'card',
      'embed',
      'tableHeader.rowspan',
      'tableCell.colspan',
      'tableCell.rowspan',
    ],
  },
  {
    target: 'docx',
    file: /lamps-at-night/u,
    as: {
      details: 'paragraph',
      detailsSummary: 'paragraph',
      detailsContent: 'paragraph',
    },
    // A file is one of the pieces.
    unread: ['edition.articles'],
  },
]

describe.each(trips)('$target', (trip) => {
  test('gives back what the table says, no less and no more', async () => {
    const { before, after, pictures } = await roundTrip(trip)
    expect(pictures).toEqual(['reading-room.png'])
    const broken = rows(trip.target).filter((row) => isBroken(row, trip, { before, after }))
    expect(broken.map(({ name }) => name)).toEqual([])
  })
})

test('posts whose pictures have no address find them beside the file', async () => {
  const { before, after, pictures } = await roundTrip({ target: 'wordpress', file: /\.xml$/u }, {})
  expect(pictures).toEqual(['reading-room.png'])
  expect(after.article.leadImage).toBe(before.article.leadImage)
  expect(said(after, 'figure.images')).toEqual(said(before, 'figure.images'))
})

test.each(['classic', 'blocks'])(
  'an edition finds the posts that its page links: %s',
  async (form) => {
    const options = { 'html.address': 'https://harbour.example/night', 'wordpress.markup': form }
    const { before, after } = await roundTrip({ target: 'wordpress', file: /\.xml$/u }, options)
    expect(after.edition).toMatchObject({
      featured: 'The library & its <lamps>',
      articles: ['Fog'],
    })
    expect(before.edition).toMatchObject({
      featured: 'The library & its <lamps>',
      articles: ['Fog'],
    })
  },
)

test('the front page of a site alone makes drafts, and says which pages are missing', async () => {
  const bundle = await aPublishedEdition(['html'])
  const library = await aLibrary()
  const [outcome] = expectValue(
    await importFiles({
      library,
      files: expectValue(await readImportFiles([{ path: join(bundle, 'html/index.html') }])),
      repairText: false,
      clock: tickingClock(),
      newId: countingIds(0x60_0000),
    }),
  )
  expect(library.list('article').map(({ title, status }) => [title, status])).toEqual([
    ['The library & its <lamps>', 'draft'],
    ['Fog', 'draft'],
  ])
  expect(outcome?.notes).toEqual([
    {
      place: 'Whole file',
      sentence:
        'A front page has no texts: bring it in together with the pages of its articles. Those that are missing become drafts without a text.',
    },
  ])
})

interface Trip {
  readonly target: 'ghost' | 'wordpress' | 'html' | 'epub' | 'markdown' | 'docx'
  readonly file: RegExp
  readonly as: Readonly<Record<string, string>>
  readonly unread: readonly string[]
}

interface Row {
  readonly name: string
  readonly carrying: Carrying
}

function rows(target: Trip['target']): readonly Row[] {
  return [
    ...rowsOf(nodeCarrying, target),
    ...rowsOf(markCarrying, target),
    ...rowsOf(attributeCarrying, target),
    ...rowsOf(articleCarrying, target).filter(({ name }) => !stamped.has(name)),
    ...rowsOf(authorCarrying, target).flatMap((row) => prefixed('person', row)),
    ...rowsOf(editionCarrying, target).flatMap((row) => prefixed('edition', row)),
  ]
}

function prefixed(record: 'person' | 'edition', { name, carrying }: Row): readonly Row[] {
  return stamped.has(name) ? [] : [{ name: `${record}.${name}`, carrying }]
}

function rowsOf(
  table: Readonly<Record<string, CarryingRow>>,
  target: Trip['target'],
): readonly Row[] {
  return Object.entries(table).map(([name, row]) => ({ name, carrying: row[target] }))
}

/** An import gives ids and times of its own; the body is compared by its nodes. */
const stamped = new Set(['id', 'createdAt', 'updatedAt', 'body'])

interface Sides {
  readonly before: Side
  readonly after: Side
}

function isBroken(
  { name, carrying }: Row,
  { as, unread }: Trip,
  { before, after }: Sides,
): boolean {
  const [sent, back] = [said(before, name), said(after, name)]
  switch (carrying.kind) {
    case 'carried':
      return unread.includes(name) === isBack(sent, back)
    case 'lost':
    case 'left-out':
      return sent.some((each) => back.includes(each))
    case 'mapped':
    case 'partly-lost': {
      const other = as[name]
      if (other !== undefined) return isBack(sent, back) || !isIn(sent, said(after, other))
      return unread.includes(name) === isBack(sent, back)
    }
  }
}

function isBack(sent: readonly string[], back: readonly string[]): boolean {
  return sent.every((each) => count(back, each) >= count(sent, each))
}

/** Words as they stand in others, however they are spaced. */
function isIn(sent: readonly string[], other: readonly string[]): boolean {
  const found = squeezed(other.join(''))
  return sent.every((each) => found.includes(squeezed(each)))
}

function squeezed(text: string): string {
  return text.replaceAll(/[\s"]/gu, '')
}

function count(list: readonly string[], item: string): number {
  return list.filter((each) => each === item).length
}

interface Side {
  readonly article: Article
  readonly body: Document
  readonly byline: readonly string[]
  readonly contributors: readonly string[]
  /** The first who wrote it. */
  readonly person: Author
  /** The edition, its articles by their headlines; null where none came back. */
  readonly edition: object | null
}

/** What a side has of a row, blanks and plain values left out. */
function said(side: Side, name: string): readonly string[] {
  const { article, body, byline, contributors } = side
  const [type = '', attribute] = name.split('.')
  if (type === 'person') return fieldsOf(side.person, attribute ?? '')
  if (type === 'edition')
    return side.edition === null ? [] : fieldsOf(side.edition, attribute ?? '')
  if (name in markCarrying) return markedTexts(body, name)
  if (name === 'doc' || name === 'text') return wordsOf(body)
  if (name in nodeCarrying) {
    return nodesOf(body, type)
      .filter((node) => !isUnseen(node))
      .map((node) => (node.content === undefined && type !== 'paragraph' ? type : textOf(node)))
      .filter((text) => text !== '')
  }
  if (name in attributeCarrying) return attributesOf(body, type, attribute ?? '')
  switch (name) {
    case 'addresses':
      return addressesIn(body)
    case 'byline':
      return byline
    case 'contributors':
      return contributors
    case 'excerpt':
      return [articleExcerpt(article)]
    case 'publishedAt':
      return article.publishedAt === null ? [] : [new Date(article.publishedAt).toISOString()]
    default:
      return fieldsOf(article, name)
  }
}

function fieldsOf(article: object, name: string): readonly string[] {
  return valuesOf(article, name).filter(isSaid)
}

/** The items of a list, or the one value, as JSON. */
function valuesOf(fields: object, name: string): readonly string[] {
  const value = new Map<string, unknown>(Object.entries(fields)).get(name)
  const values: readonly unknown[] = Array.isArray(value) ? value : [value ?? null]
  return values.map((each) => JSON.stringify(each))
}

function isSaid(json: string): boolean {
  return ![
    '',
    'null',
    '""',
    '[]',
    '{}',
    'false',
    '1',
    '{"title":"","description":""}',
    '"center"',
    '"en-GB"',
    '{"title":"","description":"","image":null}',
  ].includes(json)
}

function attributesOf(body: Document, type: string, attribute: string): readonly string[] {
  return (
    nodesOf(body, type)
      .flatMap((node) => valuesOf({ ...node.attrs }, attribute))
      // A picture that nobody has is described in words.
      .filter((json) => isSaid(json) && !json.startsWith('{"media":null'))
  )
}

/** A figure of which only a description is known is words in a file. */
function isUnseen(node: AnyNode): boolean {
  return valuesOf({ ...node.attrs }, 'images').some((json) => json.startsWith('{"media":null'))
}

function nodesOf(node: AnyNode, type: string): readonly AnyNode[] {
  const inside = (node.content ?? []).flatMap((child) => nodesOf(child, type))
  return node.type === type ? [node, ...inside] : inside
}

/** Pieces of a line may be cut otherwise: its words are what counts. */
function wordsOf(node: AnyNode): readonly string[] {
  const isLine = (node.content ?? []).some(({ type }) => type === 'text')
  return isLine ? textOf(node).split(/\s+/u) : (node.content ?? []).flatMap(wordsOf)
}

/** Word's sign for the end of a line that somebody put in is no word. */
function textOf(node: AnyNode): string {
  const text = 'text' in node && typeof node.text === 'string' ? node.text : ''
  return [text, ...(node.content ?? []).map(textOf)].join('').replaceAll('\u200b', '')
}

/** The words of a mark one by one; an address that nobody may publish is no link. */
function markedTexts(node: AnyNode, type: string): readonly string[] {
  const isMarked = (node.marks ?? []).some(
    (mark) =>
      mark.type === type && (mark.type !== 'link' || publishableAddress(mark.attrs.href) !== null),
  )
  return isMarked
    ? textOf(node)
        .split(/\s+/u)
        .filter((word) => word !== '')
    : (node.content ?? []).flatMap((child) => markedTexts(child, type))
}

function addressesIn(node: AnyNode): readonly string[] {
  const own = (node.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []))
  return [...own, ...(node.content ?? []).flatMap(addressesIn)]
}

async function roundTrip(
  { target, file }: Pick<Trip, 'target' | 'file'>,
  options: ExportOptions = target === 'wordpress'
    ? { 'wordpress.media': 'https://journal.example/up/' }
    : {},
): Promise<Sides & { readonly pictures: readonly string[] }> {
  const library = await aLibrary()
  const picture = expectValue(
    await library.addMedia({ bytes: pngBytes(), fileName: 'Reading room.png', alt: 'Green lamps' }),
  ).record
  const { records, edition } = publishedRecords(picture.id)
  for (const record of records) expectValue(await library.create(toldMore(record, picture.id)))
  const other = await sentAndBack({ library, edition, target, options, file })
  const [before, after] = [await sideOf(library), await sideOf(other)]
  return {
    // Only Word has what editors say to each other.
    before: target === 'docx' ? before : { ...before, body: finalDocument(before.body) },
    after,
    pictures: other.list('media').map(({ title }) => title),
  }
}

const plainCell = { colspan: 1, rowspan: 1, colwidth: null, align: null }

function toldMore(record: DeskRecord, picture: MediaId): DeskRecord {
  switch (record.kind) {
    case 'article':
      return { ...record, ...toldOf(record) }
    case 'author':
      return { ...record, ...toldOfPerson(record, picture) }
    case 'edition':
    case 'thread':
      return record
  }
}

function toldOfPerson({ name }: Author, portrait: MediaId): Partial<Author> {
  return name === 'Tom Hale'
    ? {}
    : {
        role: 'Librarian, nights',
        longBio:
          'Imke has kept the lamps since 2009.\nShe sleeps by day.\n\nShe wrote “Dark & deep”.',
        portrait,
        email: 'imke@harbour.org',
        links: ['https://imke.example/', 'mailto:lamps@harbour.org'],
        handles: { bluesky: 'imke.example', mastodon: 'imke@sea.example' },
      }
}

/** What the article with every node says besides, so that each row has something to lose. */
function toldOf(article: Article): Partial<Article> {
  return article.headline === 'Fog'
    ? {}
    : {
        search: { title: 'Lamps, searched', description: 'What a search shows.' },
        excerpt: { kind: 'typed', text: 'A town at night.' },
        social: { title: 'Lamps, shared', description: 'What a card shows.', image: null },
        slug: 'lamps-at-night',
        canonicalAddress: 'https://first.example/lamps',
        language: 'en-US',
        contributors: [{ id: aRecordId(99), author: aRecordId(21), role: 'translator' }],
        body: {
          ...article.body,
          content: [...article.body.content, ...moreBlocks(article.leadImage)],
        },
      }
}

function moreBlocks(picture: MediaId | null): Document['content'] {
  return documentSchema.parse({
    type: 'doc',
    content: [
      {
        type: 'figure',
        attrs: {
          images: [{ media: picture, alt: 'A tall lamp' }],
          caption: 'Unlit.',
          credit: '',
          licence: '',
          alignment: 'left',
        },
      },
      {
        type: 'table',
        attrs: { caption: '' },
        content: [
          { type: 'tableRow', content: [tallCell('tableHeader', 'Deck'), flatCell('Lamps')] },
          { type: 'tableRow', content: [flatCell('Nine')] },
          { type: 'tableRow', content: [tallCell('tableCell', 'Hold'), flatCell('Ten')] },
          { type: 'tableRow', content: [flatCell('Eleven')] },
        ],
      },
    ],
  }).content
}

function tallCell(type: string, text: string): object {
  return { ...flatCell(text), type, attrs: { ...plainCell, rowspan: 2, colwidth: [90] } }
}

function flatCell(text: string): object {
  const content = [{ type: 'paragraph', content: [{ type: 'text', text }] }]
  return { type: 'tableCell', attrs: plainCell, content }
}

async function sideOf(library: Library): Promise<Side> {
  const articles = (await recordsOf(library, 'article')).filter(({ headline }) =>
    headline.startsWith('The library'),
  )
  const people = (await recordsOf(library, 'author')).filter(({ name }) => name.startsWith('Imke'))
  const [[article], [person]] = [articles, people]
  if (article === undefined || person === undefined) throw new Error('nothing came back')
  expect([articles.length, people.length]).toEqual([1, 1])
  return {
    article,
    body: article.body,
    byline: await namesOf(library, article.byline),
    contributors: await namesOf(
      library,
      article.contributors.map(({ author }) => author),
    ),
    person,
    edition: await editionOf(library),
  }
}

async function editionOf(library: Library): Promise<object | null> {
  const [edition] = await recordsOf(library, 'edition')
  if (edition === undefined) return null
  const headlines = new Map(
    (await recordsOf(library, 'article')).map(({ id, headline }) => [id, headline]),
  )
  return {
    ...edition,
    featured: edition.featured === null ? null : headlines.get(edition.featured),
    articles: edition.articles.map((id) => headlines.get(id)),
  }
}

async function namesOf(library: Library, ids: readonly RecordId[]): Promise<readonly string[]> {
  const people = await recordsOf(library, 'author')
  return ids.flatMap((id) => people.filter((person) => person.id === id).map(printedName))
}
