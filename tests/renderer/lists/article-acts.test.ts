import { expect, test } from 'vitest'

import type { Article } from '../../../core/article/article.ts'
import type { CatalogueEntry } from '../../../core/library/catalogue-entry.ts'
import { success } from '../../../core/result.ts'
import { createArticleActs } from '../../../renderer/lists/article-acts.ts'
import { anArticle } from '../../builders/article.ts'
import { aDeskOn, type WholeDesk } from '../../builders/desk.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'

const tides = anArticle({ id: aRecordId(11), headline: 'What $& tides cost: $$', status: 'draft' })
const bread = anArticle({ id: aRecordId(12), headline: '', status: 'draft' })

async function aDesk(...articles: readonly Article[]): Promise<WholeDesk> {
  const desk = aDeskOn(await aLibraryWith(...articles))
  await desk.actions.start()
  return desk
}

function said({ store }: WholeDesk): string | undefined {
  return store.getState().notice?.text
}

function entry({ store }: WholeDesk, { id }: Article): CatalogueEntry | undefined {
  return store.getState().overview?.entries.find((each) => each.id === id)
}

test('an act says what it was done to, one by its headline and several by their number', async () => {
  const desk = await aDesk(tides, bread)
  const acts = createArticleActs(desk)
  await acts.setStatus(tides.id, 'ready')
  expect(said(desk)).toBe('Made “What $& tides cost: $$” ready')
  await acts.setStatus(bread.id, 'ready')
  expect(said(desk)).toBe('Made “Untitled article” ready')
  await acts.setTemplate([tides.id, bread.id], true)
  expect(said(desk)).toBe('Made templates of 2 articles')

  await acts.setTemplate([tides.id], false)
  await acts.setTemplate([bread.id, tides.id], true)
  expect(said(desk)).toBe('Made templates of 1 article')
})

test('one undo takes a change of several back', async () => {
  const desk = await aDesk(tides, bread)
  await createArticleActs(desk).setTemplate([tides.id, bread.id], true)
  expect([entry(desk, tides)?.isTemplate, entry(desk, bread)?.isTemplate]).toEqual([true, true])
  await desk.actions.undo()
  expect([entry(desk, tides)?.isTemplate, entry(desk, bread)?.isTemplate]).toEqual([false, false])
})

test('an article leaves its status with points of the checklist open only when that is said', async () => {
  const desk = await aDesk(tides)
  await desk.house.change('A checklist', (house) => ({
    ...house,
    checklist: [{ id: aRecordId(90), status: 'draft', text: 'Read aloud' }],
  }))
  const acts = createArticleActs(desk)
  await acts.setStatus(tides.id, 'ready')
  expect(entry(desk, tides)?.status).toBe('draft')
  expect(desk.store.getState().sheet).toEqual({
    kind: 'leaving-status',
    article: expectValue(await desk.desk['record:read'](tides.id)).record,
    status: 'ready',
  })

  // Meanwhile another program ticks one point; here another is unticked.
  const seen = { ...tides, done: [aRecordId(91)] }
  await desk.actions.changeMany({
    ids: [tides.id],
    label: () => 'Ticked',
    edit: (record) =>
      success(
        record.kind === 'article' ? { ...record, done: [aRecordId(91), aRecordId(92)] } : record,
      ),
  })
  await acts.leaveStatus(seen, { status: 'ready', done: [] })
  const stored = expectValue(await desk.desk['record:read'](tides.id)).record
  expect(stored).toMatchObject({ status: 'ready', done: [aRecordId(92)] })
  expect(entry(desk, tides)?.status).toBe('ready')
  expect(said(desk)).toContain('ready, 1 point of the checklist left open')
})

test('a copy comes on the page, and a favourite is marked', async () => {
  const desk = await aDesk(bread)
  const acts = createArticleActs(desk)
  await acts.setFavourite([bread.id], true)
  expect(desk.house.store.getState().favourites).toEqual([bread.id])
  await acts.newFrom(bread.id)
  const page = desk.store.getState().page?.open.store.getState().record
  expect(page).toMatchObject({ kind: 'article', status: 'draft', isTemplate: false })
  expect(page?.id).not.toBe(bread.id)
})
