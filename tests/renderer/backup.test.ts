import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import type { BackupActivity } from '../../core/library/backup.ts'
import { failure } from '../../core/result.ts'
import { runCommand } from '../../renderer/desk/run-command.ts'
import { anArticle } from '../builders/article.ts'
import { aDeskOn, type WholeDesk } from '../builders/desk.ts'
import { aLibraryWith } from '../builders/library.ts'
import { expectValue } from '../builders/outcome.ts'
import { temporaryFolder } from '../builders/temporary-folder.ts'

const tides = anArticle({ headline: 'Tides' })

function titles({ store }: WholeDesk): readonly string[] {
  return (store.getState().overview?.entries ?? []).map(({ title }) => title)
}

test('“Back up now” keeps a backup on this computer, shows how far it is and says it', async () => {
  const desk = aDeskOn(await aLibraryWith(tides))
  await desk.actions.start()
  const seen: BackupActivity['kind'][] = []
  desk.store.subscribe(({ backup }) => seen.push(backup.kind))

  await runCommand('back-up-now', desk)

  expect(desk.store.getState().notice).toEqual({
    text: 'Backed up 2 files and read them back',
    tone: 'plain',
  })
  expect([seen.includes('working'), desk.store.getState().backup]).toEqual([true, { kind: 'idle' }])
  const { place, isOwnPlace, keep, kept } = await desk.desk['backup:overview'](undefined)
  expect([isOwnPlace, keep, kept.length]).toEqual([true, 14, 1])
  expect(kept[0]?.path.startsWith(place)).toBe(true)
})

test('place and number are settings that last', async () => {
  const place = await temporaryFolder()
  const { desk } = aDeskOn(await aLibraryWith(tides), { folder: place })
  expect(expectValue(await desk['backup:choose-place'](undefined))).toMatchObject({
    place,
    isOwnPlace: false,
  })
  expect(expectValue(await desk['backup:keep'](3)).keep).toBe(3)
  expectValue(await desk['backup:make'](undefined))
  expect((await readdir(place)).length).toBe(1)
  expect(expectValue(await desk['backup:use-own-place'](undefined))).toMatchObject({
    isOwnPlace: true,
    keep: 3,
    kept: [],
  })
})

test('a backup replaces the open library, and what it held can be had back', async () => {
  const library = await aLibraryWith(tides)
  const place = await temporaryFolder()
  const zip = join(place, 'chosen.zip')
  const first = aDeskOn(library, { folder: place, backup: zip })
  expectValue(await first.desk['backup:choose-place'](undefined))
  const made = expectValue(await first.desk['backup:make'](undefined))
  const desk = aDeskOn(library, { backup: made.path })
  await desk.actions.start()
  await desk.actions.trash(tides.id)
  await desk.actions.create('article', 'Fog')

  expect(expectValue(await desk.desk['backup:choose'](undefined))).toMatchObject({
    libraryName: 'Harbour Review',
    files: 2,
  })
  const restored = expectValue(await desk.desk['backup:restore']('over'))
  await desk.actions.start()
  expect(titles(desk)).toEqual(['Tides'])
  expect(restored?.before?.files).toBeGreaterThan(1)
})

test('a backup becomes another library, which the window shows', async () => {
  const library = await aLibraryWith(tides)
  const newFolder = join(await temporaryFolder(), 'again')
  const place = await temporaryFolder()
  const first = aDeskOn(library, { folder: place })
  expectValue(await first.desk['backup:choose-place'](undefined))
  const { path } = expectValue(await first.desk['backup:make'](undefined))
  const desk = aDeskOn(library, { backup: path, newFolder })
  expectValue(await desk.desk['backup:choose'](undefined))

  expectValue(await desk.desk['backup:restore']('new'))
  await desk.actions.start()
  expect([desk.store.getState().overview?.folder, titles(desk)]).toEqual([newFolder, ['Tides']])
})

test('one thing is done at a time, and it can be stopped', async () => {
  const { desk } = aDeskOn(await aLibraryWith(tides))
  const making = desk['backup:make'](undefined)
  expect(await desk['backup:make'](undefined)).toEqual(failure({ kind: 'under-way' }))
  await desk['backup:stop'](undefined)
  expect(await making).toEqual(failure({ kind: 'cancelled' }))
})
