import { expect } from '@playwright/test'

import { anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { anEdition } from '../builders/edition.ts'
import { aRecordId } from '../builders/record-id.ts'
import { test } from './desk-test.ts'
import { chooseInMenu } from './menu-item.ts'

const tides = anArticle({ id: aRecordId(11), headline: 'Tides', byline: [anAuthor().id] })
const lamps = anArticle({ id: aRecordId(12), headline: 'Lamps, relit' })
const records = [anAuthor({ name: 'Zoë Sanderling' }), tides, lamps]

test('the list is searched by headline and byline, and follows a new headline', async ({
  openDesk,
}) => {
  const { window, show } = await openDesk(() => ({ records }))
  const list = window.getByRole('listbox', { name: 'Records' })
  const search = window.getByRole('searchbox', { name: 'Search Articles' })

  await search.fill('relit LAMPS')
  await expect(list.getByRole('option')).toHaveText([/Lamps, relit/u])
  await search.fill('zoe')
  await expect(list.getByRole('option')).toHaveText([/Tides/u])
  await search.fill('nothing of the kind')
  await expect(window.getByText('Nothing here is called “nothing of the kind”.')).toBeVisible()
  await search.fill('')

  await show('Articles', tides)
  await window.getByRole('textbox', { name: 'Headline' }).fill('Ebb and flow')
  await expect(list.getByRole('option', { name: 'Ebb and flow' })).toBeVisible()
  await expect(list.getByRole('option', { name: 'Tides' })).toHaveCount(0)
})

test('what is deleted comes back by undo and from the trash', async ({ openDesk }) => {
  const { window, show, onDisk } = await openDesk(() => ({ records }))
  await show('Articles', tides)
  await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Tides')

  await window.keyboard.press('Control+Shift+Backspace')
  await expect(window.getByText('Moved “Tides” to the trash')).toBeVisible()
  await expect(window.getByRole('option', { name: 'Tides' })).toHaveCount(0)
  await window.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Tides')
  expect(await onDisk(tides)).toMatchObject({ headline: 'Tides' })

  await window.keyboard.press('Control+Shift+Backspace')
  await expect(window.getByText('Moved “Tides” to the trash')).toBeVisible()
  await window.keyboard.press('Control+6')
  await expect(window.getByRole('button', { name: 'Put “Tides” back' })).toBeVisible()
  await window.getByRole('row', { name: 'Tides' }).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Put back' }).click()
  await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Tides')
  await expect(window.getByRole('option', { name: 'Tides' })).toBeVisible()
})

test('the palette opens a record by a few letters and runs a command', async ({ openDesk }) => {
  // Rows are not measured before they come near; these are higher than most.
  const others = Array.from({ length: 60 }, (_, at) =>
    anArticle({
      id: aRecordId(100 + at),
      headline: `What nobody said of harbour ${at} in all the years of the review`,
      updatedAt: '2027-01-01T09:00:00Z',
    }),
  )
  const { window } = await openDesk(() => ({ records: [...records, anEdition(), ...others] }))
  await expect(window.getByRole('option', { name: 'harbour 0 ' })).toBeVisible()

  await window.keyboard.press('Control+k')
  const palette = window.getByRole('dialog', { name: 'Search or do anything' })
  await expect(palette.getByRole('combobox')).toBeFocused()
  await window.keyboard.type('relit')
  await expect(palette.getByRole('option')).toHaveCount(1)
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Lamps, relit')
  await expect(palette).toHaveCount(0)
  await expect(window.getByRole('textbox', { name: 'Body' })).toBeFocused()
  const row = window
    .getByRole('listbox', { name: 'Records' })
    .getByRole('option', { name: 'relit' })
  await expect(row).toBeInViewport({ ratio: 1 })

  await window.keyboard.press('Control+k')
  await window.keyboard.type('callout')
  await expect(palette.getByRole('option', { name: 'Box' })).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Body' }).getByRole('note')).toBeVisible()
  await window.keyboard.press('Control+k')
  await window.keyboard.type('special char')
  await expect(palette.getByRole('option')).toHaveCount(1)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog', { name: 'Special characters' })).toBeVisible()
  await window.keyboard.press('Escape')

  await window.keyboard.press('Control+k')
  await window.keyboard.type('appearance dark')
  await expect(palette.getByRole('option')).toHaveCount(1)
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect
    .poll(async () => window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
    .toBe(true)

  await window.keyboard.press('Control+k')
  await window.keyboard.type('check library')
  await expect(palette.getByRole('option', { name: 'Verify the library' })).toBeVisible()
  await palette.getByRole('combobox').fill('')
  await window.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
})

test('place, size, appearance, panes and the open record are there again after a restart', async ({
  openDesk,
}) => {
  const before = await openDesk(() => ({ records }))
  await before.show('Articles', tides)
  await before.window.keyboard.press('Control+Shift+d')
  await expect(before.window.getByRole('complementary')).toHaveCount(0)
  const bounds = { x: 40, y: 30, width: 1000, height: 640 }
  await before.app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted)
  }, bounds)
  await chooseInMenu(before.app, 'Appearance: dark')
  await expect
    .poll(async () => before.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource))
    .toBe('dark')
  await before.close()

  const after = await before.openAgain()
  await expect(after.window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Tides')
  await expect(after.window.getByRole('complementary')).toHaveCount(0)
  expect(
    await after.app.evaluate(({ BrowserWindow, nativeTheme }) => ({
      bounds: BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
      theme: nativeTheme.themeSource,
    })),
  ).toEqual({ bounds, theme: 'dark' })
})
