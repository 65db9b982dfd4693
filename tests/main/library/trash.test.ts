import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { anEdition } from '../../builders/edition.ts'
import { faultyFileSystem } from '../../builders/faulty-file-system.ts'
import { aLibrary, aLibraryWith, reopened } from '../../builders/library.ts'
import { expectFailure, expectValue } from '../../builders/outcome.ts'
import { aThread } from '../../builders/thread.ts'

const article = anArticle()
const author = anAuthor()

test.each([article, author, aThread(), anEdition()])(
  'a removed $kind is restored as it was',
  async (record) => {
    const library = await aLibrary()
    const stored = expectValue(await library.create(record))
    const listed = library.list()

    expectValue(await library.trash(record.id))
    expect(library.list()).toEqual([])
    expect(expectFailure(await library.read(record.id))).toEqual({
      kind: 'record-missing',
      id: record.id,
    })
    expect(expectValue(await library.listTrash())).toEqual([
      { entry: listed[0], trashedAt: '2026-11-21T09:00:02.000Z' },
    ])

    expect(expectValue(await library.restore(record.id))).toEqual(stored)
    expect(expectValue(await library.read(record.id))).toEqual(stored)
    expect(library.list()).toEqual(listed)
    expect(expectValue(await library.listTrash())).toEqual([])
  },
)

test('the file goes to the trash byte for byte', async () => {
  const { folder, ...library } = await aLibraryWith(article)
  const before = await readFile(join(folder, `articles/${article.id}.json`))
  expectValue(await library.trash(article.id))
  const [name = ''] = await readdir(join(folder, 'trash/articles'))
  expect(name).toMatch(new RegExp(`^${article.id}\\.20261121T\\d{9}Z-[0-9a-f]{8}\\.json$`, 'u'))
  expect(await readFile(join(folder, 'trash/articles', name))).toEqual(before)
  expect(await readdir(join(folder, 'articles'))).toEqual([])
})

test('the trash lists the newest removal first and outlives the program', async () => {
  const mine = await aLibraryWith(article, author, aThread())
  expectValue(await mine.trash(author.id))
  expectValue(await mine.trash(article.id))
  await mine.close()
  const library = await reopened(mine.folder)
  const trash = expectValue(await library.listTrash())
  expect(trash.map(({ entry }) => entry.kind)).toEqual(['article', 'author'])
  expect(library.list().map(({ kind }) => kind)).toEqual(['thread'])
})

test('a record that was removed twice has both versions in the trash, and the later is restored', async () => {
  const library = await aLibraryWith(article)
  expectValue(await library.trash(article.id))
  const later = { ...article, headline: 'Written again' }
  expectValue(await library.create(later))
  expectValue(await library.trash(article.id))
  const titles = expectValue(await library.listTrash()).map(({ entry }) => entry.title)
  expect(titles).toEqual(['Written again', article.headline])
  expect(expectValue(await library.restore(article.id)).record).toEqual(later)
})

test('restoring never writes over a record that has taken the place', async () => {
  const library = await aLibraryWith(article)
  expectValue(await library.trash(article.id))
  const theirs = expectValue(await library.create({ ...article, headline: 'Written again' }))
  expect(expectFailure(await library.restore(article.id))).toEqual({
    kind: 'stale-revision',
    id: article.id,
    theirs,
  })
  expect(expectValue(await library.read(article.id))).toEqual(theirs)
  expect(expectValue(await library.listTrash())).toHaveLength(1)
})

test('a damaged file in the trash is not restored and does not hide the others', async () => {
  const library = await aLibraryWith(article, author)
  expectValue(await library.trash(article.id))
  expectValue(await library.trash(author.id))
  const [name = ''] = await readdir(join(library.folder, 'trash/articles'))
  await writeFile(join(library.folder, 'trash/articles', name), '')
  await writeFile(join(library.folder, 'trash/articles/notes.txt'), 'not ours')
  const damage = { file: `trash/articles/${name}`, reason: 'the file is empty' }

  expect(expectValue(await library.listTrash()).map(({ entry }) => entry.kind)).toEqual(['author'])
  expect(expectFailure(await library.restore(article.id))).toEqual({
    kind: 'damaged-file',
    ...damage,
  })
  expect(await library.verify()).toEqual([{ kind: 'damaged', ...damage }])
})

test.each(Array.from({ length: 10 }, (_, index) => index + 1))(
  'when the disk fails at step %i of a removal, the record stays',
  async (call) => {
    const { files, failAt, heal } = faultyFileSystem()
    const library = await aLibrary({ files })
    const stored = expectValue(await library.create(article))
    failAt(call, 'EIO')
    expect(expectFailure(await library.trash(article.id))).toMatchObject({
      kind: 'disk',
      code: 'EIO',
    })
    heal()
    expect(expectValue(await library.read(article.id))).toEqual(stored)
    expect(library.list()).toHaveLength(1)
    expect(expectValue(await library.listTrash())).toEqual([])
  },
)
