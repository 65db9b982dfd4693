import { mkdir, rename, rm, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { diskFileSystem, type FileSystem } from '../../../main/library/file-system.ts'
import { recordFile, serializeRecordFile } from '../../../main/library/record-file.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { morning } from '../../builders/clock.ts'
import { anEdition } from '../../builders/edition.ts'
import { aLibrary, aLibraryWith } from '../../builders/library.ts'
import { aMedia, pngBytes } from '../../builders/media.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aMediaId, aRecordId } from '../../builders/record-id.ts'
import { aThread } from '../../builders/thread.ts'

const author = anAuthor()
const article = anArticle({ byline: [author.id] })

test('a library in order has no problems', async () => {
  const library = await aLibraryWith(author, article, aThread({ promotes: article.id }))
  const { record } = expectValue(await library.addMedia({ bytes: pngBytes(), fileName: 'a.png' }))
  expectValue(await library.create(anEdition({ featured: article.id })))
  expectValue(await library.create(anArticle({ id: aRecordId(8), leadImage: record.id })))
  expect(await library.verify()).toEqual([])
})

test('few pictures are in memory at once, however many there are', async () => {
  const underWay = new Set<string>()
  const counts: number[] = []
  const files: FileSystem = {
    ...diskFileSystem,
    read: async (path) => {
      if (!path.endsWith('.png')) return diskFileSystem.read(path)
      underWay.add(path)
      counts.push(underWay.size)
      const bytes = await diskFileSystem.read(path)
      underWay.delete(path)
      return bytes
    },
  }
  const library = await aLibrary({ files })
  for (const shade of [1, 2, 3, 4, 5, 6]) {
    const input = { bytes: pngBytes({ shade }), fileName: 'a.png' }
    expectValue(await library.addMedia(input))
  }
  expect(await library.verify()).toEqual([])
  expect(counts).toHaveLength(6)
  expect(Math.max(...counts)).toBeLessThanOrEqual(2)
})

test('references to what is missing, in the trash or damaged are told apart', async () => {
  const lost = anArticle({ id: aRecordId(7) })
  const edition = anEdition({ featured: lost.id, articles: [article.id, aRecordId(9)] })
  const library = await aLibraryWith(author, article, lost, edition)
  expectValue(await library.trash(article.id))
  await writeFile(join(library.folder, `articles/${lost.id}.json`), '')
  const file = `editions/${edition.id}.json`
  expect(await library.verify()).toEqual([
    { kind: 'damaged', file: `articles/${lost.id}.json`, reason: 'the file is empty' },
    { kind: 'dangling', file, reason: `refers to ${lost.id}, which can’t be read` },
    { kind: 'dangling', file, reason: `refers to ${article.id}, which is in the trash` },
    { kind: 'dangling', file, reason: `refers to ${aRecordId(9)}, which is not in the library` },
  ])
})

test('pictures that are missing, wrong or of nobody are told apart', async () => {
  const library = await aLibraryWith(anArticle({ leadImage: aMediaId(5) }))
  const [gone, wrong] = await Promise.all(
    [1, 2].map(async (shade) => {
      const input = { bytes: pngBytes({ shade }), fileName: 'a.png' }
      return expectValue(await library.addMedia(input)).record.id
    }),
  )
  const stored = recordFile({ record: aMedia({ id: aMediaId(3) }), revision: 1, savedAt: morning })
  await writeFile(join(library.folder, `media/${aMediaId(4)}.png`), pngBytes())
  await writeFile(join(library.folder, `media/${aMediaId(3)}.json`), serializeRecordFile(stored))
  await unlink(join(library.folder, `media/${gone}.png`))
  await writeFile(join(library.folder, `media/${wrong}.png`), pngBytes({ shade: 9 }))

  const expected = [
    {
      kind: 'missing-media',
      file: `articles/${anArticle().id}.json`,
      reason: `shows the picture ${aMediaId(5)}, which is not in the library`,
    },
    {
      kind: 'missing-media',
      file: `media/${aMediaId(3)}.png`,
      reason: 'the picture’s file is missing',
    },
    {
      kind: 'orphan',
      file: `media/${aMediaId(4)}.png`,
      reason: 'no record says what this picture is',
    },
    { kind: 'missing-media', file: `media/${gone}.png`, reason: 'the picture’s file is missing' },
    {
      kind: 'wrong-media',
      file: `media/${wrong}.png`,
      reason: 'these are not the bytes that were stored',
    },
  ]
  expect(await library.verify()).toEqual(expected.toSorted((a, b) => (a.file < b.file ? -1 : 1)))
})

test('an id that two records claim, and a file under another’s name, are told', async () => {
  const library = await aLibraryWith(article, author)
  const twin = recordFile({ record: anAuthor({ id: article.id }), revision: 1, savedAt: morning })
  await writeFile(join(library.folder, `authors/${article.id}.json`), serializeRecordFile(twin))
  const from = join(library.folder, `authors/${author.id}.json`)
  await rename(from, join(library.folder, `authors/${aRecordId(6)}.json`))
  expect(await library.verify()).toEqual([
    {
      kind: 'dangling',
      file: `articles/${article.id}.json`,
      reason: `refers to ${author.id}, which is not in the library`,
    },
    {
      kind: 'duplicate',
      file: `authors/${article.id}.json`,
      reason: `has the same id as articles/${article.id}.json`,
    },
    {
      kind: 'damaged',
      file: `authors/${aRecordId(6)}.json`,
      reason: `holds the author ${author.id}, which its name does not say`,
    },
  ])
})

test('a folder where a file belongs, and a missing folder, stop nothing', async () => {
  const library = await aLibrary()
  await rm(join(library.folder, 'threads'), { recursive: true })
  await mkdir(join(library.folder, `articles/${article.id}.json`))
  expect(await library.verify()).toEqual([
    {
      kind: 'damaged',
      file: `articles/${article.id}.json`,
      reason: 'the disk refused to read it (EISDIR)',
    },
  ])
})
