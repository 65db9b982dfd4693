import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { expect } from '@playwright/test'

import { anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { pngBytes } from '../builders/media.ts'
import { aRecordId } from '../builders/record-id.ts'
import { test } from './desk-test.ts'
import { seriousBarriers } from './serious-barriers.ts'

const mara = anAuthor({ id: aRecordId(20), name: 'Mara Quill', handles: {}, links: [] })
const ferry = anArticle({ id: aRecordId(51), headline: 'Night ferry', byline: [mara.id] })

test('a person is described, and the file has it', async ({ openDesk }) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [mara] }))
  await show('People', mara)

  await window.getByLabel('Post-nominals').fill('CBE')
  await window.getByLabel('Role').fill('Night editor')
  await window.getByRole('textbox', { name: 'Short bio' }).fill('é'.repeat(240))
  await expect(window.getByText('10 characters left')).toBeVisible()
  await window.getByLabel('Bluesky').fill('@mara.example.com')
  await window.getByRole('button', { name: 'Add a link' }).click()
  await window.keyboard.type('mara dot example')
  await expect(window.getByText('so it will not be published', { exact: false })).toBeVisible()
  await window.getByLabel('Link 1', { exact: true }).fill('https://mara.example/')

  await expect
    .poll(async () => {
      const { postNominals, role, shortBio, handles, links } = await onDisk(mara)
      return { postNominals, role, shortBio, handles, links }
    })
    .toEqual({
      postNominals: 'CBE',
      role: 'Night editor',
      shortBio: 'é'.repeat(240),
      handles: { bluesky: 'mara.example.com' },
      links: ['https://mara.example/'],
    })
})

test('a portrait is chosen and described', async ({ openDesk }) => {
  const { app, window, show, folder, onDisk } = await openDesk(() => ({ records: [mara] }))
  const file = path.join(folder, '..', 'mara.png')
  await writeFile(file, pngBytes({ width: 40, height: 40, shade: 90 }))
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, file)
  await show('People', mara)

  await window.getByRole('button', { name: 'Choose a portrait…' }).click()
  await window.getByRole('button', { name: 'Needs alt text' }).click()
  await window.getByRole('textbox', { name: 'Alt text' }).fill('Mara Quill at her desk')
  await window.getByRole('button', { name: 'Keep the alt text' }).click()
  await expect(window.getByRole('dialog')).toBeHidden()
  const described = window.getByRole('img', { name: 'Mara Quill at her desk' })
  await expect(described).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(window.getByRole('button', { name: 'Needs alt text' })).toBeVisible()
  await window.keyboard.press('Control+y')
  await expect(described).toBeVisible()
  await expect.poll(async () => (await onDisk(mara)).portrait).toMatch(/^[0-9a-f]{64}$/u)
})

test('the articles that name the person are listed and open', async ({ openDesk }) => {
  const { window, show } = await openDesk(() => ({ records: [mara, ferry] }))
  await show('People', mara)
  await window.getByRole('main').getByRole('button', { name: 'Night ferry' }).click()
  await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Night ferry')
})

test('a picture is described where it is kept, and shows where it is used', async ({
  openDesk,
}) => {
  const { window } = await openDesk((picture) => ({
    records: [mara, { ...ferry, leadImage: picture.id }],
  }))
  await window.getByRole('navigation').getByText('Media', { exact: true }).click()
  await window.getByRole('option', { name: 'quay.png' }).click()
  const details = window.getByRole('complementary')

  await expect(details).toContainText('60 × 40 pixels')
  await details.getByRole('textbox', { name: 'Alt text' }).fill('An empty quay')
  await details.getByRole('textbox', { name: 'Credit' }).fill('Mara Quill')
  await expect(window.getByRole('img', { name: 'An empty quay' })).toBeVisible()
  await expect(window.getByText('Saved')).toBeVisible()
  await details.getByRole('button', { name: 'Night ferry' }).click()
  await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Night ferry')
})

test('a person’s page keeps nobody out', async ({ openDesk }) => {
  const { window, show } = await openDesk(() => ({
    records: [{ ...mara, links: ['mara dot example'], shortBio: 'x'.repeat(260) }, ferry],
  }))
  await show('People', mara)
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    expect(await seriousBarriers(window)).toEqual([])
  }
})
