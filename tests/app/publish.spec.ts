import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { type ElectronApplication, expect, type FrameLocator } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { z } from 'zod'

import { createFigure } from '../../core/document/figure.ts'
import { withApproval } from '../../core/library/approved-content.ts'
import { anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { morning } from '../builders/clock.ts'
import { test } from './desk-test.ts'
import { choosesToSave } from './dialogs.ts'
import { holdCalls } from './held-calls.ts'
import { chooseInMenu } from './menu-item.ts'
import { seriousBarriers } from './serious-barriers.ts'

const author = anAuthor()
const article = anArticle({ byline: [author.id], status: 'ready' })

const approved = withApproval(article, { by: 'Imke Brandt', at: morning, articles: new Map() })

const manifestSchema = z.looseObject({
  files: z.array(z.looseObject({ path: z.string(), sha256: z.string() })),
})

test('a bundle is made from what was typed last, with its manifest, and twice the same', async ({
  openDesk,
}) => {
  const { app, window, show, folder } = await openDesk(() => ({ records: [author, approved] }))
  await show('Articles', article)
  await window.getByRole('textbox', { name: 'Headline' }).fill('Typed a moment ago')
  const bundles = ['one.zip', 'two.zip'].map((name) => path.join(folder, '..', name))

  for (const [turn, bundle] of bundles.entries()) {
    await choosesToSave(app, bundle)
    await window.getByRole('button', { name: 'Publish…' }).click()
    const sheet = window.getByRole('dialog', { name: 'Publish “Typed a moment ago”' })
    await expect(sheet.getByRole('checkbox', { name: /^The website/u })).toBeChecked()
    await expect(sheet.getByRole('checkbox', { name: /^Bluesky/u })).toHaveCount(0)
    const sender = sheet.getByRole('group', { name: 'Newsletter' }).getByLabel('Sender of the mail')
    await expect(sheet.getByRole('region', { name: 'Approval' })).toContainText(
      'Changed since Imke Brandt approved it',
    )
    if (turn === 0) {
      await sheet.getByRole('checkbox', { name: /^Newsletter/u }).focus()
      await window.keyboard.press('Space')
      await sender.fill('Desk <desk@harbour.example>')
    }
    // The second time all is as it was left.
    await expect(sender).toHaveValue('Desk <desk@harbour.example>')
    await expect(sheet.getByRole('button', { name: /Preset$/u })).toContainText(
      turn === 0 ? 'As chosen below' : 'As last time',
    )
    const letGo = await holdCalls(app, 'export:make', 0)
    await sheet.getByRole('button', { name: /^Make (?:the bundle|it with)/u }).click()
    await tell(app, { done: 3, of: 12 })
    await expect(sheet.getByText('Writing 3 of 12 files')).toBeVisible()
    await expect(sheet.getByRole('progressbar')).toHaveAttribute('value', '3')
    await expect(sheet.getByRole('button', { name: 'Stop' })).toBeEnabled()
    expect(await seriousBarriers(window)).toEqual([])
    await letGo()
    await expect(sheet.getByRole('status')).toContainText(bundle)
    await expect(window.getByText('The bundle is made')).toBeVisible()
    await sheet.getByRole('button', { name: 'Close' }).last().click()
  }

  const [one, two] = await Promise.all(bundles.map((bundle) => readFile(bundle)))
  expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true)
  const files = unzipSync(one ?? new Uint8Array())
  const manifest = manifestSchema.parse(
    JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())),
  )
  expect(manifest.files.length).toBeGreaterThan(3)
  expect(
    manifest.files.map(({ path: name }) => [
      name,
      createHash('sha256')
        .update(files[name] ?? new Uint8Array())
        .digest('hex'),
    ]),
  ).toEqual(manifest.files.map(({ path: name, sha256 }) => [name, sha256]))
  const mails = Object.entries(files).filter(([name]) => name.endsWith('.eml'))
  expect(
    mails.map(([, mail]) => strFromU8(mail).includes('From: "Desk" <desk@harbour.example>')),
  ).toEqual([true])
  const pages = Object.entries(files).filter(([name]) => name.endsWith('.html'))
  expect(pages.some(([, page]) => strFromU8(page).includes('Typed a moment ago'))).toBe(true)
})

/** As if a bundle of many files were on its way. */
async function tell(app: ElectronApplication, files: { done: number; of: number }): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { done, of }) => {
    const activity = {
      kind: 'working',
      title: 'Typed a moment ago',
      progress: { step: 'writing', done, of },
      waiting: 0,
    }
    for (const each of BrowserWindow.getAllWindows()) {
      each.webContents.send('export:activity', activity)
    }
  }, files)
}

