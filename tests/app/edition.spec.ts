import { expect } from '@playwright/test'

import { anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { anEdition } from '../builders/edition.ts'
import { aRecordId } from '../builders/record-id.ts'
import { test } from './desk-test.ts'
import { seriousBarriers } from './serious-barriers.ts'

const author = anAuthor({ id: aRecordId(20), name: 'Mara Quill' })
const lead = aPiece(51, 'Tides')
const ferry = aPiece(52, 'Night ferry')
const bread = aPiece(53, 'Bread at four')
const cranes = aPiece(54, 'Cranes')
const pieces = [author, lead, ferry, bread, cranes]
const edition = anEdition({ featured: lead.id, articles: [ferry.id, bread.id] })

function aPiece(number: number, headline: string) {
  return anArticle({ id: aRecordId(number), headline, byline: [author.id], status: 'ready' })
}

test('an edition gains an article and a new lead, and its file has them', async ({ openDesk }) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [...pieces, edition] }))
  await show('Editions', edition)

  await window.getByRole('combobox', { name: 'Add an article' }).fill('cra')
  await window.getByRole('option', { name: 'Cranes' }).click()
  await expect(window.getByRole('combobox', { name: 'Add an article' })).toHaveValue('')
  await window.getByRole('button', { name: 'Do something with “Bread at four”' }).click()
  await window.getByRole('menuitem', { name: 'Feature this' }).click()
  await window.getByLabel('Date', { exact: true }).fill('2027-03-12')
  await expect
    .poll(async () => {
      const { featured, articles, date } = await onDisk(edition)
      return { featured, articles, date }
    })
    .toEqual({
      featured: bread.id,
      articles: [lead.id, ferry.id, cranes.id],
      date: '2027-03-12',
    })
})

test('the order is changed by keys and by dragging, and undone', async ({ openDesk }) => {
  const three = { ...edition, articles: [ferry.id, bread.id, cranes.id] }
  const { window, show, onDisk } = await openDesk(() => ({ records: [...pieces, three] }))
  await show('Editions', three)
  const rows = window.getByRole('grid', { name: 'Also featured' }).getByRole('row')

  await rows.filter({ hasText: 'Night ferry' }).focus()
  await window.keyboard.press('Alt+ArrowDown')
  await expect(rows.filter({ hasText: 'Night ferry' })).toBeFocused()
  await rows.filter({ hasText: 'Night ferry' }).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Move down' }).click()
  await expect
    .poll(async () => (await onDisk(three)).articles)
    .toEqual([bread.id, cranes.id, ferry.id])

  await window.getByRole('button', { name: 'Undo' }).click()
  await expect
    .poll(async () => (await onDisk(three)).articles)
    .toEqual([bread.id, ferry.id, cranes.id])

  await rows.nth(2).dragTo(rows.nth(0), { targetPosition: { x: 60, y: 4 } })
  await expect
    .poll(async () => (await onDisk(three)).articles)
    .toEqual([cranes.id, bread.id, ferry.id])
})

test('an article that is in the trash or nowhere is named as such, and can be put back', async ({
  openDesk,
}) => {
  const broken = { ...edition, articles: [ferry.id, aRecordId(99)] }
  const { window, show } = await openDesk(() => ({
    records: [...pieces, broken],
    trashed: [ferry.id],
  }))
  await show('Editions', broken)
  const rows = window.getByRole('grid', { name: 'Also featured' }).getByRole('row')

  await expect(rows.nth(0)).toContainText('In the trash')
  await expect(rows.nth(1)).toContainText('Missing from this library')
  await expect(window.getByRole('main')).toContainText('1 ready · 2 missing')
  await window.getByRole('button', { name: 'Do something with “Night ferry”' }).click()
  await window.getByRole('menuitem', { name: 'Put it back from the trash' }).click()
  await expect(rows.nth(0)).toContainText('Mara Quill')
})

test('the details show the listing page, the featured piece first', async ({ openDesk }) => {
  const { window, show } = await openDesk(() => ({ records: [...pieces, edition] }))
  await show('Editions', edition)
  const listing = window.getByRole('region', { name: 'The listing page' })
  await expect(listing.getByRole('article')).toHaveCount(3)
  await expect(listing).toContainText(/Tides.*Also featured.*Night ferry.*Bread at four/su)
})

test('an edition keeps nobody out', async ({ openDesk }) => {
  const broken = { ...edition, articles: [ferry.id, aRecordId(99)] }
  const { window, show } = await openDesk(() => ({ records: [...pieces, broken] }))
  await show('Editions', broken)
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    expect(await seriousBarriers(window)).toEqual([])
  }
})
