import { expect } from '@playwright/test'

import type { Block } from '../../core/document/document.ts'
import { anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { anEdition } from '../builders/edition.ts'
import { aRecordId } from '../builders/record-id.ts'
import { test } from './desk-test.ts'
import { seriousBarriers } from './serious-barriers.ts'

function paragraph(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

test('an article is promoted in a thread that knows when the article changes', async ({
  openDesk,
}) => {
  const author = anAuthor({ name: 'Imke Sanderling' })
  const article = anArticle({
    headline: 'Keeping the Lamps',
    byline: [author.id],
    body: {
      type: 'doc',
      content: [
        paragraph('The heating failed on the coldest night.'),
        {
          type: 'bulletList',
          content: ['Stoves', 'Blankets'].map((text) => ({
            type: 'listItem',
            content: [paragraph(text)],
          })),
        },
        { type: 'blockquote', content: [paragraph('Nobody goes home before the last page.')] },
      ],
    },
  })
  const { window, show } = await openDesk(() => ({ records: [author, article] }))
  await show('Articles', article)
  await window.getByRole('button', { name: 'Promote this article…' }).click()

  const sheet = window.getByRole('dialog', { name: 'Promote this article' })
  const draft = sheet.getByRole('region', { name: 'The draft' })
  await expect(draft.getByText('“Nobody goes home before the last page.”')).toBeVisible()
  await expect(draft.getByText('The heating failed')).toHaveCount(0)
  await expect(sheet.getByText('Stoves · Blankets')).toBeVisible()
  await expect(sheet.getByText('List', { exact: true })).toBeVisible()
  await sheet.getByText('The heating failed on the coldest night.').click()
  await expect(draft.getByText('The heating failed on the coldest night.')).toBeVisible()
  await expect(draft.getByText('Read the whole article by Imke Sanderling.')).toBeVisible()
  expect(await seriousBarriers(window)).toEqual([])
  await sheet.getByRole('button', { name: 'Make the thread' }).click()

  await expect(sheet).toHaveCount(0)
  await expect(window.getByRole('textbox', { name: 'Post 2 of 4' })).toHaveValue(
    'The heating failed on the coldest night.',
  )
  await expect(window.getByText('As the article says it')).toHaveCount(3)

  await window.getByRole('navigation').getByText('Articles', { exact: true }).click()
  await window.getByRole('option', { name: 'Keeping the Lamps' }).click()
  await window.getByText('The heating failed on the coldest night.').click()
  await window.keyboard.press('Home')
  for (const _ of 'The heating') await window.keyboard.press('Delete')
  await window.keyboard.type('Every stove')
  await window.getByRole('navigation').getByText('Threads', { exact: true }).click()
  await window.getByRole('option', { name: 'Keeping the Lamps' }).click()
  await expect(window.getByText('The article says this differently now.')).toBeVisible()
  await expect(window.getByText('Every stove failed on the coldest night.')).toBeVisible()
  await expect(window.getByText('As the article says it')).toHaveCount(2)
  expect(await seriousBarriers(window)).toEqual([])
  await window.getByRole('button', { name: 'The post is right as it is' }).click()
  await expect(window.getByText('As the article says it')).toHaveCount(3)

  await window.getByRole('navigation').getByText('Articles', { exact: true }).click()
  await window.getByRole('option', { name: 'Keeping the Lamps' }).click()
  await window.getByRole('tab', { name: 'Details' }).click()
  await window.getByRole('button', { name: /^Dates and address/u }).click()
  await window
    .getByRole('textbox', { name: 'Address', exact: true })
    .fill('https://harbour.example.com/lamps')
  await window.keyboard.press('Tab')
  await window.getByRole('navigation').getByText('Threads', { exact: true }).click()
  await window.getByRole('option', { name: 'Keeping the Lamps' }).click()
  await window.getByRole('button', { name: 'Use its address' }).click()
  await expect(window.getByRole('button', { name: 'Use its address' })).toHaveCount(0)
  await expect(window.getByRole('button', { name: /^Link card: /u })).toBeVisible()
  await expect(window.getByRole('main').getByText('harbour.example.com/lamps')).toBeVisible()
})

test('an edition is promoted with a post for each of its articles', async ({ openDesk }) => {
  const first = anArticle({ id: aRecordId(60), headline: 'Keeping the Lamps' })
  const second = anArticle({ id: aRecordId(61), headline: 'Ferries After Dark' })
  const edition = anEdition({ featured: first.id, articles: [second.id] })
  const { window, show } = await openDesk(() => ({ records: [first, second, edition] }))
  await show('Editions', edition)
  await window.getByRole('button', { name: 'Promote this edition…' }).click()
  const sheet = window.getByRole('dialog', { name: 'Promote this edition' })
  const draft = sheet.getByRole('region', { name: 'The draft' })
  await expect(draft.getByText(/Keeping the Lamps/u).first()).toBeVisible()
  await expect(draft.getByText(/Ferries After Dark/u).first()).toBeVisible()
  expect(await seriousBarriers(window)).toEqual([])
  await sheet.getByRole('button', { name: 'Make the thread' }).click()
  await expect(sheet).toHaveCount(0)
  await expect(window.getByRole('button', { name: /^Link card: /u })).toHaveCount(2)
})
