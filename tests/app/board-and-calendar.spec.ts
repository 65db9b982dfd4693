import { type ElectronApplication, expect, type Locator } from '@playwright/test'

import { addDays, monthOf, weeksOf } from '../../core/lists/calendar-month.ts'
import { localDay } from '../../core/local-day.ts'
import { anArticle } from '../builders/article.ts'
import { aRecordId } from '../builders/record-id.ts'
import { test } from './desk-test.ts'
import { dragOnto } from './drag.ts'
import { seriousBarriers } from './serious-barriers.ts'

const tides = anArticle({ id: aRecordId(51), headline: 'Tides', status: 'draft' })
const ferry = anArticle({ id: aRecordId(52), headline: 'Night ferry', status: 'ready' })
/** More than are made at once. */
const old = Array.from({ length: 70 }, (_, at) =>
  anArticle({ id: aRecordId(100 + at), headline: `Old story ${at}`, status: 'archived' }),
)

const gulls = anArticle({ id: aRecordId(53), headline: 'Gulls', status: 'idea' })

/** More than a day has room for. */
function crowd(day: string) {
  return Array.from({ length: 12 }, (_, at) =>
    anArticle({ id: aRecordId(200 + at), headline: `Story ${at}`, dueOn: day }),
  )
}

test('cards move across the board by keys and by dragging, with who and when, and are undone', async ({
  openDesk,
}) => {
  const { app, window, onDisk } = await openDesk(() => ({ records: [...old, ferry, tides] }))
  await window.getByRole('button', { name: 'Board' }).click()
  const card = window.getByRole('option', { name: 'Tides' })
  function column(name: string): Locator {
    return window.getByRole('listbox', { name, exact: true })
  }

  await expect(card).toBeFocused()
  await expect(card).toHaveAccessibleDescription(/^Enter opens a card.*press Alt with ← or →\.$/u)
  await window.keyboard.press('ArrowRight')
  await expect(window.getByRole('option', { name: 'Night ferry' })).toBeFocused()
  await window.keyboard.press('ArrowRight')
  await expect(column('Archived').getByRole('option').first()).toBeFocused()
  await window.keyboard.press('End')
  await expect(column('Archived').getByRole('option')).toHaveCount(old.length)
  await expect(column('Archived').getByRole('option').last()).toBeFocused()
  await window.keyboard.press('Home')
  await window.keyboard.press('ArrowLeft')
  await window.keyboard.press('ArrowLeft')
  await window.keyboard.press('Alt+ArrowRight')
  await expect(column('In review').getByRole('option', { name: 'Tides' })).toBeFocused()
  await expect.poll(async () => (await onDisk(tides)).status).toBe('in-review')
  const [change] = (await onDisk(tides)).statusChanges
  expect(change?.status).toBe('in-review')

  // Where it lets go lies another card.
  await dragOnto(window, card, column('Ready'))
  await expect(column('Ready').getByRole('option')).toHaveCount(2)
  await dragOnto(window, card, column('Published'))
  await expect.poll(async () => (await onDisk(tides)).status).toBe('published')
  expect((await onDisk(tides)).publishedAt).not.toBeNull()
  // The focus goes where the card goes, whoever takes it there.
  await window.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(column('Ready').getByRole('option', { name: 'Tides' })).toBeFocused()
  await window.keyboard.press('ControlOrMeta+Shift+z')
  await expect(column('Published').getByRole('option', { name: 'Tides' })).toBeFocused()
  await window.keyboard.press('ControlOrMeta+z')
  await expect(column('Ready').getByRole('option', { name: 'Tides' })).toBeFocused()

  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    expect(await seriousBarriers(window)).toEqual([])
  }
  await card.click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Duplicate' }).hover()
  await window.keyboard.press('Escape')
  for (const isByKey of [true, false]) {
    if (isByKey) {
      await card.focus()
      await window.keyboard.press('Delete')
    } else {
      await card.click({ button: 'right' })
      await window.getByRole('menuitem', { name: 'Move to the trash' }).click()
    }
    await expect(window.getByRole('option', { name: 'Night ferry' })).toBeFocused()
    await window.keyboard.press('ControlOrMeta+z')
    await expect(card).toBeFocused()
  }
  await card.focus()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Tides')
  await expect(window.getByRole('main')).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(card).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('main')).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Body' })).toBeFocused()
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(card).toBeFocused()
  await card.dblclick()
  await window.getByRole('button', { name: 'Back to the board' }).click()
  await expect(card).toBeFocused()
  await pressMouseKey(app, 'browser-forward')
  await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Tides')
  await pressMouseKey(app, 'browser-backward')
  await expect(card).toBeFocused()
  await expect(card).toHaveAttribute('aria-current', 'true')
  await window.getByRole('button', { name: 'List', exact: true }).click()
  await expect(window.getByRole('option', { name: 'Tides' })).toBeFocused()

  // What is on the page stays in sight in its list, wherever that puts it.
  await window.getByRole('button', { name: 'Order of the list' }).click()
  await window.getByRole('menuitemradio', { name: 'Group by status' }).click()
  await expect(card).toBeInViewport({ ratio: 1 })
  const details = window.getByRole('complementary', { name: 'Details' })
  for (const status of ['Archived', 'Idea']) {
    await details.getByRole('button', { name: 'Status' }).click()
    await window.getByRole('listbox', { name: 'Status' }).getByText(status).click()
    await expect(card).toContainText(status)
    await expect(card).toBeInViewport({ ratio: 1 })
  }
  await window.getByRole('contentinfo').getByRole('button', { name: 'Undo' }).click()
  await expect(card).toContainText('Archived')
  await expect(card).toBeFocused()
  await expect(card).toBeInViewport({ ratio: 1 })
  const size = await window.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  for (const room of [{ width: 900, height: 640 }, size, { ...size, height: 500 }, size]) {
    await window.setViewportSize(room)
    if (room.width > 900) await expect(card).toBeInViewport({ ratio: 1 })
    else await expect(card).toBeHidden()
  }
})

