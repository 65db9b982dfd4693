import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { type ElectronApplication, expect } from '@playwright/test'

import type { TableRow } from '../../core/document/document.ts'
import { createFigure } from '../../core/document/figure.ts'
import { aDocument, anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { aRecordId } from '../builders/record-id.ts'
import { test } from './desk-test.ts'
import { choosesToSave } from './dialogs.ts'
import { chooseInMenu } from './menu-item.ts'
import { seriousBarriers } from './serious-barriers.ts'

const quillan = anAuthor({
  id: aRecordId(31),
  name: 'Ada Quillanby',
  organisation: 'Sandgate Wyrd',
})
const letters = anArticle({
  id: aRecordId(32),
  headline: 'Letters',
  body: aDocument(
    'We recieve a letter from Ada Quillanby’s head teacher and another from two head teachers.',
    'The colour of the marram is a mistery at Sandgate Wyrd.',
  ),
})

test('words are marked, suggested for, learnt and put into the house style', async ({
  openDesk,
}) => {
  const { app, window, folder, show, onDisk } = await openDesk(() => ({
    records: [quillan, letters],
  }))
  await show('Articles', letters)
  const body = window.getByRole('textbox', { name: 'Body' })
  const spelling = body.locator('.marked-word.spelling')
  const style = body.locator('.marked-word.style')

  await expect(spelling).toHaveText(['recieve', 'marram', 'mistery'])
  await expect(style).toHaveText(['head teacher', 'head teachers'])
  const panel = window.getByRole('region', { name: 'Words' })
  await expect(panel).toContainText('5 marked')

  await spelling.first().click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'receive', exact: true }).click()
  await expect(body).toContainText('We receive a letter')

  const shownMenu = await watchMenus(app)
  await body.getByText('We receive').click({ button: 'right', position: { x: 2, y: 4 } })
  await expect.poll(shownMenu).toEqual(expect.arrayContaining(['Cut', 'Copy', 'Paste']))
  await spelling.first().dblclick()
  await spelling.first().click({ button: 'right' })
  await expect(window.getByRole('menuitem', { name: 'Cut' })).toBeVisible()
  await window.getByRole('menuitem', { name: 'Copy' }).click()
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('marram')

  await spelling.first().click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Add to my dictionary' }).click()
  await expect(spelling).toHaveText(['mistery'])
  const own = path.join(folder, '..', 'desk', 'dictionary.txt')
  await expect.poll(() => readFile(own, 'utf8').catch(() => '')).toBe('marram\n')

  await body.getByText('The colour').click()
  await window.keyboard.press('Control+Home')
  await window.keyboard.press('F7')
  await expect(window.getByRole('menuitem', { name: 'headteacher', exact: true })).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(body).toBeFocused()

  await panel.getByRole('button', { name: 'Make all 2 changes' }).click()
  await expect(body).toContainText('headteacher and another from two headteachers')
  await body.getByText('The colour').click()
  await window.keyboard.press('Control+z')
  await expect(style).toHaveText(['head teacher', 'head teachers'])
  await window.keyboard.press('Control+Shift+z')
  await expect(style).toHaveCount(0)
  await expect
    .poll(async () => JSON.stringify((await onDisk(letters)).body))
    .toContain('two headteachers')
  expect(await seriousBarriers(window)).toEqual([])
})

/** Menus of the system are noted instead of shown; answers how to read the last one. */
async function watchMenus(app: ElectronApplication): Promise<() => Promise<unknown>> {
  await app.evaluate(({ Menu }) => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- the main process gets nothing but this function
    Menu.prototype.popup = function note() {
      Reflect.set(
        globalThis,
        'shownMenu',
        this.items.map(({ label }) => label),
      )
    }
  })
  return () => app.evaluate((): unknown => Reflect.get(globalThis, 'shownMenu'))
}

