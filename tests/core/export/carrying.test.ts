import { readFile } from 'node:fs/promises'

import { describe, expect, test } from 'vitest'

import type { Article } from '../../../core/article/article.ts'
import { type Document, documentSchema } from '../../../core/document/document.ts'
import type { MarkName } from '../../../core/document/mark.ts'
import type { Edition } from '../../../core/edition/edition.ts'
import { articleCarrying } from '../../../core/export/carrying/article-carrying.ts'
import {
  type AttributeName,
  attributeCarrying,
} from '../../../core/export/carrying/attribute-carrying.ts'
import { authorCarrying } from '../../../core/export/carrying/author-carrying.ts'
import { carryingPage } from '../../../core/export/carrying/carrying-page.ts'
import type { Carrying, CarryingRow } from '../../../core/export/carrying/carrying.ts'
import { editionCarrying } from '../../../core/export/carrying/edition-carrying.ts'
import { markCarrying } from '../../../core/export/carrying/mark-carrying.ts'
import { exportRecords } from '../../../core/export/export-records.ts'
import { type PageTarget, pageTargets } from '../../../core/export/target.ts'
import type { LibraryRecord } from '../../../core/library/library-record.ts'
import type { Author } from '../../../core/people/author.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { anEdition } from '../../builders/edition.ts'
import { everyNode } from '../../builders/every-node.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { filledFile } from '../../builders/filled-file.ts'
import { aMedia } from '../../builders/media.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aMediaId, aRecordId } from '../../builders/record-id.ts'

test('the printed table is that of the program', async () => {
  const place = new URL('../../../core/export/CARRYING.md', import.meta.url)
  expect(await readFile(place, 'utf8')).toBe(carryingPage())
})

test('the printed table has every target', () => {
  expect(new Set<string>(pageTargets)).toEqual(new Set(Object.keys(articleCarrying.body)))
})

const evening = '2026-11-21T21:00:00.000Z'
const author = anAuthor()
const translator = anAuthor({ id: aRecordId(3), name: 'Tom Hale' })
const piece = anArticle({
  byline: [author.id],
  standfirst: '',
  excerpt: { kind: 'typed', text: 'A town at night.' },
})
const second = anArticle({ id: aRecordId(9), headline: 'Second' })
const edition = anEdition({ articles: [piece.id] })
const signedOff = {
  waivers: [
    {
      id: aRecordId(7),
      rule: 'embargo',
      about: 'zebra',
      message: 'Zebra',
      reason: 'Zebra',
      by: 'Zebra',
      at: evening,
    },
  ],
  approval: { by: 'Zebra', at: evening, content: '0'.repeat(64) },
}

describe('an article comes out as the table says', () => {
  // Of a template only JSON is made, which has tests of its own.
  const said: Omit<Article, 'kind' | 'id' | 'isTemplate'> = {
    headline: 'Zebra',
    standfirst: 'Zebra',
    body: aBody({ type: 'paragraph', content: [{ type: 'text', text: 'Zebra' }] }),
    byline: [translator.id],
    contributors: [{ id: aRecordId(7), author: translator.id, role: 'translator' }],
    excerpt: { kind: 'typed', text: 'Zebra' },
    slug: 'zebra',
    section: 'Zebra',
    goal: 900,
    ignoredWords: ['Zebra'],
    tags: ['Zebra'],
    leadImage: aMediaId(1),
    status: 'published',
    language: 'de',
    address: 'https://example.org/zebra',
    canonicalAddress: 'https://example.org/canonical',
    publishedAt: evening,
    embargoUntil: evening,
    search: { title: 'Zebra', description: 'Zebra' },
    social: { title: 'Zebra', description: 'Zebra', image: null },
    customFields: [{ id: aRecordId(7), value: 'Zebra' }],
    assignee: translator.id,
    dueOn: '2027-01-01',
    statusChanges: [{ id: aRecordId(7), status: 'in-review', at: evening, by: 'Zebra' }],
    done: [aRecordId(7)],
    ...signedOff,
    createdAt: '2020-01-01T00:00:00.000Z',
    updatedAt: evening,
  }

  test.each(Object.entries(said))('%s', (field, value) => {
    // An excerpt that was typed takes the place of the standfirst in feeds.
    const own: Article = field === 'standfirst' ? { ...piece, excerpt: { kind: 'derived' } } : piece
    const untrue = untruths({
      row: rowOf(articleCarrying, field),
      before: [edition, own],
      after: [edition, { ...own, [field]: value }],
    })
    expect(untrue).toEqual([])
  })
})

test('the picture of a card comes out as the table says', () => {
  const social = { title: '', description: '', image: aMediaId(1) }
  const untrue = untruths({
    row: articleCarrying['social.image'],
    before: [edition, piece],
    after: [edition, { ...piece, social }],
  })
  expect(untrue).toEqual([])
})

