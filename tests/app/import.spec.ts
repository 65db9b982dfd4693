import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { expect } from '@playwright/test'

import { anArticle } from '../builders/article.ts'
import { test } from './desk-test.ts'
import { choosesToOpen } from './dialogs.ts'
import { dropFile } from './file-drop.ts'

const fixtures = path.join(import.meta.dirname, '../fixtures/import')

test('a journal’s listing and a damaged feed come in by the dialog, repaired once confirmed', async ({
  openDesk,
}) => {
  const { app, window } = await openDesk(() => ({ records: [] }))
  await choosesToOpen(
    app,
    path.join(fixtures, 'listing.txt'),
    path.join(fixtures, 'feed-damaged.txt'),
  )
  await window.getByRole('button', { name: /^Import what you have/u }).click()
  const sheet = window.getByRole('dialog', { name: 'Import' })
  await sheet.getByRole('button', { name: 'Choose files…' }).click()

  await expect(sheet).toContainText('1 edition, 6 articles and 4 people')
  await expect(
    sheet.getByRole('listitem').filter({ hasText: 'What the Ferrymen Read' }),
  ).toContainText('by Imke Sanderling and Zoë de Vries')
  const repair = sheet.getByRole('checkbox', { name: /^Repair the text in \d+ places/u })
  await expect(repair).not.toBeChecked()
  await repair.focus()
  await window.keyboard.press('Space')
  await expect(repair).toBeChecked()
  await sheet.getByRole('button', { name: 'Import', exact: true }).click()

  await expect(sheet).toContainText('The text was repaired in')
  await sheet
    .getByRole('button', { name: /^Open “/u })
    .first()
    .click()
  await expect(sheet).toHaveCount(0)
  await expect(window.getByRole('navigation')).toContainText(/Articles\s*6/u)

  await window.keyboard.press('Control+1')
  await expect(window.getByRole('listbox', { name: 'Records' }).getByRole('option')).toHaveCount(6)
  await expect(window.getByRole('option', { name: 'What the Ferrymen Read' })).toContainText(
    'Imke Sanderling and Zoë de Vries',
  )
  await window.keyboard.press('Control+2')
  await window.getByRole('option').filter({ hasText: '4 posts' }).click()
  await expect(window.getByRole('main')).toContainText(/2 of 4 is missing/u)
})

test('a text file that is let go over the window is looked at and imported', async ({
  openDesk,
}) => {
  const { window } = await openDesk(() => ({ records: [] }))
  const bytes = new TextEncoder().encode('# Dropped in\n\nIt came through the window.\n')
  await dropFile(window.getByRole('main'), { name: 'dropped.md', type: 'text/markdown', bytes })

  const sheet = window.getByRole('dialog', { name: 'Import' })
  await expect(sheet).toContainText('dropped.md')
  await sheet.getByRole('button', { name: 'Import', exact: true }).click()
  await sheet.getByRole('button', { name: 'Open “Dropped in”' }).click()

  await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Dropped in')
  await expect(window.getByRole('textbox', { name: 'Body' })).toHaveText(
    'It came through the window.',
  )
})

test('a file that can’t be read is named and nothing is written', async ({ openDesk }) => {
  const { window } = await openDesk(() => ({ records: [] }))
  const bytes = new Uint8Array(await readFile(path.join(fixtures, 'listing.txt'))).map((byte) =>
    byte % 3 === 0 ? 0 : byte,
  )
  await dropFile(window.getByRole('main'), { name: 'torn.bin', type: 'application/x', bytes })

  const sheet = window.getByRole('dialog', { name: 'Import' })
  await expect(sheet.getByRole('alert')).toContainText('torn.bin')
  await expect(sheet.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
  await sheet.getByRole('button', { name: 'Cancel' }).click()
  await expect(window.getByRole('heading', { name: /Articles/u })).toContainText('0')
})

test('records of this program are known again, and made once more when asked for', async ({
  openDesk,
}) => {
  const article = anArticle()
  const { window } = await openDesk(() => ({ records: [article] }))
  const bytes = new TextEncoder().encode(JSON.stringify({ copydeskRecords: 2, records: [article] }))
  const type = 'application/json'
  await dropFile(window.getByRole('main'), { name: 'records.json', type, bytes })

  const sheet = window.getByRole('dialog', { name: 'Import' })
  await expect(sheet).toContainText('This is a file of Copydesk records: 1 article.')
  await expect(sheet).toContainText('It becomes nothing new.')
  await sheet.getByRole('checkbox', { name: 'Make again what is here already' }).focus()
  await window.keyboard.press('Space')
  await sheet.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(sheet).toContainText('An article of this headline and byline is here already.')
  await sheet.getByRole('button', { name: 'Close' }).last().click()
  await expect(window.getByRole('navigation')).toContainText(/Articles\s*2/u)
})
