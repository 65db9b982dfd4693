import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { expect, type Page } from '@playwright/test'

import { recordPath } from '../../main/library/library-folder.ts'
import { aDocument, anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { aRecordId } from '../builders/record-id.ts'
import { test } from './desk-test.ts'
import { seriousBarriers } from './serious-barriers.ts'

const ferry = anArticle({
  id: aRecordId(51),
  headline: 'Night ferry',
  standfirst: 'The last crossing of the year.',
  body: aDocument(
    'The boat leaves at six.',
    'Nobody waves from the quay.',
    'It is a short way over.',
  ),
})
const mara = anAuthor({ id: aRecordId(20), name: 'Mara Quill' })

/** Writes over the second paragraph and adds an end, and waits until that is saved. */
async function write(window: Page): Promise<void> {
  const body = window.getByRole('textbox', { name: 'Body' })
  await body.getByText('Nobody waves from the quay.').click({ clickCount: 3 })
  await window.keyboard.type('Somebody always waves from the quay.')
  await body.getByText('It is a short way over.').click()
  await window.keyboard.press('End')
  await window.keyboard.press('Enter')
  await window.keyboard.type('A new end.')
  await expect(window.getByText('Saved', { exact: true })).toBeVisible()
}

async function openNewestVersion(window: Page): Promise<void> {
  await window.getByRole('tab', { name: 'History' }).click()
  await window
    .getByRole('option', { name: /^End of a sitting/u })
    .first()
    .click()
  await expect(
    window.getByRole('dialog', { name: 'Earlier versions of Night ferry' }),
  ).toBeVisible()
}

test('what was written is compared with what it was, and comes back whole', async ({
  openDesk,
}) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [ferry] }))
  await show('Articles', ferry)
  await write(window)
  await openNewestVersion(window)
  const sheet = window.getByRole('dialog')
  await expect(sheet.getByRole('region', { name: 'Paragraph, changed' })).toContainText(
    'NobodySomebody always waves from the quay.',
  )
  await expect(sheet.getByRole('region', { name: 'Paragraph, new' })).toContainText('A new end.')

  await sheet.getByRole('button', { name: 'Restore this version' }).click()
  await expect(sheet).toBeHidden()
  const body = window.getByRole('textbox', { name: 'Body' })
  await expect(body.getByText('Nobody waves from the quay.')).toBeVisible()
  await expect(body.getByText('A new end.')).toBeHidden()
  expect((await onDisk(ferry)).body).toEqual(ferry.body)
  await expect(
    window.getByRole('option', { name: /^Before an earlier version came back/u }),
  ).toBeVisible()

  await window.getByText('Undo', { exact: true }).click()
  await expect(body.getByText('A new end.')).toBeVisible()
  await body.getByText('A new end.').click()
  await window.keyboard.press('End')
  await window.keyboard.type(' And on.')
  await expect.poll(async () => JSON.stringify((await onDisk(ferry)).body)).toContain('And on.')
})

test('one passage comes back, and what was written since stays', async ({ openDesk }) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [ferry] }))
  await show('Articles', ferry)
  await write(window)
  await openNewestVersion(window)
  const sheet = window.getByRole('dialog')
  await sheet
    .getByRole('region', { name: 'Paragraph, changed' })
    .getByRole('button', { name: 'Bring this back' })
    .click()
  await expect(sheet.getByRole('region', { name: 'Paragraph, changed' })).toBeHidden()
  await expect(sheet.getByRole('region', { name: 'Paragraph, new' })).toBeVisible()
  await window.keyboard.press('Escape')
  const expected = aDocument(
    'The boat leaves at six.',
    'Nobody waves from the quay.',
    'It is a short way over.',
    'A new end.',
  )
  await expect.poll(async () => (await onDisk(ferry)).body).toEqual(expected)
  const body = window.getByRole('textbox', { name: 'Body' })
  await expect(body.getByText('Nobody waves from the quay.')).toBeVisible()
})

test('a version is kept under a name by keyboard alone', async ({ openDesk }) => {
  const { window, show, folder } = await openDesk(() => ({ records: [mara] }))
  await show('People', mara)
  await window.getByLabel('Role').fill('Night editor')
  await window.keyboard.press('ControlOrMeta+Shift+M')
  await window.keyboard.type('Before the move')
  await window.keyboard.press('Enter')
  await expect(window.getByText('Kept as “Before the move”')).toBeVisible()
  await window.keyboard.press('ControlOrMeta+Shift+H')
  await expect(window.getByRole('option', { name: /^Before the move/u })).toBeVisible()
  const names = await readdir(path.join(folder, 'history', mara.id))
  expect(names.filter((name) => name.endsWith('-named.json'))).toHaveLength(1)
})

