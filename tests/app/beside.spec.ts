import { expect } from '@playwright/test'

import { aDocument, anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { everyNode } from '../builders/every-node.ts'
import { aRecordId } from '../builders/record-id.ts'
import { test } from './desk-test.ts'
import { savingWord } from './saving-word.ts'
import { seriousBarriers } from './serious-barriers.ts'

const ferry = anArticle({ headline: 'Ferry', body: aDocument('It leaves at six.', 'It returns.') })
const ada = anAuthor({ name: 'Ada Moss' })
const nobody = anAuthor({ id: aRecordId(23), name: '' })
const whole = anArticle({
  id: aRecordId(21),
  headline: 'Everything',
  byline: [ada.id, nobody.id],
  body: everyNode,
})

test('another article or the source stands beside the page, to be read and copied from', async ({
  openDesk,
}) => {
  const { window, show, close, openAgain } = await openDesk(() => ({
    records: [ada, nobody, whole, ferry],
  }))
  await window.setViewportSize({ width: 1200, height: 800 })
  await show('Articles', ferry)
  const page = window.getByRole('textbox', { name: 'Body' })
  const beside = window.getByRole('region', { name: 'Beside the page' })
  const text = beside.getByRole('document', { name: 'Text beside the page' })
  await page.click()

  await test.step('by keys, from the choice of the article to its copy on the page', async () => {
    await window.keyboard.press('F4')
    await expect(beside).toContainText('Choose an article to read beside')
    const word = window.getByText(/The list makes room/u)
    await expect(word).toBeVisible()
    // The word goes with what it is about: here with the pane, then with the want of room.
    await window.keyboard.press('F4')
    await expect(word).toHaveCount(0)
    await window.keyboard.press('F4')
    await expect(word).toBeVisible()
    await window.setViewportSize({ width: 1700, height: 800 })
    await expect(word).toHaveCount(0)
    await window.setViewportSize({ width: 1200, height: 800 })
    await expect(window.getByRole('region', { name: 'Articles' })).toBeHidden()
    await expect(beside.getByRole('combobox')).toBeFocused()
    await window.keyboard.type('every')
    await expect(window.getByRole('option', { name: 'Everything' })).toBeVisible()
    await window.keyboard.press('Enter')
    await expect(beside.getByRole('heading', { name: 'Everything' })).toBeVisible()
    await expect(beside).toContainText('To be read and copied from')
    await expect(beside.getByText('By Ada Moss and Unnamed person')).toBeVisible()
    // The fields of a figure, a box and a quote are words here.
    await expect(text.getByRole('textbox')).toHaveCount(0)
    await expect(text.getByRole('combobox')).toHaveCount(0)
    expect(await seriousBarriers(window)).toEqual([])

    await page.click()
    await window.keyboard.press('F6')
    await expect(text).toBeFocused()
    await window.keyboard.press('Control+a')
    await window.keyboard.press('Control+x')
    await expect(text).toContainText('At ten the lamps')
    await window.keyboard.press('Control+c')
    await window.keyboard.press('Shift+F6')
    await expect(page).toBeFocused()
    await window.keyboard.press('Control+End')
    await window.keyboard.press('Enter')
    await window.keyboard.press('Control+v')
    await expect(page.getByText('It returns.')).toBeVisible()
    await expect(page.locator('table')).toHaveCount(await text.locator('table').count())
    await expect(page.locator('figure[data-media]')).not.toHaveCount(0)
    await expect(savingWord(window)).toHaveText('Saved')
  })

  await test.step('swapped, the other is written and this one read', async () => {
    await window.keyboard.press('Shift+F4')
    await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Everything')
    await expect(page).toBeFocused()
    await expect(beside.getByRole('heading', { name: 'Ferry' })).toBeVisible()
    await expect(text).toContainText('It leaves at six.')
    // Where the caret was is kept as the next opens; that asks for no details.
    await window.setViewportSize({ width: 900, height: 640 })
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('Shift+F4')
    await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Ferry')
    await expect(beside).toBeVisible()
    await expect(window.getByRole('complementary', { name: 'Details' })).toHaveCount(0)
    await window.setViewportSize({ width: 1200, height: 800 })
  })

  await test.step('the source follows what is written', async () => {
    await beside.getByRole('button', { name: 'What stands beside the page' }).click()
    await window.getByRole('option', { name: 'Markdown' }).click()
    const source = beside.getByLabel('Markdown of the article')
    await expect(source).toContainText(/title: .?Ferry/u)
    await page.getByText('It leaves at six.').click()
    await window.keyboard.press('Home')
    await window.keyboard.type('Mind the **gap** here. ')
    await expect(source).toContainText('Mind the **gap** here. It leaves at six.')
    await beside.getByRole('button', { name: 'Copy all' }).click()
    await expect(beside).toContainText('The Markdown is copied.')
    await beside.getByRole('button', { name: 'What stands beside the page' }).click()
    await window.getByRole('option', { name: 'HTML' }).click()
    await expect(beside.getByLabel('HTML of the article')).toContainText(
      '<p>Mind the <strong>gap</strong> here. It leaves at six.</p>',
    )
    expect(await seriousBarriers(window)).toEqual([])
  })

  await test.step('an earlier version is read, and compared from there', async () => {
    await window.keyboard.press('Control+Shift+m')
    await window.keyboard.type('First proof')
    await window.keyboard.press('Enter')
    await expect(window.getByRole('dialog')).toHaveCount(0)
    await page.getByText('It leaves at six.').click()
    await window.keyboard.press('Home')
    await window.keyboard.type('Later: ')
    await beside.getByRole('button', { name: 'What stands beside the page' }).click()
    await window.getByRole('option', { name: 'An earlier version' }).click()
    const version = beside.getByRole('document', { name: 'Earlier version' })
    await expect(version).toContainText('Mind the gap here.')
    await expect(version).not.toContainText('Later:')
    await beside.getByRole('button', { name: 'Compare…' }).click()
    await expect(window.getByRole('dialog', { name: /^Earlier versions/u })).toBeVisible()
    await window.keyboard.press('Escape')
  })

  await test.step('in a narrow window the details and it take turns, and the desk says so', async () => {
    await window.setViewportSize({ width: 900, height: 640 })
    await page.focus()
    await window.keyboard.press('F4')
    await expect(beside).toHaveCount(0)
    await expect(page).toBeFocused()
    await window.keyboard.press('F4')
    await expect(beside).toBeVisible()
    await expect(page).toBeFocused()
    await expect(window.getByRole('contentinfo')).toContainText(
      'The list and the details make room',
    )
    await expect(window.getByRole('complementary', { name: 'Details' })).toHaveCount(0)
    await window.keyboard.press('Control+Shift+d')
    await expect(window.getByRole('complementary', { name: 'Details' })).toBeVisible()
    await expect(beside).toBeHidden()
    await window.keyboard.press('Control+Shift+d')
    await expect(beside).toBeVisible()
  })

  await test.step('where the window becomes narrow the details give way, and come back', async () => {
    const details = window.getByRole('complementary', { name: 'Details' })
    await window.setViewportSize({ width: 1440, height: 900 })
    await window.keyboard.press('Control+Shift+d')
    await expect(details).toBeVisible()
    await expect(beside).toBeVisible()
    for (const width of [900, 1100]) {
      await window.setViewportSize({ width, height: 640 })
      await expect(beside).toBeVisible()
      await expect(details).toHaveCount(0)
    }
    await window.keyboard.press('F4')
    await expect(details).toBeVisible()
    await window.keyboard.press('F4')
    await expect(beside).toBeVisible()
    await expect(details).toHaveCount(0)
  })

  await test.step('it is there again after a start, and goes when the list is asked for', async () => {
    await close()
    const again = await openAgain()
    await again.window.setViewportSize({ width: 1200, height: 800 })
    const there = again.window.getByRole('region', { name: 'Beside the page' })
    await expect(there.getByRole('document', { name: 'Earlier version' })).toBeVisible()
    await again.window.keyboard.press('Control+1')
    await expect(there).toHaveCount(0)
    await expect(again.window.getByRole('region', { name: 'Articles' })).toBeVisible()
  })
})
