import { describe, expect, test } from 'vitest'

import type { Article } from '../../../core/article/article.ts'
import { documentText } from '../../../core/document/document-text.ts'
import type { Block, Document } from '../../../core/document/document.ts'
import { finalDocument } from '../../../core/document/final-document.ts'
import type { AnyNode } from '../../../core/editing/any-node.ts'
import type { ExportOptions } from '../../../core/export/export-option.ts'
import { tidyInline } from '../../../core/import/inline-content.ts'
import type { DeskKind } from '../../../core/library/library-record.ts'
import type { RecordId } from '../../../core/library/record-id.ts'
import { printedName } from '../../../core/people/author.ts'
import type { Library } from '../../../main/library/library.ts'
import { hardEdition, hardRecords } from '../../builders/hard-records.ts'
import { aLibrary } from '../../builders/library.ts'
import { pngBytes } from '../../builders/media.ts'
import { expectValue } from '../../builders/outcome.ts'
import { recordsOf, sentAndBack } from '../../builders/round-trip.ts'

type TripTarget = 'html' | 'epub' | 'markdown' | 'wordpress' | 'ghost' | 'docx' | 'json'

interface Trip {
  readonly name: string
  readonly target: TripTarget
  readonly file: RegExp
  readonly options: ExportOptions
}

const media = { 'wordpress.media': 'https://journal.example/up/' }

const trips: readonly Trip[] = [
  { name: 'the website', target: 'html', file: /\.html$/u, options: {} },
  { name: 'an e-book', target: 'epub', file: /\.epub$/u, options: {} },
  { name: 'posts', target: 'wordpress', file: /\.xml$/u, options: media },
  {
    name: 'blocks',
    target: 'wordpress',
    file: /\.xml$/u,
    options: { ...media, 'wordpress.markup': 'blocks' },
  },
  { name: 'Ghost', target: 'ghost', file: /\.zip$/u, options: {} },
]

describe.each(trips)('$name', (trip) => {
  test('gives back every node of a text that has them where few look, and its people each as who they are', async () => {
    const { before, after } = await roundTrip(trip)
    expect(after.map(({ headline }) => headline)).toEqual(before.map(({ headline }) => headline))
    for (const [at, piece] of before.entries()) {
      expect(after[at]).toEqual({ ...piece, body: asRead(piece.body) })
    }
  })
})

const looser: readonly Trip[] = [
  { name: 'Markdown', target: 'markdown', file: /\.md$/u, options: {} },
  {
    name: 'Markdown for Hugo',
    target: 'markdown',
    file: /\.md$/u,
    options: { 'markdown.profile': 'hugo' },
  },
  {
    name: 'Markdown for Jekyll',
    target: 'markdown',
    file: /\.md$/u,
    options: { 'markdown.profile': 'jekyll' },
  },
  {
    name: 'Markdown for Eleventy',
    target: 'markdown',
    file: /\.md$/u,
    options: { 'markdown.profile': 'eleventy' },
  },
  { name: 'Word', target: 'docx', file: /\.docx$/u, options: {} },
]

describe.each(looser)('$name', (trip) => {
  test('gives back every word, picture and note in its order, and its people as they are called', async () => {
    const { before, after } = await roundTrip(trip)
    expect(after.map(loosely)).toEqual(before.map(loosely))
    for (const [at, { body }] of before.entries()) {
      expect(lostWords(wordsOf(body), wordsOf(expectPiece(after[at]).body))).toEqual([])
    }
  })
})

test('JSON gives everything back as it was', async () => {
  const trip: Trip = { name: 'JSON', target: 'json', file: /records\.json$/u, options: {} }
  const { libraries } = await roundTrip(trip)
  const [before, after] = await Promise.all(libraries.map(allRecords))
  expect(after).toEqual(before)
})

