import { basename, join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { publishableAddress } from '../../../core/address.ts'
import { type Article, articleExcerpt } from '../../../core/article/article.ts'
import type { Document } from '../../../core/document/document.ts'
import { finalDocument } from '../../../core/document/final-document.ts'
import type { AnyNode } from '../../../core/editing/any-node.ts'
import { articleCarrying } from '../../../core/export/carrying/article-carrying.ts'
import { attributeCarrying } from '../../../core/export/carrying/attribute-carrying.ts'
import type { Carrying, CarryingRow } from '../../../core/export/carrying/carrying.ts'
import { markCarrying } from '../../../core/export/carrying/mark-carrying.ts'
import { nodeCarrying } from '../../../core/export/carrying/node-carrying.ts'
import { printedName } from '../../../core/people/author.ts'
import { makeBundle } from '../../../main/export/make-bundle.ts'
import { importFiles, readImportFiles } from '../../../main/import/import-files.ts'
import type { Library } from '../../../main/library/library.ts'
import { morning, tickingClock } from '../../builders/clock.ts'
import { aLibrary } from '../../builders/library.ts'
import { pngBytes } from '../../builders/media.ts'
import { expectValue } from '../../builders/outcome.ts'
import { publishedRecords } from '../../builders/published-records.ts'
import { countingIds } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { workshop } from '../../builders/workshop.ts'
import { filesIn } from '../../validators/files-in.ts'

/**
 * What the carrying table promises comes back by our own importers: what it calls carried is there again, what it calls
 * lost or left out is not. What is mapped keeps its words, which `carrying.test.ts` looks for in the files.
 */
describe.each([
  { target: 'ghost', file: /\.zip$/u, gaps: [] },
  { target: 'wordpress', file: /\.xml$/u, gaps: [] },
  // The picture of a card is no picture of a figure, and only these are taken in.
  { target: 'html', file: /(?:lamps-at-night|library-its-lamps)\.html$/u, gaps: ['card.image'] },
  { target: 'epub', file: /\.epub$/u, gaps: ['card.image'] },
  { target: 'markdown', file: /(?:lamps-at-night|library-its-lamps)\.md$/u, gaps: [] },
  // In Word a caption, credit and licence are one line, the picture above the text is one like others, where a picture
  // stands is not said, and who changed a look is not read.
  {
    target: 'docx',
    file: /library-its-lamps|lamps-at-night/u,
    gaps: [
      'figure.caption',
      'figure.credit',
      'figure.licence',
      'figure.alignment',
      'tableHeader.align',
      'tableCell.align',
      'leadImage',
    ],
  },
] as const)('$target', ({ target, file, gaps }) => {
  test('gives back what the table says, no less and no more', async () => {
    const { before, after } = await roundTrip(target, file)
    const broken = rows(target).filter(({ name, carrying }) =>
      isBroken(carrying, said(before, name), said(after, name)),
    )
    expect(broken.map(({ name }) => name)).toEqual(gaps)
  })
})

type Target = 'ghost' | 'wordpress' | 'html' | 'epub' | 'markdown' | 'docx'

interface Row {
  readonly name: string
  readonly carrying: Carrying
}

/** An attribute counts where its node itself comes back. */
function rows(target: Target): readonly Row[] {
  const nodes = rowsOf(nodeCarrying, target)
  const whole = new Set(
    nodes.filter(({ carrying }) => carrying.kind === 'carried').map(({ name }) => name),
  )
  return [
    ...nodes,
    ...rowsOf(markCarrying, target),
    ...rowsOf(attributeCarrying, target).filter(({ name }) => whole.has(name.split('.')[0] ?? '')),
    ...rowsOf(articleCarrying, target).filter(({ name }) => !stamped.has(name)),
  ]
}

function rowsOf(table: Readonly<Record<string, CarryingRow>>, target: Target): readonly Row[] {
  return Object.entries(table).map(([name, row]) => ({ name, carrying: row[target] }))
}

/** An import gives ids and times of its own; the body is compared by its nodes. */
const stamped = new Set(['id', 'createdAt', 'updatedAt', 'body'])

function isBroken(
  { kind }: Carrying,
  before: readonly string[],
  after: readonly string[],
): boolean {
  switch (kind) {
    case 'carried':
      return before.some((each) => count(after, each) < count(before, each))
    case 'lost':
    case 'left-out':
      return before.some((each) => after.includes(each))
    case 'mapped':
    case 'partly-lost':
      return false
  }
}

function count(list: readonly string[], item: string): number {
  return list.filter((each) => each === item).length
}

interface Side {
  readonly article: Article
  readonly body: Document
  readonly byline: readonly string[]
}

/** What a side has of a row, blanks and plain values left out. */
function said({ article, body, byline }: Side, name: string): readonly string[] {
  const [type = '', attribute] = name.split('.')
  if (name in markCarrying) return markedTexts(body, name)
  if (name === 'doc' || name === 'text') return wordsOf(body)
  if (name in nodeCarrying) {
    return nodesOf(body, type)
      .map(textOf)
      .filter((text) => text !== '')
  }
  if (name in attributeCarrying) return attributesOf(body, type, attribute ?? '')
  switch (name) {
    case 'byline':
      return byline
    case 'excerpt':
      return [articleExcerpt(article)]
    case 'publishedAt':
      return article.publishedAt === null ? [] : [new Date(article.publishedAt).toISOString()]
    default:
      return fieldsOf(article, name)
  }
}

function fieldsOf(article: Article, name: string): readonly string[] {
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
    'false',
    '1',
    '{"title":"","description":""}',
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

async function roundTrip(
  target: Target,
  wanted: RegExp,
): Promise<{ readonly before: Side; readonly after: Side }> {
  const library = await aLibrary()
  const picture = expectValue(
    await library.addMedia({ bytes: pngBytes(), fileName: 'Reading room.png', alt: 'Green lamps' }),
  ).record
  const { records, edition } = publishedRecords(picture.id)
  for (const record of records) {
    const stored = record.kind === 'article' ? { ...record, ...toldOf(record) } : record
    expectValue(await library.create(stored))
  }
  const out = join(await temporaryFolder(), 'bundle')
  const options = target === 'wordpress' ? { 'wordpress.media': 'https://journal.example/up/' } : {}
  expectValue(
    await makeBundle({
      library,
      ids: [edition],
      targets: [target],
      options,
      out,
      force: true,
      print: null,
      workshop,
      now: morning,
    }),
  )
  const files = (await filesIn(join(out, target))).filter((file) => wanted.test(basename(file)))
  const other = await aLibrary()
  expectValue(
    await importFiles({
      library: other,
      files: expectValue(await readImportFiles(files.map((path) => ({ path })))),
      repairText: false,
      clock: tickingClock('2027-01-01T00:00:00.000Z'),
      newId: countingIds(0x60_0000),
    }),
  )
  const [before, after] = [await sideOf(library), await sideOf(other)]
  return {
    // Only Word has what editors say to each other.
    before: target === 'docx' ? before : { ...before, body: finalDocument(before.body) },
    after,
  }
}

function toldOf(article: Article): Partial<Article> {
  return article.headline === 'Fog'
    ? {}
    : {
        search: { title: 'Lamps, searched', description: 'What a search shows.' },
        excerpt: { kind: 'typed', text: 'A town at night.' },
        social: { title: 'Lamps, shared', description: 'What a card shows.', image: null },
        slug: 'lamps-at-night',
        canonicalAddress: 'https://first.example/lamps',
      }
}

async function sideOf(library: Library): Promise<Side> {
  const [entry] = library.list('article').filter(({ title }) => title.startsWith('The library'))
  if (entry === undefined) throw new Error('the article did not come back')
  const { record } = expectValue(await library.read(entry.id))
  if (record.kind !== 'article') throw new Error('expected an article')
  const people = await Promise.all(record.byline.map((id) => library.read(id)))
  const names = people.map((person) => expectValue(person).record)
  return {
    article: record,
    body: record.body,
    byline: names.flatMap((person) => (person.kind === 'author' ? [printedName(person)] : [])),
  }
}
