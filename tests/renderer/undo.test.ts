import { expect, test } from 'vitest'

import type { Article } from '../../core/article.ts'
import { removeArticle } from '../../core/edition-edits.ts'
import type { Edition } from '../../core/edition.ts'
import type { OpenRecord } from '../../renderer/desk/open-record.ts'
import { changeUndoably } from '../../renderer/desk/undo-record.ts'
import { anArticle } from '../builders/article.ts'
import { aDeskOn, type WholeDesk } from '../builders/desk.ts'
import { anEdition } from '../builders/edition.ts'
import { aLibraryWith } from '../builders/library.ts'
import { expectValue } from '../builders/outcome.ts'
import { aRecordId } from '../builders/record-id.ts'

const article = anArticle({ headline: 'Tides' })
const edition = anEdition({ featured: null, articles: [article.id, aRecordId(51)] })

async function aDesk(): Promise<WholeDesk> {
  const desk = aDeskOn(await aLibraryWith(article, edition))
  await desk.actions.start()
  return desk
}

async function openEdition({ actions, store }: WholeDesk): Promise<OpenRecord<Edition>> {
  await actions.open(edition.id)
  const { page } = store.getState()
  if (page?.kind !== 'edition') throw new Error('the edition is not on the page')
  return page.open
}

async function openArticle({ actions, store }: WholeDesk): Promise<OpenRecord<Article>> {
  await actions.open(article.id)
  const { page } = store.getState()
  if (page?.kind !== 'article') throw new Error('the article is not on the page')
  return page.open
}

function ids({ store }: WholeDesk): readonly string[] {
  return (store.getState().overview?.entries ?? []).map(({ id }) => id).toSorted()
}

function said({ store }: WholeDesk): string | undefined {
  return store.getState().notice?.text
}

test('a removal is taken back, done again and taken back once more, and each is said', async () => {
  const desk = await aDesk()
  const { actions } = desk

  await actions.trash(article.id)
  expect([ids(desk), said(desk)]).toEqual([[edition.id], 'Moved “Tides” to the trash'])
  await actions.undo()
  expect([ids(desk), said(desk)]).toEqual([
    [article.id, edition.id].toSorted(),
    'Undone: moved “Tides” to the trash',
  ])
  await actions.redo()
  expect([ids(desk), said(desk)]).toEqual([[edition.id], 'Done again: moved “Tides” to the trash'])
  await actions.undo()
  expect(ids(desk)).toEqual([article.id, edition.id].toSorted())
})

test('what was put back from the trash goes there again', async () => {
  const desk = await aDesk()
  await desk.actions.trash(article.id)
  await desk.actions.restore(article.id)
  expect(said(desk)).toBe('Put “Tides” back')

  await desk.actions.undo()
  expect(ids(desk)).toEqual([edition.id])
})

test('a change is taken back on the disk although another page was opened since', async () => {
  const desk = await aDesk()
  const open = await openEdition(desk)
  changeUndoably({
    open,
    did: desk.actions.did,
    label: 'Removed “Tides”',
    update: (before) => removeArticle(before, article.id),
  })
  await openArticle(desk)

  await desk.actions.undo()
  expect(said(desk)).toBe('Undone: removed “Tides”')
  const stored = expectValue(await desk.session.library().read(edition.id)).record
  expect(stored).toMatchObject({ articles: edition.articles })
})

test('keys that are faster than the disk take back one act each, the newest first', async () => {
  const desk = await aDesk()
  const open = await openArticle(desk)
  for (const status of ['in-review', 'ready'] as const) {
    changeUndoably({
      open,
      did: desk.actions.did,
      label: `Made it ${status}`,
      update: (before) => ({ ...before, status }),
    })
  }

  await Promise.all([desk.actions.undo(), desk.actions.undo(), desk.actions.undo()])
  expect([open.latest().status, said(desk)]).toEqual(['draft', 'There is nothing to undo'])
})

test('a new act ends what could be done again', async () => {
  const desk = await aDesk()
  await desk.actions.trash(article.id)
  await desk.actions.undo()
  await desk.actions.trash(edition.id)

  await desk.actions.redo()
  expect([ids(desk), said(desk)]).toEqual([[article.id], 'There is nothing to do again'])
})

test('an act that was written over is named, left alone and not in the way of the one before', async () => {
  const desk = await aDesk()
  const open = await openArticle(desk)
  const { did, undo } = desk.actions
  changeUndoably({
    open,
    did,
    label: 'Put it in the section',
    update: (before) => ({ ...before, section: 'Harbour' }),
  })
  changeUndoably({
    open,
    did,
    label: 'Made it ready',
    update: (before) => ({ ...before, status: 'ready' }),
  })
  open.change((before) => ({ ...before, status: 'archived' }))

  await undo()
  expect(desk.store.getState().notice).toEqual({
    text: '“Tides” was edited there since, so it was left as it is',
    tone: 'bad',
  })
  await undo()
  expect(open.latest()).toMatchObject({ section: article.section, status: 'archived' })
})

test('another library has nothing of this one to undo', async () => {
  const desk = await aDesk()
  await desk.actions.trash(article.id)
  await desk.actions.start()

  await desk.actions.undo()
  expect(said(desk)).toBe('There is nothing to undo')
})
