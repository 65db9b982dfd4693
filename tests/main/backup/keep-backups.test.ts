import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import type { Timestamp } from '../../../core/timestamp.ts'
import { backupName, keptBackups } from '../../../main/backup/backup-name.ts'
import { keepBackup, listBackups } from '../../../main/backup/keep-backups.ts'
import { anArticle } from '../../builders/article.ts'
import { morning, tickingClock } from '../../builders/clock.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { expectValue } from '../../builders/outcome.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'

function clock(): Timestamp {
  return morning
}

test.each([
  ['Harbour Review', 'Harbour Review 2026-11-21 09.00.00Z 1a2b3c4d.zip'],
  ['Küste & Meer: das Heft', 'Küste Meer das Heft 2026-11-21 09.00.00Z 1a2b3c4d.zip'],
  ['../../etc', 'etc 2026-11-21 09.00.00Z 1a2b3c4d.zip'],
  ['', 'Library 2026-11-21 09.00.00Z 1a2b3c4d.zip'],
])('a backup of “%s” is called %s, and its name says when and of what', (libraryName, name) => {
  const key = '1a2b3c4d'
  expect(backupName({ libraryName, madeAt: morning, key })).toBe(name)
  expect(keptBackups([name], { place: '/backups', key })).toEqual([
    { path: join('/backups', name), madeAt: morning },
  ])
  expect(keptBackups([name], { place: '/backups', key: 'ffffffff' })).toEqual([])
})

test('only so many are kept, the newest of them, and nothing else in the folder is touched', async () => {
  const { folder } = await aLibraryWith(anArticle())
  const other = await aLibraryWith(anArticle())
  const place = await temporaryFolder()
  await writeFile(join(place, 'letters.zip'), 'mine')
  await mkdir(join(place, 'older'))
  expectValue(await keepBackup({ folder: other.folder, place, keep: 3, clock }))
  const untouched = await readdir(place)

  const ticking = tickingClock()
  const made: string[] = []
  for (let count = 0; count < 5; count += 1) {
    made.push(expectValue(await keepBackup({ folder, place, keep: 3, clock: ticking })).path)
  }

  const kept = await listBackups({ folder, place })
  expect(kept.map(({ path }) => path)).toEqual(made.slice(2).toReversed())
  expect((await readdir(place)).filter((name) => untouched.includes(name))).toEqual(untouched)
  expect((await readdir(place)).length).toBe(untouched.length + 3)
})

test('a copy of a library does not thin out the backups of the library', async () => {
  const library = await aLibraryWith(anArticle())
  const place = await temporaryFolder()
  expectValue(await keepBackup({ folder: library.folder, place, keep: 1, clock }))
  await library.close()
  const moved = join(await temporaryFolder(), 'elsewhere')
  await rename(library.folder, moved)

  expectValue(await keepBackup({ folder: moved, place, keep: 1, clock }))
  expect((await readdir(place)).length).toBe(2)
  await mkdir(library.folder)
})

test('a backup that failed removes none of those that are kept', async () => {
  const { folder } = await aLibraryWith(anArticle())
  const place = await temporaryFolder()
  const kept = expectValue(await keepBackup({ folder, place, keep: 1, clock: tickingClock() }))
  const stopping = new AbortController()
  stopping.abort()

  const failed = await keepBackup({
    folder,
    place,
    keep: 1,
    clock: tickingClock('2026-11-22T09:00:00.000Z'),
    signal: stopping.signal,
  })
  expect(failed.ok).toBe(false)
  expect(await listBackups({ folder, place })).toMatchObject([{ path: kept.path }])
})

test('what a backup that was killed has left is removed after the next', async () => {
  const { folder } = await aLibraryWith(anArticle())
  const place = await temporaryFolder()
  const { path } = expectValue(await keepBackup({ folder, place, keep: 9, clock: tickingClock() }))
  const name = path.slice(place.length + 1)
  await writeFile(join(place, `.${name}.01234567-89ab-4cde-8f01-23456789abcd.tmp`), 'half')

  const later = tickingClock('2026-11-22T09:00:00.000Z')
  expectValue(await keepBackup({ folder, place, keep: 9, clock: later }))
  expect((await readdir(place)).filter((each) => each.startsWith('.'))).toEqual([])
})
