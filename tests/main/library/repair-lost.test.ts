import { readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import type { Media } from '../../../core/pictures/media.ts'
import { makeBackup } from '../../../main/backup/make-backup.ts'
import { parseLibraryFile } from '../../../main/library/library-file.ts'
import { mediaPath, recordPath } from '../../../main/library/library-folder.ts'
import type { Library } from '../../../main/library/library.ts'
import { openLibrary } from '../../../main/library/open-library.ts'
import { serializeRecordFile, recordFile } from '../../../main/library/record-file.ts'
import { anArticle } from '../../builders/article.ts'
import { morning } from '../../builders/clock.ts'
import { anEdition } from '../../builders/edition.ts'
import { aLibrary, aLibraryWith, reopened } from '../../builders/library.ts'
import { pngBytes } from '../../builders/media.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'

const article = anArticle({ headline: 'Tides' })

async function aLibraryWithPicture(): Promise<{ library: Library; picture: Media; place: string }> {
  const library = await aLibrary()
  const bytes = pngBytes({ width: 30, height: 20 })
  const picture = expectValue(
    await library.addMedia({ bytes, fileName: 'quay.png', alt: 'The quay at six' }),
  ).record
  expectValue(await library.create({ ...article, leadImage: picture.id }))
  return { library, picture, place: await temporaryFolder() }
}

/** The library once more, with backups in the place. */
async function openedBeside(folder: string, place: string): Promise<Library> {
  const backupPlaces = [place]
  const library = expectValue(await openLibrary({ folder, clock: () => morning, backupPlaces }))
  onTestFinished(() => library.close())
  return library
}

async function backedUp(folder: string, place: string): Promise<void> {
  expectValue(await makeBackup({ folder, out: join(place, 'desk.zip'), clock: () => morning }))
}

test.each([
  ['damaged', 'scrambled'],
  ['cut short', '{"kind":"library","format":2,'],
  ['empty', ''],
])(
  'a library.json that is %s is made anew with the id and name that were known',
  async (_, text) => {
    const library = await aLibraryWith(article)
    const file = join(library.folder, 'library.json')
    const before = parseLibraryFile(await readFile(file))
    await library.close()
    await writeFile(file, text)

    const again = await reopened(library.folder)
    expect(await again.verify()).toMatchObject([{ kind: 'damaged', file: 'library.json' }])
    expect(expectValue(await again.repair())).toMatchObject({
      done: [{ kind: 'made-anew', file: 'library.json' }],
      left: [],
    })
    expect(parseLibraryFile(await readFile(file))).toEqual(before)
    const [aside] = await readdir(join(library.folder, 'damaged'))
    expect(await readFile(join(library.folder, 'damaged', aside ?? ''), 'utf8')).toBe(text)
  },
)

test('a library without library.json opens and gets one again; a folder that is none stays none', async () => {
  const library = await aLibraryWith(article)
  const file = join(library.folder, 'library.json')
  const before = parseLibraryFile(await readFile(file))
  await library.close()
  await unlink(file)

  const again = await reopened(library.folder)
  expect(again.list()).toMatchObject([{ title: 'Tides' }])
  expectValue(await again.repair())
  expect(parseLibraryFile(await readFile(file))).toEqual(before)
  const folder = await temporaryFolder()
  expect(await openLibrary({ folder, clock: () => morning })).toMatchObject({ ok: false })
})

test('a picture whose file is gone or holds other bytes comes back from a backup', async () => {
  const { library, picture, place } = await aLibraryWithPicture()
  const file = join(library.folder, mediaPath(picture))
  const bytes = await readFile(file)
  await backedUp(library.folder, place)
  const again = await openedBeside(library.folder, place)

  await unlink(file)
  expect((await again.verify()).map(({ kind }) => kind)).toEqual(['missing-media'])
  expect(expectValue(await again.repair())).toMatchObject({
    done: [{ kind: 'brought-back', file: mediaPath(picture) }],
    left: [],
  })
  expect(await readFile(file)).toEqual(bytes)

  await writeFile(file, 'other bytes')
  expect(expectValue(await again.repair()).left).toEqual([])
  expect(await readFile(file)).toEqual(bytes)
  const aside = await readdir(join(library.folder, 'damaged/media'))
  expect(await readFile(join(library.folder, 'damaged/media', aside[0] ?? ''), 'utf8')).toBe(
    'other bytes',
  )
})

test('a picture of which nothing is left comes back with what was written about it', async () => {
  const { library, picture, place } = await aLibraryWithPicture()
  await backedUp(library.folder, place)
  await library.close()
  await unlink(join(library.folder, mediaPath(picture)))
  await unlink(join(library.folder, recordPath(picture)))

  const again = await openedBeside(library.folder, place)
  expect(expectValue(await again.repair()).left).toEqual([])
  expect(expectValue(await again.readMedia(picture.id)).record).toEqual(picture)
})

test('a picture that somebody renamed is known by its bytes', async () => {
  const { library, picture } = await aLibraryWithPicture()
  await rename(
    join(library.folder, mediaPath(picture)),
    join(library.folder, 'media', 'the quay.png'),
  )
  const { done, left } = expectValue(await library.repair())
  expect(done.map(({ deed }) => deed)).toEqual([
    'was found as media/the quay.png and is in its place again',
  ])
  expect(left).toEqual([])
})

test('a picture that is nowhere stays missing, and nothing else is touched', async () => {
  const { library, picture, place } = await aLibraryWithPicture()
  await unlink(join(library.folder, mediaPath(picture)))
  const foreign = await aLibraryWithPicture()
  // Another library's backup has the very picture, and is none of this one's.
  const id = aRecordId(77)
  const file = join(foreign.library.folder, 'library.json')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace(/"id": ".*?"/u, `"id": "${id}"`))
  await backedUp(foreign.library.folder, place)

  const again = await openedBeside(library.folder, place)
  expect(expectValue(await again.repair())).toMatchObject({
    done: [],
    left: [{ kind: 'missing-media', file: mediaPath(picture) }],
  })
})