test('a damaged file is named, and its newest version brought back', async ({ openDesk }) => {
  const { window, show, folder, onDisk } = await openDesk(() => ({ records: [mara, ferry] }))
  await show('Articles', ferry)
  await write(window)
  await window.keyboard.press('ControlOrMeta+Shift+M')
  await window.keyboard.type('First proof')
  await window.keyboard.press('Enter')
  await expect(window.getByText('Kept as “First proof”')).toBeVisible()
  await show('People', mara)
  await writeFile(path.join(folder, recordPath(ferry)), 'scrambled')

  await window.keyboard.press('ControlOrMeta+K')
  await window.keyboard.type('Verify the library')
  await window.keyboard.press('Enter')
  const sheet = window.getByRole('dialog', { name: '1 file needs a look' })
  await expect(sheet).toContainText(recordPath(ferry))
  await expect(sheet).toContainText('cut short or broken')
  expect(await seriousBarriers(window)).toEqual([])
  await sheet.getByRole('button', { name: /^Bring back the version of/u }).click()
  await expect(window.getByRole('dialog', { name: 'Every file is in order' })).toBeVisible()
  expect(JSON.stringify((await onDisk(ferry)).body)).toContain('A new end.')
  expect(await readdir(path.join(folder, 'damaged/articles'))).toHaveLength(1)
})

test('the library is mended by one button, and what was done and what stays is said', async ({
  openDesk,
}) => {
  const { window, show, folder } = await openDesk(() => ({
    records: [mara, { ...ferry, byline: [mara.id] }],
    trashed: [mara.id],
  }))
  await show('Articles', ferry)
  await writeFile(path.join(folder, 'library.json'), 'scrambled')
  const place = path.join(folder, 'history', ferry.id)
  await mkdir(place, { recursive: true })
  await writeFile(path.join(place, '20260101T090000000Z-0123456789abcdef.json'), 'scrambled')
  await window.keyboard.press('ControlOrMeta+K')
  await window.keyboard.type('Verify the library')
  await window.keyboard.press('Enter')
  await window.getByRole('button', { name: 'Mend what can be mended' }).click()
  const sheet = window.getByRole('dialog', { name: '1 file needs a look' })
  const mended = sheet.getByRole('list', { name: 'What was mended' })
  await expect(mended).toContainText('was moved to damaged/history')
  await expect(mended).toContainText('was made anew for “Harbour Review”')
  const left = sheet.getByRole('list', { name: 'Files that need a look' })
  await expect(left).toContainText(`refers to “${mara.name}”, which is in the trash`)
  await expect(left).toContainText('The reference stays')
})

test('the trash is emptied after a question that names the number', async ({ openDesk }) => {
  const { window, folder } = await openDesk(() => ({
    records: [ferry, mara],
    trashed: [ferry.id, mara.id],
  }))
  await window.getByRole('navigation').getByText('Trash', { exact: true }).click()
  // What lies there is read first, by keyboard, and left where it is.
  await window.getByRole('row', { name: ferry.headline }).press('Enter')
  const reading = window.getByRole('dialog', { name: ferry.headline })
  await expect(reading.getByText(ferry.standfirst)).toBeVisible()
  expect(await seriousBarriers(window)).toEqual([])
  await reading.getByRole('button', { name: 'Leave it there' }).click()
  await window.getByRole('button', { name: 'Empty the trash…' }).click()
  await window.getByRole('button', { name: 'Keep the trash' }).click()
  expect(await readdir(path.join(folder, 'trash/articles'))).toHaveLength(1)
  await window.getByRole('button', { name: 'Empty the trash…' }).click()
  await window.getByRole('button', { name: 'Remove everything for ever' }).click()
  await expect(window.getByText('The trash is empty', { exact: true })).toBeVisible()
  expect(await readdir(path.join(folder, 'trash/articles'))).toEqual([])
})

test('the timeline and a version keep nobody out', async ({ openDesk }) => {
  const { window, show } = await openDesk(() => ({ records: [ferry] }))
  await show('Articles', ferry)
  await write(window)
  await openNewestVersion(window)
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    expect(await seriousBarriers(window)).toEqual([])
  }
  await window.keyboard.press('Escape')
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    expect(await seriousBarriers(window)).toEqual([])
  }
})
