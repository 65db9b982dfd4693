import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { expect } from '@playwright/test'

import { aDocument, anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { pngBytes } from '../builders/media.ts'
import { aRecordId } from '../builders/record-id.ts'
import { test } from './desk-test.ts'
import { choosesToOpen } from './dialogs.ts'

const zoe = anAuthor({ id: aRecordId(21), name: 'Zoë Sanderling' })
const tides = anArticle({ id: aRecordId(22), headline: 'Tides', body: aDocument('Twice a day.') })

test('who makes an edition or a thread types its name at once', async ({ openDesk }) => {
  const { window } = await openDesk(() => ({ records: [tides] }))

  await window.getByRole('option', { name: 'Tides' }).waitFor()
  await window.keyboard.press('Control+3')
  await window.getByRole('button', { name: 'New in Editions' }).click()
  await expect(window.getByRole('textbox', { name: 'Title of the edition' })).toBeFocused()
  await window.keyboard.type('Autumn 2026')
  await window.keyboard.press('Control+Shift+N')
  await expect(window.getByRole('textbox', { name: 'Title of the thread' })).toBeFocused()
  await window.keyboard.type('Tide times')

  await window.keyboard.press('Control+3')
  await expect(window.getByRole('option', { name: 'Autumn 2026' })).toHaveCount(1)
  await window.keyboard.press('Control+2')
  await expect(window.getByRole('option', { name: 'Tide times' })).toHaveCount(1)
})

test('a name typed into the byline is never left lying there', async ({ openDesk }) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [zoe, tides] }))
  await show('Articles', tides)
  const add = window.getByRole('combobox', { name: 'Add an author' })

  await add.fill('sanderl')
  await add.press('Enter')
  await expect(window.getByRole('button', { name: 'Zoë Sanderling' })).toBeVisible()
  await add.fill('Odalys Brandt')
  await window.getByRole('textbox', { name: 'Body' }).click()
  await expect(window.getByRole('button', { name: 'Odalys Brandt' })).toBeVisible()

  await expect(add).toHaveValue('')
  await expect.poll(async () => (await onDisk(tides)).byline.length).toBe(2)
})

test('after a picture comes its alt text, and typing never replaces the picture', async ({
  openDesk,
}) => {
  const { app, window, folder, show, onDisk } = await openDesk(() => ({ records: [tides] }))
  await show('Articles', tides)
  const body = window.getByRole('textbox', { name: 'Body' })
  await body.getByText('Twice a day.').click()
  const file = path.join(folder, '..', 'pier.png')
  await writeFile(file, pngBytes({ width: 40, height: 30, shade: 120 }))
  await choosesToOpen(app, file)

  await window.getByRole('button', { name: 'Picture…', exact: true }).click()
  await expect(body.getByRole('textbox', { name: 'Alt text' })).toBeFocused()
  await window.keyboard.type('A pier at low water')
  await body.locator('img').click()
  await window.keyboard.type('x')

  await expect(body.locator('img')).toHaveCount(1)
  await expect
    .poll(async () =>
      (await onDisk(tides)).body.content.flatMap((block) =>
        block.type === 'figure' ? block.attrs.images.map(({ alt }) => alt) : [],
      ),
    )
    .toEqual(['A pier at low water'])
})

test('Delete on a row moves the record to the trash, and can be undone', async ({ openDesk }) => {
  const { window, show } = await openDesk(() => ({ records: [tides] }))
  await show('Articles', tides)
  const row = window.getByRole('option', { name: 'Tides' })

  await row.click()
  await window.keyboard.press('Delete')
  await expect(row).toHaveCount(0)
  await window.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(row).toHaveCount(1)
})