test('quotation marks curl as one types, and a text is tidied in one step', async ({
  openDesk,
}) => {
  const { window, show } = await openDesk(() => ({
    records: [
      anArticle({
        id: aRecordId(33),
        headline: 'Tides',
        body: aDocument('Odd  spaces , and "straight" ones...', 'Here.'),
      }),
    ],
  }))
  await show('Articles', anArticle({ id: aRecordId(33), headline: 'Tides' }))
  const body = window.getByRole('textbox', { name: 'Body' })
  await body.getByText('Here.').click()
  await window.keyboard.press('End')
  await window.keyboard.type(` 'It's "so" - really...'`)
  await expect(body).toContainText('Here. ‘It’s “so” – really…’')
  await window.keyboard.press('Backspace')
  await expect(body).toContainText(`really…'`)

  await window.keyboard.press('Control+k')
  await window.keyboard.type('tidy the text')
  await window.keyboard.press('Enter')
  const sheet = window.getByRole('dialog', { name: 'Tidy the text' })
  await expect(sheet.getByRole('checkbox')).toHaveCount(10)
  expect(await seriousBarriers(window)).toEqual([])
  await sheet.getByRole('checkbox', { name: 'Full stops for an ellipsis' }).press('Space')
  await sheet.getByRole('button', { name: 'Make 5 changes' }).click()
  await expect(body).toContainText('Odd spaces, and “straight” ones...')
  await window.keyboard.press('Control+z')
  await expect(body).toContainText('Odd  spaces , and "straight" ones...')

  await body.getByText('Here.').click()
  await window.keyboard.press('End')
  await window.keyboard.type(` "6'2"," he said. See [the 'lamps'](https://example.org/a--b)`)
  const link = body.locator('a', { hasText: 'the ‘lamps’' })
  await expect(link).toHaveAttribute('href', 'https://example.org/a--b')
  await window.keyboard.press('Backspace')
  await expect(link).toHaveCount(0)
  await expect(body).toContainText(/“6′2″,” he said\. See \[the ‘lamps’\]\(\S+\)$/u)
  await window.keyboard.press('Backspace')
  await window.keyboard.type(')')
  await expect(link).toHaveCount(1)
  await window.keyboard.press('Control+z')
  await expect(body).toContainText('[the ‘lamps’](https://example.org/a--b)')
  await window.keyboard.press('Control+Shift+z')
  await window.keyboard.type(' now, `[no](lamp.org)` yet')
  await expect(body).toContainText('he said. See the ‘lamps’ now, [no](lamp.org) yet')
  await expect(link).toHaveText('the ‘lamps’')
  await expect(body.locator('a')).toHaveCount(1)

  await window.keyboard.press('Control+k')
  await window.keyboard.type('type straight')
  await window.keyboard.press('Enter')
  await body.getByText('Here.').click()
  await window.keyboard.press('End')
  await window.keyboard.type(` "straight"`)
  await expect(body).toContainText(' "straight"')
})

test('headline, standfirst and captions are read as the text is, and what is left alone stays so', async ({
  openDesk,
}) => {
  const article = anArticle({
    id: aRecordId(35),
    headline: 'A mistery  at sea',
    standfirst: 'Wirtten by a head teacher...',
  })
  const { window, show, onDisk, close, openAgain } = await openDesk((picture) => ({
    records: [
      {
        ...article,
        body: {
          type: 'doc',
          content: [
            ...aDocument('They recieve it.').content,
            createFigure([{ media: picture.id, alt: 'A quay' }], {
              caption: 'The "wrak" at low tide',
            }),
            {
              type: 'pullQuote',
              attrs: { attribution: 'Wilkins, portter' },
              content: [{ type: 'text', text: 'Nobody came.' }],
            },
            { type: 'table', attrs: { caption: 'Tides by howr' }, content: [aRow('Low')] },
          ],
        },
      },
    ],
  }))
  await show('Articles', article)
  const page = window.getByRole('main')
  const headline = window.getByRole('textbox', { name: 'Headline' })
  const caption = window.getByRole('textbox', { name: 'Caption', exact: true })
  const panel = window.getByRole('region', { name: 'Words' })
  await expect(page.locator('.marked-word')).toHaveText([
    'mistery',
    'Wirtten',
    'head teacher',
    'recieve',
    'wrak',
    'portter',
    'howr',
  ])
  await expect(panel).toContainText('7 marked')

  await headline.focus()
  await window.keyboard.press('Home')
  await window.keyboard.press('F7')
  await window.getByRole('menuitem', { name: 'mystery', exact: true }).click()
  await expect(headline).toHaveValue('A mystery  at sea')
  await expect(headline).toBeFocused()
  await window.keyboard.press('Control+z')
  await expect(headline).toHaveValue('A mistery  at sea')
  await expect(page.locator('.marked-word').first()).toHaveText('mistery')
  for (const label of [
    'About “Wirtten”',
    'About “head teacher”',
    'About “recieve”',
    'About “wrak”',
  ]) {
    await window.keyboard.press('F7')
    const menu = window.getByRole('menu', { name: label })
    await expect(menu).toBeVisible()
    if (label === 'About “wrak”') continue
    await window.keyboard.press('Escape')
    await expect(menu).toBeHidden()
    // The text has the focus again, a field of it or its body.
    await expect(page.locator(':focus')).toHaveCount(1)
  }
  await window.getByRole('menuitem', { name: 'Ignore in this article' }).click()
  await expect(caption).toBeFocused()
  await expect(panel).toContainText('6 marked')
  await expect(panel.getByRole('group', { name: 'Left alone here' })).toContainText('wrak')
  await expect.poll(async () => (await onDisk(article)).ignoredWords).toEqual(['wrak'])

  await window.keyboard.press('End')
  await window.keyboard.type(`, 'so' they say`)
  await expect(caption).toHaveValue('The "wrak" at low tide, ‘so’ they say')
  await window.keyboard.press('Control+k')
  await window.keyboard.type('tidy the text')
  await window.keyboard.press('Enter')
  const sheet = window.getByRole('dialog', { name: 'Tidy the text' })
  await sheet.getByRole('button', { name: 'Make 4 changes' }).click()
  await expect(headline).toHaveValue('A mistery at sea')
  await expect(window.getByRole('textbox', { name: 'Standfirst' })).toHaveValue(
    'Wirtten by a head teacher…',
  )
  await expect(caption).toHaveValue('The “wrak” at low tide, ‘so’ they say')
  expect(await seriousBarriers(window)).toEqual([])
  await window.getByRole('contentinfo').getByRole('button', { name: 'Undo' }).click()
  await expect(headline).toHaveValue('A mistery  at sea')
  await expect(caption).toHaveValue('The "wrak" at low tide, ‘so’ they say')
  await close()

  const again = await openAgain()
  const left = again.window.getByRole('group', { name: 'Left alone here' })
  await left.getByRole('button', { name: 'Mark again “wrak”' }).click()
  await expect(left).toHaveCount(0)
  const marked = again.window.getByRole('main').locator('.marked-word')
  await expect(marked.nth(4)).toHaveText('wrak')
  for (const [field, wrong, right] of [
    ['Who says so', 'portter', 'porter'],
    ['Caption of the table', 'howr', 'hour'],
  ] as const) {
    const line = again.window.getByRole('textbox', { name: field })
    await line.focus()
    await again.window.keyboard.press('Home')
    await again.window.keyboard.press('F7')
    await expect(again.window.getByRole('menu', { name: `About “${wrong}”` })).toBeVisible()
    await again.window.getByRole('menuitem', { name: right, exact: true }).click()
    await expect(line).toHaveValue(new RegExp(`${right}$`, 'u'))
    await expect(line).toBeFocused()
  }
})