test('what was sent is listed, compared with the text as it is now, and made again; presets are kept', async ({
  openDesk,
}) => {
  const { app, window, show, folder } = await openDesk(() => ({ records: [author, article] }))
  await show('Articles', article)
  const bundle = path.join(folder, '..', 'night.zip')
  await choosesToSave(app, bundle)
  await window.getByRole('button', { name: 'Publish…' }).click()
  const sheet = window.getByRole('dialog', { name: /^Publish/u })
  await choosePreset('Website')
  await expect(sheet.getByRole('checkbox', { name: /^People/u })).toBeChecked()
  await expect(sheet.getByRole('checkbox', { name: /^Markdown/u })).not.toBeChecked()
  for (const name of [/^Feeds/u, /^People/u]) {
    await sheet.getByRole('checkbox', { name }).focus()
    await window.keyboard.press('Space')
  }
  await sheet.getByRole('button', { name: 'Keep as a preset…' }).click()
  await sheet.getByRole('textbox', { name: 'Name of the preset' }).fill('Pages alone')
  await window.keyboard.press('Enter')
  await expect(sheet.getByRole('button', { name: /Preset$/u })).toContainText('Pages alone')
  expect(await seriousBarriers(window)).toEqual([])
  await sheet.getByRole('button', { name: 'Make the bundle…' }).click()
  await expect(sheet.getByRole('status')).toContainText(bundle)
  await sheet.getByRole('button', { name: 'Close' }).last().click()

  await window.getByRole('textbox', { name: 'Standfirst' }).fill('Told otherwise since.')
  await chooseInMenu(app, 'Show what was sent…')
  const sent = window.getByRole('dialog', { name: 'Sent bundles' })
  const row = sent.getByRole('listitem', { name: new RegExp(`^${article.headline}`, 'u') })
  await expect(row).toContainText('The website · version 1')
  await expect(row).toContainText(`Saved or removed since: “${article.headline}”`)
  await row.getByRole('button', { name: 'What changed since' }).click()
  const changed = window.getByRole('dialog', { name: /^Changed since/u })
  await expect(changed.getByRole('region', { name: 'Standfirst, changed' })).toBeVisible()
  // The page for the receiver tells sizes: it may differ as well.
  await expect(changed).toContainText('changed html/the-library-that-never-closes.html')
  expect(await seriousBarriers(window)).toEqual([])
  await changed.getByRole('button', { name: 'Close' }).last().click()
  await row.getByRole('button', { name: 'Make it again…' }).click()
  const again = window.getByRole('dialog', { name: 'Make it again' })
  await expect(again).toContainText(`stands at ${bundle}`)
  await expect(again).toContainText(`“${article.headline}” has changed in 1 place`)
  await expect(again.getByRole('button', { name: 'Replace it' })).toBeEnabled()
  expect(await seriousBarriers(window)).toEqual([])
  await again.getByRole('button', { name: 'Keep both' }).click()
  await expect(sent.getByRole('listitem')).toHaveCount(2)
  await expect(sent).toContainText(bundle.replace('night.zip', 'night-2.zip'))

  async function choosePreset(name: string): Promise<void> {
    await sheet.getByRole('button', { name: /Preset$/u }).click()
    await window.getByRole('option', { name, exact: true }).click()
  }
})

test('errors and losses are shown before, and a bundle is made with them only on purpose', async ({
  openDesk,
}) => {
  const faulty = anArticle({
    headline: '',
    byline: [author.id],
    body: {
      type: 'doc',
      content: [createFigure([{ media: null, alt: '', address: '' }], { caption: 'A quay' })],
    },
  })
  const { app, window } = await openDesk(() => ({ records: [faulty, author] }))
  await window.getByRole('option', { name: 'Untitled article' }).click()
  await window.keyboard.press('Control+Shift+e')

  const sheet = window.getByRole('dialog', { name: 'Publish “Untitled article”' })
  await expect(sheet).toBeVisible()
  // While another bundle is on its way the form of this one can be chosen.
  await tell(app, { done: 3, of: 12 })
  await expect(sheet.getByText('Writing 3 of 12 files')).toBeVisible()
  await expect(sheet.getByRole('button', { name: /Form of the bundle$/u })).toBeVisible()
  await expect(sheet.getByRole('heading', { name: /^Must be mended/u })).toBeVisible()
  await expect(sheet.getByRole('heading', { name: /^Will be lost/u })).toBeVisible()
  const role = sheet.locator('p', { hasText: /^Role of a person Word$/u }).locator('..')
  await expect(role).toContainText(author.name)
  await expect(sheet.getByRole('button', { name: 'Make it with its errors…' })).toBeEnabled()
  const approval = sheet.getByRole('region', { name: 'Approval' })
  await approval.getByRole('button', { name: 'Approve it as it stands' }).click()
  await expect(approval).toContainText(/^Approved by /u)
  await expect(approval.getByRole('button')).toHaveCount(0)

  for (const name of [/^The website/u, /^Markdown/u, /^Plain text/u, /^Word\b/u]) {
    await sheet.getByRole('checkbox', { name }).focus()
    await window.keyboard.press('Space')
  }
  const make = sheet.getByRole('button', { name: 'Make it with its errors…' })
  await expect(make).toBeDisabled()

  // What can't be made yet is not called whole, and no place is asked for before the field is filled.
  await sheet.getByRole('checkbox', { name: /^Feeds/u }).focus()
  await window.keyboard.press('Space')
  const feeds = sheet.getByRole('group', { name: 'Feeds' })
  await expect(feeds).toContainText(/address/u)
  await expect(sheet.getByText('whole', { exact: true })).toHaveCount(0)
  await make.click()
  await expect(feeds.getByLabel('Address of the site')).toBeFocused()
  await window.keyboard.type('https://harbour.example')
  await expect(sheet.getByText(/^\d+ loss(?:es)?$/u)).toBeVisible()
  expect(await seriousBarriers(window)).toEqual([])

  const unready = sheet.getByRole('article', { name: /has the status “Draft”\.$/u })
  await unready.getByRole('button', { name: 'Show it' }).click()
  const details = window.getByRole('complementary')
  await expect(details.getByRole('button', { name: /Status$/u })).toBeFocused()
})

