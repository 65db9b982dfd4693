import { expect, test } from 'vitest'

import { openId } from '../../renderer/desk/page.ts'
import { anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { aDeskOn, type WholeDesk } from '../builders/desk.ts'
import { anEdition } from '../builders/edition.ts'
import { aLibraryWith } from '../builders/library.ts'
import { aRecordId } from '../builders/record-id.ts'

const edition = anEdition()
const article = anArticle({ id: aRecordId(61), headline: 'Tides' })
const author = anAuthor({ id: aRecordId(62) })

async function aDesk(): Promise<WholeDesk> {
  const desk = aDeskOn(await aLibraryWith(edition, article, author))
  await desk.actions.start()
  return desk
}

function standing({ store, listing }: WholeDesk) {
  const { page, view, inspectorTab } = store.getState()
  return {
    open: openId(page),
    source: view.source,
    tab: inspectorTab,
    layout: listing.getState().layout,
  }
}

test('back gives what was open before with its list and its tab, and forward goes on again', async () => {
  const desk = await aDesk()
  await desk.actions.show('edition')
  await desk.actions.open(edition.id)
  desk.actions.showTab('checks')
  const atEdition = standing(desk)

  await desk.actions.open(article.id, '[data-finding]')
  desk.actions.showTab('outline')
  await desk.actions.show('author')
  await desk.actions.open(author.id)
  await desk.actions.goBack()
  expect(standing(desk)).toEqual({
    open: article.id,
    source: 'article',
    tab: 'outline',
    layout: 'list',
  })

  await desk.actions.goBack()
  expect(standing(desk)).toEqual(atEdition)
  await desk.actions.goBack()
  expect(standing(desk)).toEqual(atEdition)

  await desk.actions.goForward()
  await desk.actions.goForward()
  expect(openId(desk.store.getState().page)).toBe(author.id)
})

test('the way passes by what is in the trash, and ends where another turn is taken', async () => {
  const desk = await aDesk()
  await desk.actions.open(edition.id)
  await desk.actions.open(article.id)
  await desk.actions.open(author.id)
  await desk.actions.trash(article.id)

  await desk.actions.goBack()
  expect(openId(desk.store.getState().page)).toBe(edition.id)
  await desk.actions.open(author.id)
  await desk.actions.goForward()
  expect(openId(desk.store.getState().page)).toBe(author.id)
})

test('a board takes the place of the page, which is on the disk by then, and gives it back', async () => {
  const desk = await aDesk()
  await desk.actions.open(article.id)
  desk.listing.setState({ layout: 'board' })
  await desk.actions.show('article')
  expect(standing(desk)).toMatchObject({ open: null, layout: 'board' })

  await desk.actions.open(author.id, '[data-key]')
  expect(standing(desk)).toMatchObject({ open: author.id, layout: 'list' })
  await desk.actions.goBack()
  expect(standing(desk)).toMatchObject({ open: null, source: 'article', layout: 'board' })
  await desk.actions.goBack()
  expect(standing(desk)).toMatchObject({ open: article.id, layout: 'list' })
})

test('a board stays until there is a page, and the way back to it is kept', async () => {
  const desk = await aDesk()
  desk.listing.setState({ layout: 'board' })
  await desk.actions.show('article')
  await desk.actions.open(aRecordId(99))
  expect(standing(desk)).toMatchObject({ open: null, layout: 'board' })
  expect(desk.trail.store.getState().behind).toEqual([])

  // A double click asks twice.
  await Promise.all([
    desk.actions.open(article.id, '[data-key]'),
    desk.actions.open(article.id, '[data-key]'),
  ])
  expect(standing(desk)).toMatchObject({ open: article.id, layout: 'list' })
  await desk.actions.goBack()
  expect(standing(desk)).toMatchObject({ open: null, source: 'article', layout: 'board' })
})
