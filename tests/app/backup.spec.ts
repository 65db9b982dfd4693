import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { type ElectronApplication, expect, type Page } from '@playwright/test'

import { anArticle } from '../builders/article.ts'
import { aRecordId } from '../builders/record-id.ts'
import { test } from './desk-test.ts'
import { seriousBarriers } from './serious-barriers.ts'

const tides = anArticle({ id: aRecordId(51), headline: 'Tides' })
const fog = anArticle({ id: aRecordId(52), headline: 'Fog' })

/** The next dialogs answer with the paths, the last of them ever after. */
async function answerDialogs(app: ElectronApplication, ...paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, answers) => {
    let next = 0
    function answer(): string {
      const chosen = answers[Math.min(next, answers.length - 1)] ?? ''
      next += 1
      return chosen
    }
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [answer()] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: answer() })
  }, paths)
}

/** The keys are heard once the desk stands. */
async function openSettings(window: Page): Promise<void> {
  await expect(window.getByRole('listbox', { name: 'Records' })).toBeVisible()
  await window.keyboard.press('ControlOrMeta+,')
}

test('a backup is made by hand where the person wants it, and brings the library back', async ({
  openDesk,
}) => {
  const place = await mkdtemp(path.join(tmpdir(), 'copydesk-backups-'))
  const { app, window, show } = await openDesk(() => ({ records: [tides, fog] }))
  await openSettings(window)
  const sheet = window.getByRole('dialog')
  await expect(sheet).toContainText('No backup of this library yet')
  await answerDialogs(app, place)
  await sheet.getByRole('button', { name: 'Choose another folder…' }).click()
  await expect(sheet).toContainText(place)
  await sheet.getByRole('button', { name: 'Back up now' }).click()
  await expect(sheet).toContainText('One is kept.')
  const [zip = ''] = await readdir(place)
  expect(zip).toMatch(/^Harbour Review \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\dZ [0-9a-f]{8}\.zip$/u)
  await window.keyboard.press('Escape')

  await show('Articles', tides)
  await window.keyboard.press('ControlOrMeta+Shift+Backspace')
  const records = window.getByRole('listbox', { name: 'Records' }).getByRole('option')
  await expect(records).toHaveCount(1)

  await openSettings(window)
  await answerDialogs(app, path.join(place, zip))
  await sheet.getByRole('button', { name: 'Restore…' }).click()
  await expect(sheet).toContainText('Harbour Review as it was')
  await sheet.getByText('In place of “Harbour Review”').click()
  await sheet.getByRole('button', { name: 'Replace this library' }).click()
  await expect(window.getByText('The library is as it was')).toBeVisible()
  await expect(records).toHaveCount(2)
  expect((await readdir(place)).length).toBe(2)
  await rm(place, { recursive: true, force: true })
})

test('a backup becomes a library of its own, which opens', async ({ openDesk }) => {
  const place = await mkdtemp(path.join(tmpdir(), 'copydesk-backups-'))
  const { app, window } = await openDesk(() => ({ records: [tides] }))
  await answerDialogs(app, place)
  await openSettings(window)
  const sheet = window.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Choose another folder…' }).click()
  await sheet.getByRole('button', { name: 'Back up now' }).click()
  await expect(sheet).toContainText('One is kept.')
  const [zip = ''] = await readdir(place)

  await answerDialogs(app, path.join(place, zip), path.join(place, 'again'))
  await sheet.getByRole('button', { name: 'Restore…' }).click()
  await sheet.getByRole('button', { name: 'Restore into a new folder…' }).click()
  await expect(window.getByText('The library is as it was')).toBeVisible()
  expect(await readFile(path.join(place, 'again', 'library.json'), 'utf8')).toContain('Harbour')
  await rm(place, { recursive: true, force: true })
})

test('the sheets keep nobody out, in light and dark', async ({ openDesk }) => {
  const place = await mkdtemp(path.join(tmpdir(), 'copydesk-backups-'))
  const { app, window } = await openDesk(() => ({ records: [tides] }))
  await answerDialogs(app, place)
  await openSettings(window)
  const sheet = window.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Choose another folder…' }).click()
  await sheet.getByRole('button', { name: 'Back up now' }).click()
  await expect(sheet).toContainText('One is kept.')
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    expect(await seriousBarriers(window)).toEqual([])
  }
  const [zip = ''] = await readdir(place)
  await answerDialogs(app, path.join(place, zip))
  await sheet.getByRole('button', { name: 'Restore…' }).click()
  await expect(sheet).toContainText('Where it goes')
  expect(await seriousBarriers(window)).toEqual([])
  await rm(place, { recursive: true, force: true })
})

test('a file that is no backup is refused with its reason', async ({ openDesk }) => {
  const { app, window, folder } = await openDesk(() => ({ records: [tides] }))
  const other = path.join(path.dirname(folder), 'notes.zip')
  await writeFile(other, 'not a zip')
  await answerDialogs(app, other)
  await openSettings(window)
  const sheet = window.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Restore…' }).click()
  await expect(sheet.getByRole('alert')).toContainText('it is not a whole zip file')
})

test('a library of a newer Copydesk says above the page that it can only be read', async ({
  openDesk,
}) => {
  const { app, window, folder } = await openDesk(() => ({ records: [tides] }))
  const newer = path.join(path.dirname(folder), 'newer')
  await cp(folder, newer, { recursive: true })
  await rm(path.join(newer, '.copydesk'), { recursive: true, force: true })
  const file = path.join(newer, 'library.json')
  await writeFile(file, (await readFile(file, 'utf8')).replace(/"format": \d+/u, '"format": 99'))
  await answerDialogs(app, newer)
  await expect(window.getByRole('listbox', { name: 'Records' })).toBeVisible()
  await window.keyboard.press('ControlOrMeta+o')
  await expect(window.getByText('A newer Copydesk wrote this library, so')).toBeVisible()
  expect(await seriousBarriers(window)).toEqual([])
})