test('each target is looked at before it is made, light and dark, on a phone, in a frame that runs nothing', async ({
  openDesk,
}) => {
  const { window, show } = await openDesk((picture) => ({
    records: [author, { ...article, leadImage: picture.id }],
  }))
  await show('Articles', article)
  await window.getByRole('button', { name: 'Publish…' }).click()
  for (const name of [
    /^E-book/u,
    /^PDF/u,
    /^WordPress/u,
    /^InDesign/u,
    /^Ghost/u,
    /^Feeds/u,
    /^People/u,
  ]) {
    await window.getByRole('checkbox', { name }).focus()
    await window.keyboard.press('Space')
  }
  await window.getByLabel('Address of the site').first().fill('https://harbour.example')
  await window.getByRole('button', { name: 'Preview' }).click()

  const sheet = window.getByRole('dialog', { name: 'Preview' })
  const frame = sheet.locator('iframe')
  await expect(frame).toHaveAttribute('sandbox', '')
  const shown = frame.contentFrame()
  await expect(shown.getByRole('heading', { level: 1 })).toHaveText(article.headline)
  await expect
    .poll(() =>
      shown
        .locator('img')
        .first()
        .evaluate((image) => 'naturalWidth' in image && image.naturalWidth),
    )
    .toBe(60)
  const light = await background(shown)
  await choose('Theme', 'Dark')
  await expect.poll(() => background(frame.contentFrame())).not.toBe(light)
  await choose('Width', 'Phone')
  await expect.poll(async () => (await frame.boundingBox())?.width).toBe(390)
  await choose('Target', 'PDF')
  await expect.poll(() => background(frame.contentFrame())).toBe('rgb(255, 255, 255)')
  const faces = await frame
    .contentFrame()
    .locator('body')
    .evaluate(async () => {
      await document.fonts.ready
      return [...document.fonts].flatMap(({ family, status }) =>
        status === 'loaded' ? family : [],
      )
    })
  expect(faces.join(' ')).toContain('Source Serif 4 Variable')
  await choose('Target', 'E-book')
  await expect(sheet.getByRole('button', { name: 'Page' })).toContainText(article.headline)
  await expect(frame.contentFrame().getByRole('heading', { level: 1 })).toHaveText(article.headline)
  await choose('Target', 'Word')
  const word = frame.contentFrame()
  await expect(word.locator('.line', { hasText: article.headline })).toContainText('Title')
  await expect(sheet.getByRole('button', { name: 'Theme' })).toHaveCount(0)
  await expect(sheet.getByRole('button', { name: 'Width' })).toHaveCount(0)
  await choose('Target', 'WordPress')
  await expect(frame.contentFrame().getByRole('heading', { level: 1 })).toHaveText(article.headline)
  await expect(sheet.getByRole('button', { name: 'Theme' })).toBeVisible()
  await choose('Target', 'Ghost')
  await expect(frame.contentFrame().getByRole('heading', { level: 1 })).toHaveText(article.headline)
  await choose('Target', 'InDesign')
  const story = frame.contentFrame().locator('.line', { hasText: article.headline })
  await expect(story).toContainText('Headline')
  await choose('Target', 'Feeds')
  await expect(frame.contentFrame().locator('h2')).toHaveText(article.headline)
  await choose('Page', 'RSS')
  await expect(frame.contentFrame().locator('pre')).toContainText('<rss')
  await choose('Page', 'Atom')
  await expect(frame.contentFrame().locator('pre')).toContainText('<feed')

  await choose('Target', 'People')
  await expect(frame.contentFrame().getByRole('row', { name: author.name })).toBeVisible()

  async function choose(label: string, option: string): Promise<void> {
    await sheet.getByRole('button', { name: label }).click()
    await window.getByRole('option', { name: option, exact: true }).click()
  }
})

function background(page: FrameLocator): Promise<string> {
  return page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
}