test('a record that others name and that is gone comes back as its newest version', async () => {
  const edition = anEdition({ featured: article.id, articles: [] })
  const library = await aLibraryWith(article, edition)
  expectValue(await library.keepSnapshot(article.id, { reason: 'export', name: null }))
  await unlink(join(library.folder, recordPath(article)))

  expect((await library.verify()).map(({ kind }) => kind)).toEqual(['dangling'])
  expect(expectValue(await library.repair())).toMatchObject({
    done: [{ kind: 'brought-back', file: recordPath(article) }],
    left: [],
  })
  expect(expectValue(await library.read(article.id)).record).toEqual(article)
})

test('what lies in the trash stays there, and what names it is left as it is', async () => {
  const edition = anEdition({ featured: article.id, articles: [] })
  const library = await aLibraryWith(article, edition)
  expectValue(await library.keepSnapshot(article.id, { reason: 'export', name: null }))
  expectValue(await library.trash(article.id))
  expect(expectValue(await library.repair())).toMatchObject({
    done: [],
    left: [{ kind: 'dangling', reason: `refers to ${article.id}, which is in the trash` }],
  })
})

test('a damaged record without a version comes back from a backup', async () => {
  const library = await aLibraryWith(article)
  const place = await temporaryFolder()
  await backedUp(library.folder, place)
  const again = await openedBeside(library.folder, place)
  await writeFile(join(library.folder, recordPath(article)), 'scrambled')

  const { done, left } = expectValue(await again.repair())
  expect(done.map(({ deed }) => deed)).toEqual([
    `was found in the backup of ${morning} and is back as it was then; the damaged file lies in damaged/`,
  ])
  expect(left).toEqual([])
  expect(expectValue(await again.read(article.id)).record).toEqual(article)
})

test('of two records with one id the second gets one of its own, and loses nothing', async () => {
  const library = await aLibraryWith(article)
  const twin = anEdition({ id: article.id, title: 'Night work', featured: null, articles: [] })
  const bytes = serializeRecordFile(recordFile({ record: twin, revision: 1, savedAt: morning }))
  await writeFile(join(library.folder, recordPath(twin)), bytes)
  const again = await reopened(library.folder)
  expect((await again.verify()).map(({ kind }) => kind)).toEqual(['duplicate'])

  expect(expectValue(await again.repair()).left).toEqual([])
  expect(
    again
      .list()
      .map(({ title }) => title)
      .toSorted(),
  ).toEqual(['Night work', 'Tides'])
  expect(expectValue(await again.read(article.id)).record).toEqual(article)
  const [aside] = await readdir(join(library.folder, 'damaged/editions'))
  expect(await readFile(join(library.folder, 'damaged/editions', aside ?? ''))).toEqual(
    Buffer.from(bytes),
  )
})
