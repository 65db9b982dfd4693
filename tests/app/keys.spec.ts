import { expect, type Locator, type Page } from '@playwright/test'

import { anArticle } from '../builders/article.ts'
import { aRecordId } from '../builders/record-id.ts'
import { test } from './desk-test.ts'
import { savingWord } from './saving-word.ts'

const article = anArticle({ headline: 'Night' })

test('the whole desk is walked through by F6, forwards and backwards', async ({ openDesk }) => {
  const { window } = await openDesk(() => ({ records: [article] }))
  const panes = [
    window.getByRole('navigation', { name: 'Sources' }),
    window.getByRole('region', { name: 'Articles' }),
    window.getByRole('main'),
    window.getByRole('complementary', { name: 'Details' }),
  ] as const
  await window.getByRole('option', { name: 'Night' }).click()
  await expect(panes[3]).toBeVisible()
  await window.getByRole('navigation').getByText('Articles').click()

  for (const pane of [panes[1], panes[2], panes[3], panes[0]]) {
    await window.keyboard.press('F6')
    await expectFocusIn(pane)
  }
  for (const pane of [panes[3], panes[2]]) {
    await window.keyboard.press('Shift+F6')
    await expectFocusIn(pane)
  }
})

test('an article is made, written, checked and sent to the trash without a mouse', async ({
  openDesk,
}) => {
  const { window } = await openDesk(() => ({ records: [article] }))
  await expect(window.getByRole('option', { name: 'Night' })).toBeVisible()

  await tabTo(window, window.getByRole('option', { name: 'Articles' }))
  await window.keyboard.press('ArrowDown')
  await expect(window.getByRole('heading', { name: /^Threads/u })).toBeVisible()
  await window.keyboard.press('ArrowUp')
  await tabTo(window, window.getByRole('button', { name: 'New in Articles' }))
  await window.keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Headline' })).toBeFocused()
  await window.keyboard.type('By hand')
  await window.keyboard.press('Enter')
  await window.keyboard.type('No mouse.')
  await window.keyboard.press('Enter')
  await window.keyboard.type('Words.')
  await expect(savingWord(window)).toHaveText('Saved')
  await window.keyboard.press('F6')
  await tabTo(window, window.getByRole('complementary').getByRole('button', { name: 'Status' }))
  await window.keyboard.press('Enter')
  await expect(window.getByRole('option', { name: 'Draft', exact: true })).toBeFocused()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(
    window.getByRole('complementary').getByRole('button', { name: 'Status' }),
  ).toContainText('In review')
  await expect(
    window.getByRole('complementary').getByRole('button', { name: 'Status' }),
  ).toBeFocused()
  await window.keyboard.press('Control+Shift+e')
  await expect(window.getByRole('dialog', { name: 'Publish “By hand”' })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(
    window.getByRole('complementary').getByRole('button', { name: 'Status' }),
  ).toBeFocused()
  await window.keyboard.press('Control+Shift+Backspace')
  await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveCount(0)
  await expect
    .poll(() => window.evaluate(() => document.activeElement === document.body))
    .toBe(false)
  await tabTo(window, window.getByRole('button', { name: 'Undo', exact: true }))
  await window.keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('By hand')
})

test('keys of the desk mean the same with the cursor in a text', async ({ openDesk }) => {
  const { window, show } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  await window.getByRole('textbox', { name: 'Body' }).click()
  await window.keyboard.press('ControlOrMeta+Shift+H')
  await expect(window.getByRole('tab', { name: 'History', selected: true })).toBeVisible()
  await window.getByRole('textbox', { name: 'Body' }).click()
  await window.keyboard.press('ControlOrMeta+,')
  await expect(window.getByRole('dialog', { name: 'Settings' })).toBeVisible()
})

test('the list is walked with the arrows and its record opens', async ({ openDesk }) => {
  const other = anArticle({ id: aRecordId(255), headline: 'Day' })
  const { window } = await openDesk(() => ({ records: [article, other] }))
  const list = window.getByRole('listbox', { name: 'Records' }).getByRole('option')
  const headline = window.getByRole('textbox', { name: 'Headline' })
  await expect(list).toHaveCount(2)

  await tabTo(window, list.first())
  await window.keyboard.press('ArrowDown')
  await expect(list.last()).toBeFocused()
  await expect(headline).toHaveValue(await titleOf(list.last()))
  await window.keyboard.press('ArrowUp')
  await expect(list.first()).toBeFocused()
  await expect(headline).toHaveValue(await titleOf(list.first()))

  const body = window.getByRole('textbox', { name: 'Body' })
  await window.keyboard.press('Enter')
  await expect(body).toBeFocused()
  await window.keyboard.press('End')
  await window.keyboard.type(' At once.')
  await expect(body).toContainText('at six. At once.')
})

function titleOf(row: Locator): Promise<string> {
  return row.getByRole('paragraph').first().innerText()
}

/** Presses Tab as often as it takes. */
async function tabTo(window: Page, place: Locator): Promise<void> {
  await expect(place).toBeVisible()
  for (let step = 0; step < 80; step += 1) {
    await window.keyboard.press('Tab')
    if (await place.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab does not reach ${String(place)}`)
}

async function expectFocusIn(pane: Locator): Promise<void> {
  await expect
    .poll(async () => pane.evaluate((element) => element.contains(document.activeElement)))
    .toBe(true)
}