describe('a person comes out as the table says', () => {
  const said: Omit<Author, 'kind' | 'id'> = {
    name: 'Zebra',
    postNominals: 'OBE',
    role: 'Zebra',
    organisation: 'Zebra',
    shortBio: 'Zebra',
    longBio: 'Zebra',
    portrait: aMediaId(1),
    email: 'zebra@example.org',
    links: ['https://example.org/zebra'],
    handles: { mastodon: 'zebra@example.org' },
    ...signedOff,
    createdAt: '2020-01-01T00:00:00.000Z',
    updatedAt: evening,
  }

  test.each(Object.entries(said))('%s', (field, value) => {
    const untrue = untruths({
      row: rowOf(authorCarrying, field),
      before: [edition, piece, author],
      after: [edition, piece, { ...author, [field]: value }],
    })
    expect(untrue).toEqual([])
  })
})

describe('an edition comes out as the table says', () => {
  const said: Omit<Edition, 'kind' | 'id'> = {
    title: 'Zebra',
    number: '99',
    date: '2027-01-01',
    introduction: 'Zebra',
    featured: second.id,
    articles: [second.id],
    ...signedOff,
    createdAt: '2020-01-01T00:00:00.000Z',
    updatedAt: evening,
  }
  const both = { ...edition, articles: [piece.id, second.id] }

  test.each(Object.entries(said))('%s', (field, value) => {
    const untrue = untruths({
      row: rowOf(editionCarrying, field),
      before: [both],
      after: [{ ...both, [field]: value }],
    })
    expect(untrue).toEqual([])
  })
})

describe('what is said of a block comes out as the table says', () => {
  const said: Readonly<Record<AttributeName, unknown>> = {
    'heading.level': 4,
    'orderedList.start': 7,
    'taskItem.checked': true,
    'pullQuote.attribution': 'Zebra',
    'codeBlock.language': 'rust',
    'figure.images': [{ media: aMediaId(1), alt: 'Zebra' }],
    'figure.caption': 'Zebra',
    'figure.credit': 'Zebra',
    'figure.licence': 'Zebra',
    'figure.alignment': 'left',
    'table.caption': 'Zebra',
    'tableHeader.colspan': 2,
    'tableHeader.rowspan': 2,
    'tableHeader.colwidth': [90],
    'tableHeader.align': 'right',
    'tableCell.colspan': 2,
    'tableCell.rowspan': 2,
    'tableCell.colwidth': [90],
    'tableCell.align': 'right',
    'callout.tone': 'warning',
    'card.address': 'https://example.org/zebra',
    'card.title': 'Zebra',
    'card.description': 'Zebra',
    'card.image': aMediaId(1),
    'embed.address': 'https://example.org/zebra',
    'embed.title': 'Zebra',
    'embed.provider': 'Zebra',
  }

  test.each(Object.entries(said))('%s', (name, value) => {
    const [type = '', attribute = ''] = name.split('.')
    const untrue = untruths({
      row: rowOf(attributeCarrying, name),
      before: [withBlock(type, {})],
      after: [withBlock(type, { [attribute]: value })],
    })
    expect(untrue).toEqual([])
  })
})

describe('a mark comes out as the table says', () => {
  const remark = { id: 'r1', author: 'Ada Moss', time: null }
  const attributes: Readonly<Record<MarkName, object | null>> = {
    bold: null,
    italic: null,
    strike: null,
    code: null,
    subscript: null,
    superscript: null,
    smallCaps: null,
    highlight: null,
    link: { href: 'https://example.org/zebra' },
    comment: { ...remark, text: 'Zebra', replies: [], resolvedAt: null },
    insertion: remark,
    deletion: remark,
    modification: {
      ...remark,
      type: 'format',
      attrName: null,
      previousValue: [],
      newValue: [],
    },
  }

  test.each(Object.entries(attributes))('%s', (type, attrs) => {
    const mark = attrs === null ? { type } : { type, attrs }
    const added = { type: 'text', text: ' stripes', marks: [mark] }
    const bare = type === 'insertion' ? [] : [{ type: 'text', text: ' stripes' }]
    const begin = { type: 'text', text: 'Zebra' }
    const untrue = untruths({
      row: rowOf(markCarrying, type),
      before: [withBody({ type: 'paragraph', content: [begin, ...bare] })],
      after: [withBody({ type: 'paragraph', content: [begin, added] })],
    })
    expect(untrue).toEqual([])
  })
})

test('every target but the table of people has the words of every block', () => {
  const all = anArticle({ body: everyNode })
  for (const target of pageTargets) {
    if (target === 'people') continue
    const text = made(target, [all])
    const missing = wordsOfBlocks.filter((words) => !text.includes(words))
    expect({ target, missing }).toEqual({ target, missing: [] })
  }
})

const wordsOfBlocks = [
  'lamps',
  'Who comes?',
  'Nurses',
  'of the sea',
  'Nobody is sent home.',
  'light(lamp)',
  'Past midnight.',
  'A dog asleep',
  'So says',
  'A ship.',
  'Lock the door',
  'Nobody is ever sent home.',
  'The night porter',
  'Readers by hour',
  'All night long',
  'Bring a coat.',
  'How to get there',
  'Follow the quay.',
  'All the lamps',
  'A catalogue.',
  'A night in four minutes',
  'Ten and four.',
]

