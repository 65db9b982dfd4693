import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import type { Article } from '../../core/article/article.ts'
import { recordDifference } from '../../core/history/record-difference.ts'
import type { SnapshotEntry } from '../../core/history/snapshot.ts'
import { recordPath } from '../../main/library/library-folder.ts'
import type { Library } from '../../main/library/library.ts'
import {
  bringBack,
  emptyTrash,
  keepVersion,
  repairLibrary,
  restorePassage,
  restoreVersion,
} from '../../renderer/history/history-actions.ts'
import { aDocument, anArticle } from '../builders/article.ts'
import { aDeskOn, type WholeDesk } from '../builders/desk.ts'
import { aLibraryWith } from '../builders/library.ts'
import { expectValue } from '../builders/outcome.ts'

const article = anArticle()

/** A desk with the article on the page, written over once. */
async function anEditedDesk(): Promise<{ readonly library: Library; readonly desk: WholeDesk }> {
  const library = await aLibraryWith(article)
  const desk = aDeskOn(library)
  await desk.actions.start()
  await desk.actions.open(article.id)
  change(desk, (before) => ({
    ...before,
    headline: 'Written over',
    body: aDocument('The lamps are lit at seven.', 'Nobody is sent home.'),
  }))
  await desk.actions.flush()
  return { library, desk }
}

function change({ store }: WholeDesk, update: (before: Article) => Article): void {
  const { page } = store.getState()
  if (page?.kind === 'article') page.open.change(update)
}

function onPage({ store }: WholeDesk): Article {
  const { page } = store.getState()
  if (page?.kind !== 'article') throw new Error('no article is on the page')
  return page.open.store.getState().record
}

async function versionsOf(library: Library): Promise<readonly SnapshotEntry[]> {
  return expectValue(await library.history(article.id))
}

async function oldest(library: Library): Promise<SnapshotEntry> {
  const version = (await versionsOf(library)).at(-1)
  if (version === undefined) throw new Error('no version is kept')
  return version
}

function notice({ store }: WholeDesk): string | undefined {
  return store.getState().notice?.text
}

test('a version comes back to the page and the disk, and that can be undone', async () => {
  const { library, desk } = await anEditedDesk()
  expect(await restoreVersion(desk, article.id, await oldest(library))).toBe(true)
  expect(onPage(desk)).toMatchObject({ headline: article.headline, body: article.body })
  expect(expectValue(await library.read(article.id)).record).toEqual(onPage(desk))
  expect(desk.store.getState().overview?.entries[0]?.title).toBe(article.headline)

  change(desk, (before) => ({ ...before, standfirst: 'Written after.' }))
  await desk.actions.flush()
  await desk.actions.undo()
  expect(onPage(desk).standfirst).toBe(article.standfirst)
  await desk.actions.undo()
  const replaced = {
    headline: 'Written over',
    body: aDocument('The lamps are lit at seven.', 'Nobody is sent home.'),
  }
  expect(onPage(desk)).toMatchObject(replaced)
  expect(expectValue(await library.read(article.id)).record).toMatchObject(replaced)
  await desk.actions.redo()
  expect(onPage(desk)).toMatchObject({ headline: article.headline, body: article.body })
})

test('what was typed a moment ago is saved and kept before a version comes back', async () => {
  const { library, desk } = await anEditedDesk()
  const first = await oldest(library)
  change(desk, (before) => ({ ...before, headline: 'Typed a moment ago' }))
  await restoreVersion(desk, article.id, first)
  expect((await versionsOf(library)).map(({ reason, title }) => [reason, title])).toEqual([
    ['restore', 'Typed a moment ago'],
    ['sitting', article.headline],
  ])
})

test('a passage comes back, everything else stays, and undoing keeps what was written after', async () => {
  const { library, desk } = await anEditedDesk()
  const first = await oldest(library)
  const { record: older } = expectValue(await library.readSnapshot(article.id, first.id))
  const passage = recordDifference(older, onPage(desk)).find(
    (each) => each.change === 'changed' && each.after?.field === 'body',
  )
  if (passage === undefined) throw new Error('no passage differs')
  await restorePassage(desk, older, passage)
  const together = { headline: 'Written over', body: article.body }
  expect(onPage(desk)).toMatchObject(together)
  expect(expectValue(await library.read(article.id)).record).toMatchObject(together)

  change(desk, (before) => ({ ...before, standfirst: 'Written after.' }))
  await desk.store.getState().notice?.undo?.()
  expect(onPage(desk)).toMatchObject({
    standfirst: 'Written after.',
    body: aDocument('The lamps are lit at seven.', 'Nobody is sent home.'),
  })
})

test('a version is kept with what was typed a moment ago', async () => {
  const { library, desk } = await anEditedDesk()
  change(desk, (before) => ({ ...before, headline: 'To the printer' }))
  await keepVersion(desk, 'Final proof')
  expect((await versionsOf(library))[0]).toMatchObject({
    name: 'Final proof',
    title: 'To the printer',
  })
  expect(notice(desk)).toBe('Kept as “Final proof”')
})

test('opening a damaged record shows what is wrong, and its version can be brought back', async () => {
  const { library, desk } = await anEditedDesk()
  await keepVersion(desk, 'Final proof')
  await desk.actions.open(null)
  const file = recordPath(article)
  await writeFile(join(library.folder, file), 'scrambled')
  await desk.actions.open(article.id)
  expect(desk.store.getState().sheet).toEqual({
    kind: 'problems',
    problems: [{ kind: 'damaged', file, reason: 'cut short or broken' }],
  })
  const [damaged] = await desk.desk['library:damage'](undefined)
  if (damaged === undefined || damaged.newest === null) throw new Error('nothing is offered')
  expect(await bringBack(desk, damaged, damaged.newest)).toBe(true)
  expect(desk.store.getState().overview).toMatchObject({
    problems: [],
    entries: [{ title: 'Written over' }],
  })
})

test('mending says what was done and lets the lists show it', async () => {
  const { library, desk } = await anEditedDesk()
  await desk.actions.open(null)
  await writeFile(join(library.folder, recordPath(article)), 'scrambled')
  const report = await repairLibrary(desk)
  expect(report).toMatchObject({ done: [{ kind: 'brought-back' }], left: [] })
  expect(desk.store.getState().overview?.entries.map(({ title }) => title)).toEqual([
    article.headline,
  ])
})

test('the trash is emptied', async () => {
  const { library, desk } = await anEditedDesk()
  await desk.actions.trash(article.id)
  expect(desk.store.getState().overview?.trash).toHaveLength(1)
  await emptyTrash(desk)
  expect(desk.store.getState().overview?.trash).toEqual([])
  expect(await versionsOf(library)).toEqual([])
})
