import { expect } from '@playwright/test'

import { createFigure } from '../../core/document/figure.ts'
import { aDocument, anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { anEdition } from '../builders/edition.ts'
import { aRecordId } from '../builders/record-id.ts'
import { test } from './desk-test.ts'
import { seriousBarriers } from './serious-barriers.ts'

const author = anAuthor()
const article = anArticle({
  byline: [author.id],
  headline: 'The town’s lamps',
  standfirst: 'A room that never closes, and why it is open.',
  body: {
    type: 'doc',
    content: aDocument(
      "The porter’s lamp is lit at six, and 'nobody' is sent home.",
      'So the the readers stay - until the morning.',
    ).content,
  },
})

const edition = anEdition({ featured: article.id })

const ilse = anAuthor({ id: aRecordId(31), name: 'Ilse Brandt', shortBio: '', longBio: '' })
const tides = anArticle({ id: aRecordId(32), headline: 'Tides', byline: [ilse.id] })
const gulls = anArticle({
  id: aRecordId(33),
  headline: 'Gulls',
  byline: [ilse.id],
  excerpt: { kind: 'typed', text: 'Three things:' },
})
const coast = anEdition({
  id: aRecordId(34),
  title: 'Coast',
  featured: tides.id,
  articles: [gulls.id],
})

test('findings lead to their place, are fixed after a look, let stand with a reason, and approved', async ({
  openDesk,
}) => {
  const { window, show, onDisk } = await openDesk((picture) => ({
    records: [
      author,
      edition,
      ilse,
      tides,
      gulls,
      coast,
      {
        ...article,
        body: {
          ...article.body,
          content: [...article.body.content, createFigure([{ media: picture.id, alt: '' }])],
        },
      },
    ],
  }))
  await show('Articles', article)
  await window.getByRole('tab', { name: /^Checks \d/u }).click()
  const checks = window.getByRole('region', { name: 'Checks' })
  const doubled = checks.getByRole('article', { name: '“the the” says one word twice.' })

  await doubled.getByRole('button', { name: 'Show it' }).click()
  await expect(window.getByRole('textbox', { name: 'Body' })).toBeFocused()
  await expect.poll(() => window.evaluate(() => getSelection()?.toString())).toBe('the the')

  await checks.getByRole('button', { name: 'Fix 3 of them…' }).click()
  const sheet = window.getByRole('dialog', { name: 'Fix 3 findings' })
  await expect(sheet.getByRole('heading', { name: 'The town’s lamps' })).toBeVisible()
  await expect(sheet.locator('del')).toContainText(["'", "'", 'the', ' - '])
  expect(await seriousBarriers(window)).toEqual([])
  await sheet.getByRole('button', { name: 'Make 3 fixes' }).click()
  const body = window.getByRole('textbox', { name: 'Body' })
  await expect(body).toContainText('‘nobody’ is sent home.')
  await expect(body).toContainText('So the readers stay – until the morning.')
  await expect(doubled).toBeHidden()
  await window.getByRole('contentinfo').getByRole('button', { name: 'Undo' }).click()
  await expect(body).toContainText("'nobody' is sent home.")
  await expect(body).toContainText('So the the readers stay - until')

  const bare = checks.getByRole('article', { name: 'A picture has no alt text.' })
  await bare.getByRole('button', { name: 'Show it' }).click()
  const alt = body.getByRole('textbox', { name: 'Alt text' })
  await expect(alt).toBeFocused()
  await expect(alt).toBeInViewport({ ratio: 1 })
  const uncredited = checks.getByRole('article', { name: /^Nobody is credited/u })
  await uncredited.getByRole('button', { name: 'Show it' }).click()
  await expect(body.getByRole('textbox', { name: 'Credit' })).toBeFocused()
  await bare.getByRole('button', { name: 'Let it stand…' }).click()
  await bare.getByRole('textbox', { name: 'Why it may stand' }).fill('An ornament')
  await window.keyboard.press('Enter')
  const waived = checks.getByRole('region', { name: 'Let stand' })
  await expect(waived).toContainText('An ornament')
  await expect
    .poll(async () => (await onDisk(article)).waivers.map(({ reason }) => reason))
    .toEqual(['An ornament'])
  await waived.getByRole('button', { name: 'Take that back' }).click()
  await expect(waived).toBeHidden()

  const approval = checks.getByRole('region', { name: 'Approval' })
  await approval.getByRole('button', { name: 'Approve it as it stands' }).click()
  await expect(approval).toContainText('Approved')
  await window.getByRole('textbox', { name: 'Headline' }).fill('The lamps of the town')
  await expect(approval).toContainText('Changed since it was approved')
  const stale = checks.getByRole('article', { name: /^It was changed since/u })
  await stale.getByRole('button', { name: 'Show it' }).click()
  await expect(approval.getByRole('button', { name: 'Approve it again' })).toBeFocused()
  expect(await seriousBarriers(window)).toEqual([])

  await show('Editions', edition)
  await approval.getByRole('button', { name: 'Approve it as it stands' }).click()
  await expect(approval).toContainText('Approved')
  await checks.getByRole('button', { name: 'Fix 3 of them…' }).click()
  await sheet.getByRole('button', { name: 'Make 3 fixes' }).click()
  await expect(doubled).toBeHidden()
  await expect(approval).toContainText('Changed since it was approved')

  await show('Editions', edition)
  const piece = window.getByRole('main').locator('[data-state]')
  await piece.getByRole('button', { name: '1 to mend' }).click()
  await expect(window.getByRole('textbox', { name: 'Headline' })).toBeVisible()
  await expect(alt).toBeFocused()

  await show('Editions', coast)
  const open = checks.getByRole('article', { name: 'The excerpt ends in a colon.' })
  await open.getByRole('button', { name: 'Make it from the text' }).click()
  const one = window.getByRole('dialog', { name: 'Fix this' })
  await expect(one.getByRole('heading', { name: 'Gulls' })).toBeVisible()
  await expect(one.locator('ins').first()).toContainText(gulls.standfirst)
  await one.getByRole('button', { name: 'Leave everything as it is' }).click()
  const bio = checks.getByRole('article', { name: /Ilse Brandt.* has no bio/u })
  await expect(bio).toHaveCount(1)
  const gulled = bio.getByRole('listitem').filter({ hasText: 'Gulls' })
  await bio.getByText('In 2 pieces').click()
  await gulled.getByRole('button', { name: 'Show it' }).click()
  await expect(window.getByRole('textbox', { name: 'Name' })).toHaveValue('Ilse Brandt')
  await expect(window.getByRole('textbox', { name: 'Short bio' })).toBeFocused()
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(window.getByRole('textbox', { name: 'Title of the edition' })).toHaveValue('Coast')
  await expect(bio.getByText('In 2 pieces')).toBeFocused()
  await window.keyboard.press('Enter')
  await gulled.getByRole('button', { name: 'Show it' }).click()
  await window.getByRole('button', { name: 'Back to “Coast”' }).click()
  await expect(bio.getByText('In 2 pieces')).toBeFocused()
  await bio.getByRole('button', { name: 'Let both stand…' }).click()
  await bio.getByRole('textbox', { name: 'Why they may stand' }).fill('Wants none')
  await window.keyboard.press('Enter')
  await expect
    .poll(async () => [...(await onDisk(tides)).waivers, ...(await onDisk(gulls)).waivers].length)
    .toBe(2)
  expect(await seriousBarriers(window)).toEqual([])
})