test('dates move across the calendar by keys and by dragging, and are undone', async ({
  openDesk,
}) => {
  // Days in the middle of what is shown, whatever day it is today.
  const days = weeksOf(monthOf(localDay(new Date().toISOString()))).flat()
  const day = days[9] ?? ''
  const today = localDay(new Date().toISOString())
  const full = (days[23] === today ? days[24] : days[23]) ?? ''
  const due = { ...tides, dueOn: day }
  const published = { ...ferry, publishedAt: new Date(`${day}T12:00:00`).toISOString() }
  const { app, window, onDisk } = await openDesk(() => ({
    records: [...crowd(full), gulls, due, published],
  }))
  await window.getByRole('button', { name: 'Calendar' }).click()

  await expect(window.getByRole('option', { name: 'Tides' })).toBeFocused()
  await window.keyboard.press('ArrowDown')
  await expect(window.getByRole('option', { name: 'Night ferry' })).toBeFocused()
  await window.keyboard.press('ArrowUp')
  await window.keyboard.press('Alt+ArrowDown')
  await expect.poll(async () => (await onDisk(due)).dueOn).toBe(addDays(day, 7))
  await expect(window.getByRole('option', { name: 'Tides' })).toBeFocused()
  await window.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(async () => (await onDisk(due)).dueOn).toBe(day)
  await expect(window.getByRole('option', { name: 'Tides' })).toBeFocused()
  // What comes back to another month is gone after.
  for (const week of [1, 2, 3, 4, 5, 6]) {
    await window.keyboard.press('Alt+ArrowDown')
    await expect.poll(async () => (await onDisk(due)).dueOn).toBe(addDays(day, 7 * week))
    await expect(window.getByRole('option', { name: 'Tides' })).toBeFocused()
  }
  await window.getByRole('button', { name: 'Today' }).click()
  await expect(window.getByRole('option', { name: 'Tides' })).toBeHidden()
  await window.getByRole('option', { name: 'Night ferry' }).focus()
  // Faster than the desk follows.
  for (let step = 0; step < 6; step += 1) await window.keyboard.press('ControlOrMeta+z')
  await expect.poll(async () => (await onDisk(due)).dueOn).toBe(day)
  await expect(window.getByRole('option', { name: 'Tides' })).toBeFocused()

  const cells = window.getByRole('region', { name: 'Articles' })
  await dragOnto(
    window,
    window.getByRole('option', { name: 'Night ferry' }),
    cells.getByRole('listbox').nth(days.indexOf(day) + 1),
  )
  await expect
    .poll(async () => localDay((await onDisk(published)).publishedAt))
    .toBe(addDays(day, 1))
  expect(new Date((await onDisk(published)).publishedAt).getHours()).toBe(12)

  // A full day shows what has room, and all of it as a list.
  await window.getByRole('button', { name: /^\+\d more$/u }).click()
  const all = window.getByRole('dialog', { name: /^All of/u })
  await expect(all.getByRole('option', { name: 'Story 11' })).toBeVisible()
  await expect(all.getByRole('option')).toHaveCount(12)
  expect(await seriousBarriers(window)).toEqual([])
  await window.keyboard.press('Escape')

  const tray = window.getByRole('region', { name: 'Without a date' })
  await dragOnto(
    window,
    tray.getByRole('option', { name: 'Gulls' }),
    cells.getByRole('listbox').nth(days.indexOf(day) + 8),
  )
  await expect.poll(async () => (await onDisk(gulls)).dueOn).toBe(addDays(day, 8))
  await dragOnto(window, window.getByRole('option', { name: 'Gulls' }), tray.getByRole('listbox'))
  await expect.poll(async () => (await onDisk(gulls)).dueOn).toBeNull()
  await tray.getByRole('option', { name: 'Gulls' }).focus()
  await window.keyboard.press('Alt+ArrowRight')
  await expect.poll(async () => (await onDisk(gulls)).dueOn).toBe(today)
  await expect(window.getByRole('option', { name: 'Gulls' })).toBeFocused()

  // Where the names of the sources have no room, they are still there to be read.
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(900, 640),
  )
  await expect(window.getByRole('option', { name: 'Due within a week' })).toBeVisible()
  expect(await seriousBarriers(window)).toEqual([])

  // Details that make room for the list come back once there is some.
  await window.getByRole('button', { name: 'List', exact: true }).click()
  await window.getByRole('option', { name: 'Tides' }).click()
  await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Tides')
  const details = window.getByRole('complementary', { name: 'Details' })
  await expect(details).toBeHidden()
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1300, 800),
  )
  await expect(details).toBeVisible()
})

/** The keys that a mouse has at its side. */
async function pressMouseKey(app: ElectronApplication, key: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, pressed) => {
    BrowserWindow.getAllWindows()[0]?.emit('app-command', {}, pressed)
  }, key)
}