test('a fold stands open on paper', () => {
  const fold = everyNode.content.filter(({ type }) => type === 'details')
  expect(made('pdf', [anArticle({ body: { type: 'doc', content: fold } })])).toContain(
    '<details open>',
  )
})

function rowOf(rows: object, name: string): CarryingRow {
  const row = new Map<string, CarryingRow>(Object.entries(rows)).get(name)
  if (row === undefined) throw new RangeError(`the table has no row ${name}`)
  return row
}

/** The targets for which the row is wrong: whatever is there makes a difference to the bytes, whatever is not makes none. */
function untruths({
  row,
  before,
  after,
}: {
  readonly row: CarryingRow
  readonly before: Chosen
  readonly after: Chosen
}): readonly PageTarget[] {
  return pageTargets.filter((target) => {
    const isThere = made(target, before) !== made(target, after)
    return isThere !== saysThere(row[target])
  })
}

function saysThere({ kind }: Carrying): boolean {
  switch (kind) {
    case 'carried':
    case 'mapped':
    case 'partly-lost':
      return true
    case 'lost':
    case 'left-out':
      return false
  }
}

type Chosen = Parameters<typeof anExportSource>[0]['chosen']

/** Everything that the target makes, but what a PDF’s page says to programs only. */
function made(target: PageTarget, records: Chosen): string {
  const takesPeople = target === 'html' || target === 'markdown' || target === 'people'
  const chosen = records.filter(
    ({ kind }) => kind !== 'author' || takesPeople || target === 'text' || target === 'json',
  )
  const known = [...records, ...others].toReversed()
  const { files } = expectValue(
    exportRecords({
      source: anExportSource({ chosen, others: known }),
      targets: [target],
      options: {
        ...(target === 'feeds' || target === 'html'
          ? { 'html.address': 'https://example.org/' }
          : {}),
        'wordpress.media': 'https://example.org/uploads/',
      },
    }),
  )
  return JSON.stringify(files.map(filledFile)).replaceAll(/<head>.*?<\/head>/gu, (head) =>
    target === 'pdf' ? '' : head,
  )
}

const others: readonly LibraryRecord[] = [author, translator, second, piece, aMedia()]

function withBlock(type: string, attrs: object) {
  return withBody(blockOf(type, attrs))
}

function withBody(block: object) {
  return anArticle({ body: aBody(block) })
}

function aBody(block: object): Document {
  return documentSchema.parse({ type: 'doc', content: [block] })
}

const line = { type: 'paragraph', content: [{ type: 'text', text: 'Stripes' }] }
const figure = {
  images: [{ media: aMediaId(1), alt: 'Stripes' }],
  caption: '',
  credit: '',
  licence: '',
  alignment: 'center',
}
const card = { address: 'https://example.org/', title: 'Stripes', description: '', image: null }
const embed = { address: 'https://example.org/', title: 'Stripes', provider: '' }

/** A block of the kind, or one that holds it, in which nothing is said but `attrs`. */
function blockOf(type: string, attrs: object): object {
  switch (type) {
    case 'heading':
      return { ...line, type, attrs: { level: 2, ...attrs } }
    case 'orderedList': {
      const item = { type: 'listItem', content: [line] }
      return { type, attrs: { start: 1, ...attrs }, content: [item] }
    }
    case 'taskItem': {
      const item = { type, attrs: { checked: false, ...attrs }, content: [line] }
      return { type: 'taskList', content: [item] }
    }
    case 'pullQuote':
      return { ...line, type, attrs: { attribution: '', ...attrs } }
    case 'codeBlock':
      return { ...line, type, attrs: { language: null, ...attrs } }
    case 'figure':
      return { type, attrs: { ...figure, ...attrs } }
    case 'table':
      return tableOf({ caption: '', ...attrs }, cellOf('tableHeader', {}))
    case 'tableHeader':
    case 'tableCell':
      return tableOf({ caption: '' }, cellOf(type, attrs))
    case 'callout':
      return { type, attrs: { tone: 'note', ...attrs }, content: [line] }
    case 'card':
      return { type, attrs: { ...card, ...attrs } }
    case 'embed':
      return { type, attrs: { ...embed, ...attrs } }
    default:
      throw new RangeError(`nothing is known of ${type}`)
  }
}

/** Cells head their columns where they are first, so each kind is. */
function tableOf(attrs: object, first: object): object {
  return { type: 'table', attrs, content: [rowWith(first), rowWith(cellOf('tableCell', {}))] }
}

function rowWith(cell: object): object {
  return { type: 'tableRow', content: [cell, cell] }
}

function cellOf(type: string, attrs: object): object {
  return {
    type,
    attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null, ...attrs },
    content: [line],
  }
}