function aRow(text: string): TableRow {
  const attrs = { colspan: 1, rowspan: 1, colwidth: null, align: null }
  return {
    type: 'tableRow',
    content: [{ type: 'tableCell', attrs, content: aDocument(text).content }],
  }
}

test('the house style is changed, taken in from a table, and kept', async ({ openDesk }) => {
  const article = anArticle({
    id: aRecordId(34),
    headline: 'Quay',
    body: aDocument('The jetty by the pupils.'),
  })
  const { app, folder, window, show } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  const style = window.getByRole('textbox', { name: 'Body' }).locator('.marked-word.style')
  await chooseInMenu(app, 'House style…')
  const sheet = window.getByRole('dialog', { name: 'House style' })
  await sheet.getByRole('button', { name: 'Add a rule' }).click()
  const first = sheet.getByRole('list', { name: 'Rules' }).getByRole('listitem').first()
  await first.getByRole('textbox', { name: 'Write' }).fill('pier')
  await first.getByRole('textbox', { name: 'Not' }).fill('jetty')
  await sheet.locator('input[type=file]').setInputFiles({
    name: 'rules.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('kind,avoid,prefer,reason\n,pupil,student,Our word\n,,,\nodd,a,b,\n'),
  })
  await expect(sheet.getByRole('status')).toHaveText(/^1 rule taken in\. Line 4: /u)
  await choosesToSave(app, path.join(folder, '..', 'out.csv'))
  await sheet.getByRole('button', { name: 'Save as CSV…' }).click()
  await expect
    .poll(() => readFile(path.join(folder, '..', 'out.csv'), 'utf8').catch(() => ''))
    .toContain('prefer,jetty,pier,')
  expect(await seriousBarriers(window)).toEqual([])
  await sheet.getByRole('button', { name: 'Done' }).click()
  await expect(style).toHaveText(['jetty', 'pupils'])

  await chooseInMenu(app, 'Settings')
  const settings = window.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('button', { name: 'Who made the dictionaries' }).click()
  await expect(settings).toContainText('J Ross Beresford')
  expect(await seriousBarriers(window)).toEqual([])
  await settings.getByRole('checkbox', { name: 'Check spelling and house style' }).press('Space')
  await window.keyboard.press('Escape')
  await expect(style).toHaveCount(0)
})
