import { expect, test } from 'vitest'

import { firstListingView } from '../../core/lists/listing-view.ts'
import { openId } from '../../renderer/desk/page.ts'
import { asOfToday, deskFilter } from '../../renderer/lists/desk-filters.ts'
import { freshIn, narrow, turnTo } from '../../renderer/lists/listing.ts'
import { anArticle } from '../builders/article.ts'
import { aDeskOn } from '../builders/desk.ts'
import { aLibraryWith } from '../builders/library.ts'

test('a library is listed as it was left, also with a record that was on the page', async () => {
  const article = anArticle()
  const library = await aLibraryWith(article)
  const desk = aDeskOn(library)
  await desk.actions.start()
  await desk.actions.open(article.id)
  narrow(desk.listing, { tags: ['sea'] })
  desk.listing.setState({ layout: 'board', order: { sort: 'due', isReversed: true, group: null } })
  await desk.keepView()

  const again = aDeskOn(library)
  await again.actions.start()
  expect(again.listing.getState()).toEqual({ ...desk.listing.getState(), chosen: [] })
  expect(openId(again.store.getState().page)).toBe(null)

  again.listing.setState({ layout: 'list' })
  await again.actions.show('article')
  expect(openId(again.store.getState().page)).toBe(article.id)
})

test('the week that is shown begins today, whenever it was left', () => {
  const left = {
    ...firstListingView,
    filter: deskFilter('due', '2027-03-01').filter,
    source: 'due',
  }
  expect(asOfToday(left, '2027-03-08').filter.dates?.to).toBe('2027-03-15')
  expect(asOfToday({ ...left, source: null }, '2027-03-08').filter.dates?.to).toBe('2027-03-08')
})

test('a new article is shown until the list is filtered otherwise, and a list of templates gives way to it', async () => {
  const desk = aDeskOn(await aLibraryWith(anArticle()))
  await desk.actions.start()
  const { listing, actions } = desk
  narrow(listing, { tags: ['sea'], isTemplate: true })
  const first = await actions.create('article')
  const second = await actions.create('article')
  expect(listing.getState().filter).toMatchObject({ tags: ['sea'], isTemplate: false })
  expect(freshIn(listing.getState())).toEqual([first?.record.id, second?.record.id])
  narrow(listing, { tags: ['coast'] })
  expect(freshIn(listing.getState())).toEqual([])
})

test('a week that is shown begins anew when the day turns, and other lists stay as they are', async () => {
  const { actions, listing } = aDeskOn(await aLibraryWith(anArticle()))
  await actions.start()
  const before = listing.getState()
  turnTo(listing, '2027-03-08')
  expect(listing.getState()).toBe(before)
  listing.setState({ filter: deskFilter('due', '2027-03-08').filter, source: 'due' })
  const due = listing.getState()
  turnTo(listing, '2027-03-08')
  expect(listing.getState()).toBe(due)
  turnTo(listing, '2027-03-09')
  expect(listing.getState().filter.dates?.to).toBe('2027-03-16')
})
