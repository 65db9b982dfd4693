import { expect, type Page } from '@playwright/test'

import { aDocument, anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { aRecordId } from '../builders/record-id.ts'
import { type DeskOnLibrary, test } from './desk-test.ts'
import { dropFile } from './file-drop.ts'
import { chooseInMenu } from './menu-item.ts'
import { seriousBarriers } from './serious-barriers.ts'

const author = anAuthor()
const article = anArticle({
  headline: 'Ferry',
  byline: [author.id],
  tags: ['harbour'],
  status: 'in-review',
})
const faulty = anArticle({ id: aRecordId(12), headline: '' })
const gone = anArticle({ id: aRecordId(13), headline: 'Gone', body: aDocument('Away.') })

/** How each screen is reached from the desk, and from there the next one. */
const screens: Readonly<Record<string, (desk: DeskOnLibrary) => Promise<void>>> = {
  welcome: async ({ window }) =>
    expect(window.getByRole('button', { name: /^Write an article/u })).toBeVisible(),
  article: async ({ window, show }) => {
    await show('Articles', article)
    await expect(window.getByRole('textbox', { name: 'Body' })).toBeVisible()
  },
  publish: async ({ window }) => {
    await window.getByRole('option', { name: 'Untitled article' }).click()
    await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('')
    await window.keyboard.press('Control+Shift+e')
    const sheet = window.getByRole('dialog', { name: 'Publish “Untitled article”' })
    await expect(sheet.getByRole('heading', { name: /^Must be mended/u })).toBeVisible()
  },
  import: async ({ window }) => {
    await closeSheet(window)
    await dropFile(window.getByRole('main'), {
      name: 'notes.md',
      type: 'text/markdown',
      bytes: new TextEncoder().encode('# Notes\n\nIt’s “damagedâ€�.\n'),
    })
    await expect(window.getByRole('dialog', { name: 'Import' })).toContainText('notes.md')
  },
  palette: async ({ window }) => {
    await closeSheet(window)
    await window.keyboard.press('Control+k')
    await expect(window.getByRole('dialog', { name: 'Search or do anything' })).toBeVisible()
  },
  trash: async ({ window }) => {
    await closeSheet(window)
    await window.keyboard.press('Control+6')
    await expect(window.getByRole('button', { name: 'Put “Gone” back' })).toBeVisible()
  },
  'a menu': async ({ window }) => {
    await window.getByRole('button', { name: 'New', exact: true }).click()
    await expect(window.getByRole('menu', { name: 'New' })).toBeVisible()
  },
}

for (const theme of ['light', 'dark']) {
  test(`nothing serious stands in anybody’s way, in ${theme}`, async ({ openDesk }) => {
    const desk = await openDesk(() => ({
      records: [author, gone, faulty, article],
      trashed: [gone.id],
    }))
    const { app, window } = desk
    await chooseInMenu(app, `Appearance: ${theme}`)
    await expect
      .poll(async () => window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
      .toBe(theme === 'dark')

    for (const [name, reach] of Object.entries(screens)) {
      await test.step(name, async () => {
        await reach(desk)
        await settled(window)
        expect(await seriousBarriers(window), name).toEqual([])
      })
    }
  })
}

async function closeSheet(window: Page): Promise<void> {
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toHaveCount(0)
}

/** Half-way through a fade every colour is faint. */
async function settled(window: Page): Promise<void> {
  await window.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(async ({ finished }) => finished))
  })
}
