import { copyFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { anArticle } from '../../builders/article.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { expectFailure, expectValue } from '../../builders/outcome.ts'

const article = anArticle({ headline: 'Night ferry' })

test.each([
  ['Dropbox', ' (conflicted copy 2026-11-21)'],
  ['Dropbox, with a name', ' (Anna’s conflicted copy 2026-11-21)'],
  ['Syncthing', '.sync-conflict-20261121-101500-ABCDEFG'],
  ['Nextcloud', ' (conflicted copy 2026-11-21 101500)'],
  ['OneDrive', '-DESKTOP-AB12'],
  ['iCloud Drive', ' 2'],
  ['Google Drive', ' (1)'],
  ['others', ' conflict'],
])('a second version that %s leaves is recognised and can be compared', async (_, suffix) => {
  const library = await aLibraryWith(article)
  const file = `articles/${article.id}${suffix}.json`
  await copyFile(join(library.folder, 'articles', `${article.id}.json`), join(library.folder, file))

  const copies = await library.conflictCopies()
  expect(copies.map((copy) => ({ file: copy.file, id: copy.id, title: copy.title }))).toEqual([
    { file, id: article.id, title: 'Night ferry' },
  ])
  const current = expectValue(await library.read(article.id))
  expect(expectValue(await library.compareCopy(file))).toEqual({
    copy: article,
    current,
    ancestor: null,
  })
  expect((await library.verify()).map(({ kind }) => kind)).toEqual(['conflict-copy'])

  expectValue(await library.setCopyAside(file))
  const [settled] = await library.settledCopies()
  expect(settled).toMatchObject({ id: article.id, title: 'Night ferry' })
  expect(expectValue(await library.readSettledCopy(settled?.file ?? ''))).toEqual(article)
  expect(await library.conflictCopies()).toEqual([])
  expect(await library.verify()).toEqual([])
})

test('settled second versions go for ever when the trash is emptied, and nothing else with them', async () => {
  const library = await aLibraryWith(article)
  const file = `articles/${article.id} (conflicted copy).json`
  await copyFile(join(library.folder, 'articles', `${article.id}.json`), join(library.folder, file))
  expectValue(await library.setCopyAside(file))
  expect(await library.settledCopies()).toHaveLength(1)

  expect(expectValue(await library.emptyTrash())).toBe(0)
  expect(await library.settledCopies()).toEqual([])
  expect(await readdir(join(library.folder, 'trash/conflict-copies/articles'))).toEqual([])
  expect(expectValue(await library.read(article.id)).record).toEqual(article)
})

test('a copy whose record is gone can still be compared, with nothing', async () => {
  const library = await aLibraryWith(article)
  const file = `articles/${article.id} (conflicted copy).json`
  await copyFile(join(library.folder, 'articles', `${article.id}.json`), join(library.folder, file))
  expectValue(await library.trash(article.id))
  expect(expectValue(await library.compareCopy(file))).toEqual({
    copy: article,
    current: null,
    ancestor: null,
  })
})

test('a copy that can’t be read stays where it is, and says why', async () => {
  const library = await aLibraryWith(article)
  const file = `articles/${article.id} (conflicted copy).json`
  await writeFile(join(library.folder, file), '{"format":1')
  expect(await library.conflictCopies()).toEqual([])
  expect(expectFailure(await library.compareCopy(file))).toEqual({
    kind: 'damaged-file',
    file,
    reason: 'cut short or broken',
  })
})

test('only a settled copy is read as one, whatever path is asked for', async () => {
  const library = await aLibraryWith(article)
  for (const file of [
    `articles/${article.id}.json`,
    'trash/conflict-copies/../../library.json.20261121T090000000Z',
    `trash/conflict-copies/articles/../../../articles/${article.id} 2.json.20261121T090000000Z`,
    'trash/conflict-copies/articles/x.json',
  ]) {
    expect(expectFailure(await library.readSettledCopy(file)).kind).toBe('damaged-file')
  }
})
