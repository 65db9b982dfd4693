import { expect, test } from 'vitest'

import type { Article } from '../../../core/article/article.ts'
import type { CatalogueEntry } from '../../../core/library/catalogue-entry.ts'
import { createArticleActs } from '../../../renderer/lists/article-acts.ts'
import { anArticle } from '../../builders/article.ts'
import { aDeskOn, type WholeDesk } from '../../builders/desk.ts'
import { aLibraryWith } from '../../builders/library.ts'
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
  await acts.setStatus([tides.id], 'ready')
  expect(said(desk)).toBe('Made “What $& tides cost: $$” ready')
  await acts.setStatus([bread.id], 'ready')
  expect(said(desk)).toBe('Made “Untitled article” ready')
  await acts.setTemplate([tides.id, bread.id], true)
  expect(said(desk)).toBe('Made templates of 2 articles')
})

test('one undo takes a change of several back', async () => {
  const desk = await aDesk(tides, bread)
  await createArticleActs(desk).setStatus([tides.id, bread.id], 'ready')
  expect([entry(desk, tides)?.status, entry(desk, bread)?.status]).toEqual(['ready', 'ready'])
  await desk.actions.undo()
  expect([entry(desk, tides)?.status, entry(desk, bread)?.status]).toEqual(['draft', 'draft'])
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
