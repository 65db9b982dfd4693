import { copyFile, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, onTestFinished, test, vi } from 'vitest'

import type { LibraryChange } from '../../../core/library/library-change.ts'
import type { Library } from '../../../main/library/library.ts'
import { openLibrary } from '../../../main/library/open-library.ts'
import { anArticle } from '../../builders/article.ts'
import { tickingClock } from '../../builders/clock.ts'
import { aLibraryWith, reopened } from '../../builders/library.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'

const article = anArticle({ headline: 'Night ferry' })

/** A library that is watched, another program at it, and what the first was told. */
async function watched() {
  const here = await aLibraryWith(article)
  const there = await reopened(here.folder)
  const told: LibraryChange[] = []
  const stop = here.watch((change) => told.push(change))
  onTestFinished(stop)
  return { here, there, told }
}

async function fileOf(library: Library): Promise<string> {
  return join(library.folder, 'articles', `${article.id}.json`)
}

test('what another program saves, makes and trashes comes into the lists', async () => {
  const { here, there, told } = await watched()
  const { version } = expectValue(await there.read(article.id))
  expectValue(await there.save({ ...article, headline: 'Day ferry' }, version))
  await vi.waitFor(() => expect(told.flatMap(({ entries }) => entries)).toHaveLength(1), 5000)
  expect(told.at(-1)?.entries).toMatchObject([{ id: article.id, title: 'Day ferry', revision: 2 }])
  expect(here.list()).toMatchObject([{ title: 'Day ferry' }])

  expectValue(await there.create(anArticle({ id: aRecordId(2), headline: 'Fog' })))
  await vi.waitFor(() => expect(here.list()).toHaveLength(2), 5000)

  expectValue(await there.trash(article.id))
  await vi.waitFor(() => expect(told.flatMap(({ removed }) => removed)).toEqual([article.id]), 5000)
  await vi.waitFor(
    () =>
      expect(told.flatMap(({ trash }) => trash ?? [])).toMatchObject([
        { entry: { id: article.id } },
      ]),
    5000,
  )
  expect(here.list()).toMatchObject([{ title: 'Fog' }])
})

test('what this program saves itself is not told', async () => {
  const { here, there, told } = await watched()
  const { version } = expectValue(await here.read(article.id))
  expectValue(await here.save({ ...article, headline: 'Mine' }, version))
  expectValue(await there.create(anArticle({ id: aRecordId(2), headline: 'Fog' })))
  await vi.waitFor(() => expect(told).not.toEqual([]), 5000)
  expect(told.flatMap(({ entries }) => entries)).toMatchObject([{ title: 'Fog' }])
})

test('a conflict copy that comes in is a problem until it goes', async () => {
  const { here, told } = await watched()
  const copy = join(here.folder, 'articles', `${article.id} (conflicted copy).json`)
  await copyFile(await fileOf(here), copy)
  await vi.waitFor(
    () => expect(told.at(-1)?.problems.map(({ kind }) => kind)).toEqual(['conflict-copy']),
    5000,
  )
  await unlink(copy)
  await vi.waitFor(() => expect(told.at(-1)?.problems).toEqual([]), 5000)
})

test('a file that comes in by halves is in the lists once it is whole', async () => {
  const { here, there, told } = await watched()
  const { version } = expectValue(await there.read(article.id))
  const whole = await readFile(await fileOf(here))
  expectValue(await there.save({ ...article, headline: 'Day ferry' }, version))
  const next = await readFile(await fileOf(here))
  await writeFile(await fileOf(here), whole)
  await vi.waitFor(() => expect(here.list()).toMatchObject([{ title: 'Night ferry' }]), 5000)
  await writeFile(await fileOf(here), next.subarray(0, 200))
  await writeFile(await fileOf(here), next)
  await vi.waitFor(() => expect(here.list()).toMatchObject([{ title: 'Day ferry' }]), 8000)
  await vi.waitFor(() => expect(told.at(-1)?.problems).toEqual([]), 8000)
}, 15_000)

test('on a disk that gives no notice a look from time to time finds what changed', async () => {
  const there = await aLibraryWith(article)
  const here = expectValue(
    await openLibrary({
      folder: there.folder,
      clock: tickingClock(),
      watching: { watchFolder: () => () => undefined, roundMilliseconds: 100 },
    }),
  )
  onTestFinished(() => here.close())
  const told: LibraryChange[] = []
  here.watch((change) => told.push(change))
  const { version } = expectValue(await there.read(article.id))
  expectValue(await there.save({ ...article, headline: 'Day ferry' }, version))
  expectValue(await there.create(anArticle({ id: aRecordId(2), headline: 'Fog' })))
  await vi.waitFor(() => expect(titles(here)).toEqual(['Day ferry', 'Fog']), 5000)

  expectValue(await there.trash(aRecordId(2)))
  await vi.waitFor(
    () => expect(told.flatMap(({ removed }) => removed)).toEqual([aRecordId(2)]),
    5000,
  )
  expect(titles(here)).toEqual(['Day ferry'])
})

function titles(library: Library): readonly string[] {
  return library
    .list()
    .map(({ title }) => title)
    .toSorted()
}

test('a library that is shown first shows what was known, then what happened while it was closed', async () => {
  const fog = anArticle({ id: aRecordId(2), headline: 'Fog' })
  const lamps = anArticle({ id: aRecordId(3), headline: 'Lamps' })
  const first = await aLibraryWith(article, fog, lamps)
  const { folder } = first
  await first.close()
  const there = await reopened(folder)
  const { version } = expectValue(await there.read(article.id))
  expectValue(await there.save({ ...article, headline: 'Day ferry' }, version))
  await unlink(join(folder, 'articles', `${fog.id}.json`))
  await writeFile(join(folder, 'articles', `${lamps.id}.json`), 'scrambled')
  // Its own closing would note what it did.
  const clock = tickingClock('2026-11-22T09:00:00.000Z')
  const here = expectValue(await openLibrary({ folder, clock, reconciling: 'while-open' }))
  onTestFinished(() => here.close())
  expect(here.list().map(({ title }) => title)).toEqual(['Night ferry', 'Fog', 'Lamps'])
  expect(here.problems()).toEqual([])

  const told: LibraryChange[] = []
  onTestFinished(here.watch((change) => told.push(change)))
  await vi.waitFor(() => expect(here.problems()).toMatchObject([{ kind: 'damaged' }]), 8000)
  expect(here.list().map(({ title }) => title)).toEqual(['Day ferry'])
  await vi.waitFor(() => expect(told.at(-1)?.problems).toMatchObject([{ kind: 'damaged' }]), 5000)
  expect(told.flatMap(({ removed }) => removed)).toEqual([fog.id])
})
