import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import type { Article } from '../../../core/article/article.ts'
import type { Block, Document } from '../../../core/document/document.ts'
import type { StoredRecord } from '../../../core/library/library-failure.ts'
import type { Library } from '../../../main/library/library.ts'
import { parseRecordFile } from '../../../main/library/record-file.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { anEdition } from '../../builders/edition.ts'
import { faultyFileSystem } from '../../builders/faulty-file-system.ts'
import { aLibrary, aLibraryWith, reopened } from '../../builders/library.ts'
import { expectFailure, expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { aThread } from '../../builders/thread.ts'

const article = anArticle()
const file = `articles/${article.id}.json`

function retitled(headline: string): Article {
  return { ...article, headline }
}

async function headlineOnDisk(folder: string): Promise<string> {
  const { record } = expectValue(parseRecordFile(await readFile(join(folder, file)), article))
  return record.kind === 'article' ? record.headline : record.kind
}

/** The article after the first save of a sitting, which keeps the state before it besides. */
async function inTheMiddleOfASitting(library: Library): Promise<StoredRecord> {
  const { version } = expectValue(await library.create(article))
  return expectValue(await library.save(article, version))
}

test.each([article, anAuthor(), aThread(), anEdition()])(
  'a stored $kind is read back',
  async (record) => {
    const library = await aLibrary()
    const stored = expectValue(await library.create(record))
    expect(stored).toEqual({ record, version: { revision: 1, hash: stored.version.hash } })
    expect(expectValue(await library.read(record.id))).toEqual(stored)
    expect(expectValue(await (await reopened(library.folder)).read(record.id))).toEqual(stored)
  },
)

test('what is acknowledged is on the disk, even where NODE_ENV says test', async () => {
  expect(process.env['NODE_ENV']).toBe('test')
  const { folder } = await aLibraryWith(article)
  expect(await headlineOnDisk(folder)).toBe(article.headline)
})

test('nothing with an unknown id is there', async () => {
  const library = await aLibrary()
  const id = aRecordId(77)
  expect(expectFailure(await library.read(id))).toEqual({ kind: 'record-missing', id })
  expect(expectFailure(await library.trash(id))).toEqual({ kind: 'record-missing', id })
  expect(expectFailure(await library.restore(id))).toEqual({ kind: 'record-missing', id })
})

describe('what could not be read again', () => {
  test.each([
    ['record-too-deep', { ...article, body: listsIn(99) }],
    ['record-too-large', { ...article, standfirst: 'x'.repeat(32_000_001) }],
  ] as const)('is refused before anything is written: %s', async (kind, unkeepable) => {
    const library = await aLibrary()
    const refusal = { kind, id: article.id }
    expect(expectFailure(await library.create(unkeepable))).toEqual(refusal)
    expect(library.list()).toEqual([])
    const { version } = expectValue(await library.create(article))
    expect(expectFailure(await library.save(unkeepable, version))).toEqual(refusal)
    expect(await headlineOnDisk(library.folder)).toBe(article.headline)
    expect(await library.verify()).toEqual([])
  })

  test('begins beyond what anybody writes', async () => {
    const library = await aLibrary()
    const deep = { ...article, body: listsIn(97) }
    expectValue(await library.create(deep))
    expect(expectValue(await library.read(article.id)).record).toEqual(deep)
  })
})

describe('saving', () => {
  test('counts the revision and dates the record', async () => {
    const library = await aLibrary()
    const first = expectValue(await library.create(article))
    const second = expectValue(await library.save(retitled('Second'), first.version))
    const third = expectValue(await library.save(retitled('Third'), second.version))
    expect([first, second, third].map(({ version }) => version.revision)).toEqual([1, 2, 3])
    expect(third.record).toEqual({ ...retitled('Third'), updatedAt: '2026-11-21T09:00:03.000Z' })
    expect(library.list().map(({ title, revision }) => ({ title, revision }))).toEqual([
      { title: 'Third', revision: 3 },
    ])
  })

  test('on an older state is refused with the newer one, and leaves it', async () => {
    const library = await aLibrary()
    const { version } = expectValue(await library.create(article))
    const theirs = expectValue(await library.save(retitled('Theirs'), version))
    expect(expectFailure(await library.save(retitled('Mine'), version))).toEqual({
      kind: 'stale-revision',
      id: article.id,
      theirs,
    })
    expect(await headlineOnDisk(library.folder)).toBe('Theirs')
  })

  test('sees what another program wrote to the same folder, and shows it in the lists', async () => {
    const mine = await aLibrary()
    const { version } = expectValue(await mine.create(article))
    const other = await reopened(mine.folder)
    const theirs = expectValue(await other.save(retitled('Theirs'), version))
    const refusal = expectFailure(await mine.save(retitled('Mine'), version))
    expect(refusal).toEqual({ kind: 'stale-revision', id: article.id, theirs })
    expect(mine.list().map(({ title }) => title)).toEqual(['Theirs'])
    expect(expectValue(await mine.save(retitled('Both'), theirs.version)).version.revision).toBe(3)
  })

  test('finds records that another program made since the opening', async () => {
    const mine = await aLibrary()
    const other = await reopened(mine.folder)
    const theirs = expectValue(await other.create(article))
    expect(expectValue(await mine.read(article.id))).toEqual(theirs)
    expect(mine.list()).toHaveLength(1)
  })

  test('does not bring back a file that another program removed', async () => {
    const library = await aLibrary()
    const { version } = expectValue(await library.create(article))
    await rm(join(library.folder, file))
    expect(expectFailure(await library.save(article, version))).toEqual({
      kind: 'stale-revision',
      id: article.id,
      theirs: null,
    })
    expect(await readdir(join(library.folder, 'articles'))).toEqual([])
    expect(library.list()).toEqual([])
  })

  test('of one record happens in the order of the calls', async () => {
    const library = await aLibrary()
    const { version } = expectValue(await library.create(article))
    const headlines = Array.from({ length: 20 }, (_, index) => `Draft ${index}`)
    const outcomes = await Promise.all(
      headlines.map((headline) => library.save(retitled(headline), version)),
    )
    expect(outcomes.map(({ ok }) => ok)).toEqual(headlines.map((_, index) => index === 0))
    expect(await headlineOnDisk(library.folder)).toBe('Draft 0')
  })

  test('is waited for by closing', async () => {
    const library = await aLibrary()
    const { version } = expectValue(await library.create(article))
    const saving = library.save(retitled('The last words'), version)
    await library.close()
    expect(await headlineOnDisk(library.folder)).toBe('The last words')
    expectValue(await saving)
  })

  test('a record that could not be read back throws before anything is written', async () => {
    const library = await aLibrary()
    await expect(library.create({ ...article, language: '' })).rejects.toThrow(RangeError)
    expect(await readdir(join(library.folder, 'articles'))).toEqual([])
  })
})

describe('creating', () => {
  test('where a file is already is refused with what it holds', async () => {
    const library = await aLibrary()
    const theirs = expectValue(await library.create(article))
    expect(expectFailure(await library.create(retitled('Mine')))).toEqual({
      kind: 'stale-revision',
      id: article.id,
      theirs,
    })
    expect(await headlineOnDisk(library.folder)).toBe(article.headline)
  })

  test('a record of another kind under an id that is taken is refused', async () => {
    const library = await aLibrary()
    const theirs = expectValue(await library.create(article))
    const author = anAuthor({ id: article.id })
    expect(expectFailure(await library.create(author))).toMatchObject({
      kind: 'stale-revision',
      theirs,
    })
  })
})

describe('when the disk is full', () => {
  const longer = { ...article, body: aDocument('word '.repeat(500)) }
  /** The lock’s three, then those of the record’s file up to its rename. */
  const changingCalls = Array.from({ length: 10 }, (_, index) => index + 1)

  test.each(changingCalls)(
    'at step %i of a save, the older text stays and memory is not ahead',
    async (call) => {
      const { files, failAt, heal } = faultyFileSystem()
      const library = await aLibrary({ files })
      const stored = await inTheMiddleOfASitting(library)
      const listed = library.list()
      failAt(call, 'ENOSPC')
      expect(expectFailure(await library.save(longer, stored.version))).toEqual({
        kind: 'disk',
        code: 'ENOSPC',
        path: call > 3 ? join(library.folder, file) : library.folder,
      })
      expect(library.list()).toEqual(listed)
      expect(expectValue(await library.read(article.id))).toEqual(stored)
      expect(await readdir(join(library.folder, 'articles'))).toEqual([`${article.id}.json`])

      heal()
      expect(expectValue(await library.save(longer, stored.version)).version.revision).toBe(3)
    },
  )

  test.each([1, 2, 3])(
    'a save whose last step failed %i times can be made again on the same base',
    async (times) => {
      const { files, failAt, heal } = faultyFileSystem()
      const library = await aLibrary({ files })
      const { version } = await inTheMiddleOfASitting(library)
      for (let attempt = 0; attempt < times; attempt += 1) {
        failAt(9, 'EIO')
        const outcome = await library.save(retitled(`Attempt ${attempt}`), version)
        expect(expectFailure(outcome)).toMatchObject({ kind: 'disk', code: 'EIO' })
      }
      heal()
      expectValue(await library.save(retitled('At last'), version))
      expect(await headlineOnDisk(library.folder)).toBe('At last')
    },
  )
})

test('a file that came to be damaged is never written over', async () => {
  const library = await aLibrary()
  const { version } = expectValue(await library.create(article))
  await writeFile(join(library.folder, file), '{"format":1')
  const damage = { kind: 'damaged-file', file, reason: 'cut short or broken' }
  expect(expectFailure(await library.save(retitled('Mine'), version))).toEqual(damage)
  expect(expectFailure(await library.create(article))).toEqual(damage)
  expect(await readFile(join(library.folder, file), 'utf8')).toBe('{"format":1')
  expect({ list: library.list(), problems: library.problems() }).toEqual({
    list: [],
    problems: [{ kind: 'damaged', file, reason: 'cut short or broken' }],
  })
})

test('a damaged file that another program mends is listed again', async () => {
  const library = await aLibrary()
  const stored = expectValue(await library.create(article))
  const listed = library.list()
  const path = join(library.folder, file)
  const whole = await readFile(path)
  await writeFile(path, whole.subarray(0, 100))
  expectFailure(await library.read(article.id))
  await writeFile(path, whole)
  expect(expectValue(await library.read(article.id))).toEqual(stored)
  expect({ list: library.list(), problems: library.problems() }).toEqual({
    list: listed,
    problems: [],
  })
})

/** So many lists in each other, with a word in each. */
function listsIn(count: number): Document {
  const word: Block = { type: 'paragraph', content: [{ type: 'text', text: 'lamp' }] }
  const lists = Array.from({ length: count }).reduce<readonly Block[]>(
    (inner) => [{ type: 'bulletList', content: [{ type: 'listItem', content: [word, ...inner] }] }],
    [],
  )
  return { type: 'doc', content: lists }
}