async function allRecords(library: Library): Promise<readonly unknown[]> {
  const kinds: readonly DeskKind[] = ['author', 'article', 'edition', 'thread']
  const found = await Promise.all(kinds.map((kind) => recordsOf(library, kind)))
  return found.flat().toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** What of a piece no target of text may change. */
interface Piece {
  readonly headline: string
  readonly byline: readonly string[]
  /** Of whom the byline names: two of its people have one name. */
  readonly bios: readonly (string | undefined)[]
  readonly contributors: readonly string[]
  readonly body: Document
}

/** Where texts say nothing of people but their names, nothing tells two of one name apart. */
function loosely({ body, ...piece }: Piece) {
  return {
    ...piece,
    bios: [],
    notes: textsOf(body, 'footnote'),
    pictures: picturesOf(body),
    headings: textsOf(body, 'heading').filter((text) => text !== ''),
  }
}

function wordsOf(body: Document): readonly string[] {
  return documentText(body)
    .split(/\s+/u)
    .filter((word) => word !== '')
}

/** Targets may add words of their own, but lose none and keep their order. */
function lostWords(words: readonly string[], kept: readonly string[]): readonly string[] {
  let from = 0
  return words.filter((word) => {
    const at = kept.indexOf(word, from)
    if (at !== -1) from = at + 1
    return at === -1
  })
}

function expectPiece(piece: Piece | undefined): Piece {
  if (piece === undefined) throw new Error('a piece did not come back')
  return piece
}

function textsOf(node: AnyNode, type: string): readonly string[] {
  const inside = (node.content ?? []).flatMap((child) => textsOf(child, type))
  return node.type === type ? [textOf(node), ...inside] : inside
}

function textOf(node: AnyNode): string {
  const text = 'text' in node && typeof node.text === 'string' ? node.text : ''
  return [text, ...(node.content ?? []).map(textOf)].join('')
}

function picturesOf(node: AnyNode): readonly unknown[] {
  const images =
    node.type === 'figure' ? [new Map(Object.entries({ ...node.attrs })).get('images')] : []
  return [...images, ...(node.content ?? []).flatMap(picturesOf)]
}

/** Lines without a word are nothing to a reader; how the words of a line are cut says nothing. */
function asRead(body: Document): Document {
  const content = body.content.filter(
    (block) => !(block.type === 'paragraph' || block.type === 'heading') || textOf(block) !== '',
  )
  return { ...body, content: content.map((block) => joined(block)) }
}

function joined(block: Block): Block {
  return block.type === 'paragraph' && block.content !== undefined
    ? { ...block, content: tidyInline(block.content) }
    : block
}

async function roundTrip({ target, file, options }: Trip) {
  const library = await aLibrary()
  const pictures = await Promise.all(
    [60, 30].map(async (width) =>
      library.addMedia({ bytes: pngBytes({ width, height: 40 }), fileName: 'صورة.png', alt: '' }),
    ),
  )
  const [first, second] = pictures.map((each) => expectValue(each).record.id)
  if (first === undefined || second === undefined) throw new Error('no pictures')
  const { records } = hardRecords([first, second])
  for (const record of records) expectValue(await library.create(record))
  const other = await sentAndBack({ library, edition: hardEdition, target, options, file })
  return {
    libraries: [library, other],
    before: await piecesOf(library),
    after: await piecesOf(other),
  }
}

async function piecesOf(library: Library): Promise<readonly Piece[]> {
  const people = new Map((await recordsOf(library, 'author')).map((person) => [person.id, person]))

  function nameOf(id: RecordId): string {
    const person = people.get(id)
    return person === undefined ? 'nobody' : printedName(person)
  }

  const articles = await recordsOf(library, 'article')
  return articles
    .map(({ headline, byline, contributors, body }: Article) => ({
      headline: headline === '' ? 'Untitled article' : headline,
      byline: byline.map(nameOf),
      bios: byline.map((id) => people.get(id)?.shortBio),
      contributors: contributors.map(({ author, role }) => `${role}: ${nameOf(author)}`),
      body: finalDocument(body),
    }))
    .toSorted((one, other) => (one.headline < other.headline ? -1 : 1))
}
