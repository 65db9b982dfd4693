import { readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import type { LibraryRecord } from '../../../core/library/library-record.ts'
import type { RepairAct, RepairReport } from '../../../core/library/library-report.ts'
import { recordPath } from '../../../main/library/library-folder.ts'
import type { Library } from '../../../main/library/library.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { anEdition } from '../../builders/edition.ts'
import { aLibrary, aLibraryWith, reopened } from '../../builders/library.ts'
import { pngBytes } from '../../builders/media.ts'
import { expectFailure, expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'

const article = anArticle()
const other = anArticle({ id: aRecordId(5), headline: 'Low water' })
const file = recordPath(article)

async function bytesOf(library: Library, record: LibraryRecord): Promise<Buffer> {
  return readFile(join(library.folder, recordPath(record)))
}

/** Repairs, and checks that a second look finds what the first left. */
async function repaired(library: Library): Promise<RepairReport> {
  const report = expectValue(await library.repair())
  expect(await library.verify()).toEqual(report.left)
  return report
}

function withoutTime(act: RepairAct): RepairAct {
  return { ...act, deed: act.deed.replace(/\d{8}T\d{9}Z$/u, 'TIME') }
}

/** The files in `damaged/`, by folder. */
async function setAside(library: Library, kind: string): Promise<readonly string[]> {
  return readdir(join(library.folder, 'damaged', kind))
}

test('a damaged record is offered its newest version, and comes back with the damaged file kept', async () => {
  const library = await aLibraryWith(article)
  const id = expectValue(await library.keepSnapshot(article.id, { reason: 'export', name: null }))
  await writeFile(join(library.folder, file), 'scrambled')
  expect(expectFailure(await library.read(article.id)).kind).toBe('damaged-file')
  const [newest] = expectValue(await library.history(article.id))
  expect(newest).toMatchObject({ id, title: article.headline })
  const damage = await library.damage()
  expect(damage).toEqual([
    {
      id: article.id,
      kind: 'article',
      file,
      reason: 'cut short or broken',
      newest,
    },
  ])
  if (id === null) throw new Error('nothing was kept')
  expect(expectValue(await library.bringBack(article.id, id)).record).toEqual(article)
  expect(await library.damage()).toEqual([])
  expect(library.problems()).toEqual([])
  expect(library.list().map(({ title }) => title)).toEqual([article.headline])
  const [name = ''] = await setAside(library, 'articles')
  expect(name).toMatch(new RegExp(`^${article.id}\\.json\\.\\d{8}T\\d{9}Z$`, 'u'))
  expect(await readFile(join(library.folder, 'damaged/articles', name), 'utf8')).toBe('scrambled')
})

test('a whole record is never replaced by bringing a version back', async () => {
  const library = await aLibraryWith(article)
  const id = expectValue(await library.keepSnapshot(article.id, { reason: 'export', name: null }))
  if (id === null) throw new Error('nothing was kept')
  expect(expectFailure(await library.bringBack(article.id, id)).kind).toBe('stale-revision')
})

test('repair brings back, takes as it stands, sets aside, and leaves the rest to people', async () => {
  const author = anAuthor()
  const edition = anEdition({ featured: aRecordId(77), articles: [] })
  const library = await aLibraryWith(article, other, author, edition)
  await library.keepSnapshot(article.id, { reason: 'export', name: null })
  const proof = expectValue(
    await library.keepSnapshot(other.id, { reason: 'named', name: 'Proof' }),
  )
  await writeFile(join(library.folder, file), (await bytesOf(library, article)).subarray(0, 90))
  await writeFile(join(library.folder, `history/${other.id}/${proof}.json`), '')
  const text = (await bytesOf(library, author)).toString('utf8')
  await writeFile(join(library.folder, recordPath(author)), text.replace(author.name, 'By Hand'))

  const snapshot = `history/${other.id}/${proof}.json`
  const { done, left } = await repaired(library)
  expect({ done: done.map(withoutTime), left }).toEqual({
    done: [
      {
        kind: 'brought-back',
        file,
        deed: 'is back as it was saved at 2026-11-21T09:00:01.000Z; the damaged file lies in damaged/',
      },
      {
        kind: 'taken-as-it-is',
        file: recordPath(author),
        deed: 'differs from its checksum and no version is kept; what it says was taken as it stands, so read it over. The file as it was lies in damaged/',
      },
      {
        kind: 'set-aside',
        file: snapshot,
        deed: `was moved to damaged/${snapshot}.TIME`,
      },
    ],
    left: [
      {
        kind: 'dangling',
        file: recordPath(edition),
        reason: `refers to ${aRecordId(77)}, which is not in the library`,
      },
    ],
  })
  expect(expectValue(await library.read(article.id)).record).toEqual(article)
  expect(expectValue(await library.read(author.id)).record).toMatchObject({ name: 'By Hand' })
  const again = await reopened(library.folder)
  expect(
    again
      .list()
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual([article, other, author, edition].map(({ id }) => id).toSorted())
})

test('a damaged record of which nothing is kept stays where it is', async () => {
  const library = await aLibraryWith(article)
  await writeFile(join(library.folder, file), 'scrambled')
  expect(await repaired(library)).toEqual({
    done: [],
    left: [{ kind: 'damaged', file, reason: 'cut short or broken' }],
  })
  expect(await readFile(join(library.folder, file), 'utf8')).toBe('scrambled')
})

test('two files that were exchanged stand in their own places again', async () => {
  const library = await aLibraryWith(article, other)
  const [one, two] = await Promise.all([bytesOf(library, article), bytesOf(library, other)])
  await writeFile(join(library.folder, recordPath(article)), two)
  await writeFile(join(library.folder, recordPath(other)), one)
  const { done, left } = await repaired(library)
  expect({ done: done.map(({ kind }) => kind), left }).toEqual({
    done: ['brought-back', 'brought-back'],
    left: [],
  })
  expect(expectValue(await library.read(article.id)).record).toEqual(article)
  expect(expectValue(await library.read(other.id)).record).toEqual(other)
})

test('a file under another’s name goes home', async () => {
  const library = await aLibraryWith(article)
  const stray = join(library.folder, `articles/${aRecordId(9)}.json`)
  await rename(join(library.folder, file), stray)
  expect((await repaired(library)).left).toEqual([])
  expect(expectValue(await library.read(article.id)).record).toEqual(article)
  expect(await readdir(join(library.folder, 'articles'))).toEqual([`${article.id}.json`])
})

test('a file of a newer program is not touched', async () => {
  const library = await aLibraryWith(article)
  await library.keepSnapshot(article.id, { reason: 'export', name: null })
  const newer = (await bytesOf(library, article))
    .toString('utf8')
    .replace(/"format":\d+/u, '"format":99')
  await writeFile(join(library.folder, file), newer)
  expect(expectFailure(await library.read(article.id)).kind).toBe('damaged-file')
  expect(await library.damage()).toEqual([])
  const { done, left } = await repaired(library)
  expect({ done, left: left.map(({ reason }) => reason) }).toEqual({
    done: [],
    left: ['written by a newer Copydesk (format 99)'],
  })
  expect(await readFile(join(library.folder, file), 'utf8')).toBe(newer)
})

test('a picture without a record, or with a damaged one, gets a new one', async () => {
  const library = await aLibrary()
  const pictures = await Promise.all(
    [1, 2].map(async (shade) => {
      const input = { bytes: pngBytes({ shade }), fileName: 'quay.png' }
      return expectValue(await library.addMedia(input)).record
    }),
  )
  const [lost, damaged] = pictures
  if (lost === undefined || damaged === undefined) throw new Error('no pictures')
  await unlink(join(library.folder, recordPath(lost)))
  await writeFile(join(library.folder, recordPath(damaged)), 'scrambled')
  const { done, left } = await repaired(library)
  expect({ done: done.map(({ kind, file: path }) => `${kind} ${path}`).toSorted(), left }).toEqual({
    done: pictures.map(({ id }) => `described media/${id}.png`).toSorted(),
    left: [],
  })
  expect(
    library
      .list('media')
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(pictures.map(({ id }) => id).toSorted())
  expect(await setAside(library, 'media')).toHaveLength(1)
})

test('the catalogue is made anew from the files', async () => {
  const library = await aLibraryWith(article)
  const stored = await bytesOf(library, article)
  await unlink(join(library.folder, file))
  expect(library.list()).toHaveLength(1)
  expectValue(await library.repair())
  expect(library.list()).toEqual([])
  await writeFile(join(library.folder, file), stored)
  expectValue(await library.repair())
  expect(library.list()).toHaveLength(1)
})
