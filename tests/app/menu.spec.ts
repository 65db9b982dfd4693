import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { type ElectronApplication, expect, type Page } from '@playwright/test'

import { commands } from '../../core/desk/command.ts'
import { documentText } from '../../core/document/document-text.ts'
import type { SuggestionAttributes } from '../../core/document/mark.ts'
import { createLibrary } from '../../main/library/create-library.ts'
import { anArticle } from '../builders/article.ts'
import { tickingClock } from '../builders/clock.ts'
import { expectValue } from '../builders/outcome.ts'
import { countingIds } from '../builders/record-id.ts'
import { type DeskOnLibrary, test } from './desk-test.ts'
import { choosesToOpen, choosesToSave } from './dialogs.ts'
import { chooseInMenu, menuCommands } from './menu-item.ts'
import { savingWord } from './saving-word.ts'

const article = anArticle({
  headline: 'Night',
  body: {
    type: 'doc',
    content: ['One', 'Two', 'Three', 'Four'].map((text) => ({
      type: 'paragraph',
      content: [
        { type: 'text', text },
        { type: 'text', text: ' late', marks: [{ type: 'insertion', attrs: suggested(text) }] },
      ],
    })),
  },
})

function suggested(id: string): SuggestionAttributes {
  return { id, author: 'Tom Hale', time: null }
}

/** What each item of the menu must do, in an order in which one can follow the other. */
const effects: Readonly<Record<string, (desk: DeskOnLibrary) => Promise<void>>> = {
  'New thread': async ({ window }) =>
    expect(window.getByRole('textbox', { name: 'Post 1 of 1' })).toBeVisible(),
  'Publish a thread by hand…': async (desk) => expectDialog(desk, /^Publish/u),
  'New edition': async ({ window }) =>
    expect(window.getByRole('listbox', { name: 'Records' })).toContainText('Untitled edition'),
  'New person': async ({ window }) =>
    expect(window.getByRole('listbox', { name: 'Records' })).toContainText('Unnamed'),
  'New article': async ({ window }) =>
    expect(window.getByRole('textbox', { name: 'Headline' })).toBeFocused(),
  'Make a bundle…': async ({ window }) => {
    await expect(window.getByRole('dialog', { name: /^Publish/u })).toBeVisible()
    await window.keyboard.press('Escape')
  },
  'Show what was sent…': async ({ window }) => {
    await expect(window.getByRole('dialog', { name: 'Sent bundles' })).toBeVisible()
    await window.keyboard.press('Escape')
  },
  'Import…': async ({ window }) => {
    await expect(window.getByRole('dialog', { name: 'Import' })).toBeVisible()
    await window.keyboard.press('Escape')
  },
  'Search or do anything': async ({ window }) => {
    await expect(window.getByRole('dialog', { name: 'Search or do anything' })).toBeVisible()
    await window.keyboard.press('Escape')
  },
  'Search the list': async ({ window }) =>
    expect(window.getByRole('searchbox', { name: 'Search Articles' })).toBeFocused(),
  'Save now': async ({ window }) => expect(savingWord(window)).toHaveText('Saved'),
  'Keep a version…': async (desk) => expectDialog(desk, 'Keep a version'),
  'Show the earlier versions': async ({ window }) =>
    expect(window.getByRole('tab', { name: 'History', selected: true })).toBeVisible(),
  'Move to the trash': async ({ window }) =>
    expect(window.getByText('Moved “Untitled” to the trash')).toBeVisible(),
  Undo: async ({ window }) => expect(window.getByText(/^Undone: /u)).toBeVisible(),
  Redo: async ({ window }) => expect(window.getByText(/^Done again: /u)).toBeVisible(),
  'Empty the trash…': async (desk) => expectDialog(desk, 'Empty the trash'),
  'Show threads': async (desk) => expectSource(desk, 'Threads'),
  'Show editions': async (desk) => expectSource(desk, 'Editions'),
  'Show people': async (desk) => expectSource(desk, 'People'),
  'Show media': async (desk) => expectSource(desk, 'Media'),
  'Show the trash': async (desk) => expectSource(desk, 'Trash'),
  'Show articles': async (desk) => expectSource(desk, 'Articles'),
  'Show templates': async (desk) => {
    await expectSource(desk, 'Templates')
    await desk.window.getByRole('navigation').getByText('Articles', { exact: true }).click()
  },
  'Show articles on a board': async ({ window }) =>
    expect(window.getByRole('button', { name: 'Board' })).toHaveAttribute('aria-pressed', 'true'),
  'Show articles in a calendar': async ({ window }) =>
    expect(window.getByRole('button', { name: 'Calendar' })).toHaveAttribute(
      'aria-pressed',
      'true',
    ),
  'Show articles as a list': async ({ window }) =>
    expect(window.getByRole('button', { name: 'List', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    ),
  'Show the welcome': async ({ window }) =>
    expect(window.getByRole('button', { name: /^Write an article/u })).toBeVisible(),
  'Verify the library': async ({ window }) =>
    expect(window.getByText('Every file of the library is whole')).toBeVisible(),
  'Show or hide the sources': async ({ window }) =>
    expect(window.getByRole('navigation', { name: 'Sources' })).toHaveCount(0),
  'Show or hide the details': async ({ window, show, app }) => {
    await chooseInMenu(app, 'Show or hide the sources')
    await show('Articles', article)
    await expect(window.getByRole('complementary')).toHaveCount(0)
  },
  'Duplicate the article': async ({ window }) => {
    await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Night (copy)')
  },
  'Make a favourite, or no longer': async ({ window }) =>
    expect(window.getByText('Made “Night (copy)” a favourite')).toBeVisible(),
  'Make a template, or no longer': async ({ window }) =>
    expect(window.getByText('Made “Night (copy)” a template')).toBeVisible(),
  'New from a template…': async ({ window }) => {
    await expect(window.getByRole('option', { name: 'New from template: Night' })).toBeVisible()
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('Enter')
    await expect(window.getByText('Made “Night (copy)”', { exact: true })).toBeVisible()
  },
  'Change the chosen articles…': async (desk) => expectDialog(desk, 'Change 1 article'),
  'Keep this filter…': async (desk) => expectDialog(desk, 'Keep this filter'),
  Back: async ({ window }) =>
    expect(window.getByRole('button', { name: 'Forward to “Night (copy)”' })).toBeVisible(),
  Forward: async ({ window }) => {
    await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Night (copy)')
    await window
      .getByRole('option')
      .filter({ hasText: /^Night(?! \(copy)/u })
      .click()
  },
  'Show or hide the format bar': async ({ window }) => {
    await expect(window.getByRole('toolbar', { name: 'Format' })).toBeHidden()
    const first = window.getByRole('textbox', { name: 'Body' }).locator('p').first()
    await first.dblclick({ position: { x: 8, y: 10 } })
  },
  'Make it bold, or no longer': async ({ window }) => expectInText(window, 'strong'),
  'Make it italic, or no longer': async ({ window }) => expectInText(window, 'em'),
  'Set it in small capitals, or no longer': async ({ window }) =>
    expectInText(window, '.small-caps'),
  'Strike it through, or no longer': async ({ window }) => expectInText(window, 's'),
  'Set it as code, or no longer': async ({ window }) => expectInText(window, 'code'),
  'Add a footnote': async ({ window }) => expectInText(window, '[data-footnote]'),
  'Special characters…': async (desk) => expectDialog(desk, 'Special characters'),
  'Add a non-breaking space': async ({ window }) => {
    const body = window.getByRole('textbox', { name: 'Body' })
    await expect.poll(async () => body.textContent()).toContain('\u00A0')
    await window.keyboard.press('Control+z')
  },
  'Make it a subheading': async ({ window }) => expectInText(window, 'h3'),
  'Make it a minor heading': async ({ window }) => expectInText(window, 'h4'),
  'Make it a numbered list, or no longer': async ({ window }) => expectInText(window, 'ol'),
  'Make it a task list, or no longer': async ({ window }) =>
    expectInText(window, '[data-type="taskList"]'),
  'Make it a quote, or no longer': async ({ window }) => expectInText(window, 'blockquote'),
  'Make it a code block': async ({ window }) => expectInText(window, 'pre'),
  'Make it a heading': async ({ window }) =>
    expect(window.getByRole('textbox', { name: 'Body' }).locator('h2')).toHaveCount(1),
  'Make it plain text': async ({ window }) =>
    expect(window.getByRole('textbox', { name: 'Body' }).locator('h2')).toHaveCount(0),
  'Move the block down': async ({ window }) => expectFirstLine(window, 'Two'),
  'Move the block up': async ({ window }) => expectFirstLine(window, 'One'),
  'Make it a bulleted list, or no longer': async ({ window }) =>
    expect(window.getByRole('textbox', { name: 'Body' }).locator('ul')).toHaveCount(1),
  'Go on in a line below the block': async ({ window }) => {
    const body = window.getByRole('textbox', { name: 'Body' })
    await expect(body.locator('ul + p')).toHaveCount(1)
    await window.keyboard.type('Oil')
    await expect(body.locator('ul + p')).toHaveText('Oil')
    while ((await body.locator('ul').count()) > 0) await window.keyboard.press('Control+z')
    // From there the first passage is looked for.
    await window.keyboard.press('Control+Home')
  },
  'Link the chosen words…': async (desk) => expectDialog(desk, 'Link'),
  'Promote this in a thread…': async (desk) => expectDialog(desk, /Promote/u),
  'Find in the article': async ({ window }) => {
    await expect(window.getByRole('textbox', { name: 'Find' })).toBeFocused()
    await window.keyboard.type('late')
    await expectPassage(window, 1)
  },
  'Find the next passage': async ({ window }) => expectPassage(window, 2),
  'Find the passage before': async ({ window }) => expectPassage(window, 1),
  'Replace in the article': async ({ window }) => {
    await expect(window.getByRole('textbox', { name: 'Replace with' })).toBeVisible()
    await window.getByRole('textbox', { name: 'Find' }).press('Escape')
  },
  'Replace in the library…': async (desk) => expectDialog(desk, 'Replace in the library'),
  'Show something beside the article, or put it away': async ({ window }) => {
    const beside = window.getByRole('region', { name: 'Beside the page' })
    await expect(beside.getByRole('combobox')).toBeFocused()
    await window.keyboard.press('Escape')
  },
  'Swap the article with the one beside it': async ({ window }) => {
    await expect(window.getByRole('contentinfo')).toContainText('No other article stands beside')
    await window.getByRole('button', { name: 'Put it away' }).click()
  },
  'Show the outline': async ({ window }) => expectTab(window, 'Outline'),
  'Set a goal in words…': async (desk) => expectDialog(desk, 'A goal for this article'),
  'Comment on the selection': async ({ window }) => expectTab(window, /^Comments/u),
  'Suggest changes, or stop suggesting': async (desk) => expectDialog(desk, 'Who is writing?'),
  'Show the text as if all suggestions were accepted': async ({ window }) =>
    expect(window.getByText(/reads when every suggestion is accepted/u)).toBeVisible(),
  'Show the text as if no suggestion were accepted': async ({ window }) =>
    expect(window.getByText(/reads when no suggestion is accepted/u)).toBeVisible(),
  'Show the text with its suggestions': async ({ window }) =>
    expect(window.getByRole('textbox', { name: 'Body' })).toBeVisible(),
  'Go to the next comment or suggestion': async ({ window }) =>
    expect(window.getByRole('textbox', { name: 'Body' })).toBeFocused(),
  'Accept the suggestion at the cursor': async ({ window }) => expectSuggestions(window, 3),
  'Go to the comment or suggestion before': async ({ window }) =>
    expect(window.getByRole('textbox', { name: 'Body' })).toBeFocused(),
  'Reject the suggestion at the cursor': async ({ window }) => expectSuggestions(window, 2),
  'Reject all suggestions': async ({ window }) => {
    await expectSuggestions(window, 0)
    await window.keyboard.press('Control+z')
    await expectSuggestions(window, 2)
  },
  'Accept all suggestions': async ({ window }) => expectSuggestions(window, 0),
  'Focus on the paragraph, or on all': async ({ window }) =>
    expectWriting(window, 'focus', 'paragraph'),
  'Focus on the sentence, or on all': async ({ window }) =>
    expectWriting(window, 'focus', 'sentence'),
  'Keep the line in the middle, or let it move': async (desk) =>
    expect.poll(async () => isTypewriterKept(desk)).toBe(true),
  'Make the lines longer': async ({ window }) => expectWriting(window, 'width', 'wide'),
  'Make the lines shorter': async ({ window }) => expectWriting(window, 'width', 'usual'),
  'Make the text larger': async ({ window }) => expectWriting(window, 'size', 'large'),
  'Make the text smaller': async ({ window }) => expectWriting(window, 'size', 'usual'),
  'Write in the other face: serif or sans': async ({ window }) =>
    expectWriting(window, 'face', 'sans'),
  'Zoom in': async (desk) => expectZoom(desk, 0.5),
  'Usual zoom': async (desk) => expectZoom(desk, 0),
  'Zoom out': async (desk) => {
    await expectZoom(desk, -0.5)
    await desk.window.keyboard.press('Control+0')
    await expectZoom(desk, 0)
  },
  'Fill the screen, or leave it': async ({ app, window }) => {
    await expectFullScreen(app, true)
    await window.keyboard.press('F11')
    await expectFullScreen(app, false)
  },
  'Go to the next marked word': async ({ window }) =>
    expect(window.getByRole('contentinfo')).toContainText('No word is marked'),
  'Suggest for the word at the cursor': async ({ window }) =>
    expect(window.getByRole('contentinfo')).toContainText('Nothing is marked at the cursor'),
  'Tidy the text…': async (desk) => expectDialog(desk, 'Tidy the text'),
  'House style…': async (desk) => expectDialog(desk, 'House style'),
  'Type straight quotation marks, or curled ones': async ({ window }) =>
    expect(window.getByRole('contentinfo')).toContainText('stay as the keys make them'),
  'Check spelling and house style, or stop': async ({ window }) =>
    expect(window.getByRole('contentinfo')).toContainText('not marked any more'),
  'Appearance: dark': async (desk) => expectTheme(desk, 'dark'),
  'Appearance: light': async (desk) => expectTheme(desk, 'light'),
  'Appearance: as the system': async (desk) => expectTheme(desk, 'system'),
  'Back up now': async ({ window }) =>
    expect(window.getByText(/^Backed up/u)).toBeVisible({ timeout: 20_000 }),
  Settings: async (desk) => expectDialog(desk, 'Settings'),
  'Show the library’s folder': async ({ app, folder }) =>
    expect
      .poll(async () => app.evaluate((): unknown => Reflect.get(globalThis, 'shownFolder')))
      .toBe(folder),
  'Open library…': async ({ window }) =>
    expect(window.getByRole('contentinfo')).toContainText('Another desk'),
  'New library…': async ({ window }) =>
    expect(window.getByRole('contentinfo')).toContainText('third'),
}

test('every command is in the menu and does what it says', async ({ openDesk }) => {
  const desk = await openDesk(() => ({ records: [article] }))
  const { app, folder, window } = desk
  const other = path.join(folder, '..', 'other')
  await makeOtherLibrary(other)
  await choosesToOpen(app, other)
  await choosesToSave(app, path.join(folder, '..', 'third'))
  await app.evaluate(({ shell }) => {
    shell.openPath = (opened) => {
      Reflect.set(globalThis, 'shownFolder', opened)
      return Promise.resolve('')
    }
  })
  await expect(window.getByRole('option', { name: 'Night' })).toBeVisible()

  const labels = Object.values(commands).map(({ label }) => label)
  expect((await menuCommands(app)).toSorted()).toEqual(labels.toSorted())
  expect(Object.keys(effects).toSorted()).toEqual(labels.toSorted())
  for (const [label, effect] of Object.entries(effects)) {
    await test.step(label, async () => {
      await chooseInMenu(app, label)
      await effect(desk)
    })
  }
})

test('the keys of a command work in the middle of the text and write nothing there', async ({
  openDesk,
}) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  await window.getByRole('textbox', { name: 'Body' }).click()

  await window.keyboard.press('Control+2')
  await expect(window.getByRole('heading', { name: /^Threads/u })).toBeVisible()
  await window.keyboard.press('Control+1')
  await window.keyboard.press('Control+s')
  await expect(savingWord(window)).toHaveText('Saved')
  await window.keyboard.press('Control+Shift+f')
  await expect(window.getByRole('searchbox', { name: 'Search Articles' })).toBeFocused()
  expect(documentText((await onDisk(article)).body)).toBe(documentText(article.body))
})

/** What the command made of the text, and that it is taken back. */
async function expectInText(window: Page, selector: string): Promise<void> {
  const made = window.getByRole('textbox', { name: 'Body' }).locator(selector)
  await expect(made).toHaveCount(1)
  await window.keyboard.press('Control+z')
  await expect(made).toHaveCount(0)
}

async function expectFirstLine(window: Page, words: string): Promise<void> {
  const first = window.getByRole('textbox', { name: 'Body' }).locator('p').first()
  await expect(first).toContainText(words)
}

async function expectDialog({ window }: DeskOnLibrary, name: string | RegExp): Promise<void> {
  await expect(window.getByRole('dialog', { name })).toBeVisible()
  await window.keyboard.press('Escape')
}

async function expectSource({ window }: DeskOnLibrary, name: string): Promise<void> {
  const list = window.getByRole('region', {
    name: /^(?:Articles|Threads|Editions|People|Media|Trash)$/u,
  })
  await expect(list.getByRole('heading', { name: new RegExp(`^${name}`, 'u') })).toBeVisible()
}

async function expectPassage(window: Page, number: number): Promise<void> {
  const bar = window.getByRole('search', { name: 'Find and replace' })
  await expect(bar.getByRole('status')).toContainText(`${number} of 4`)
}

async function expectTab(window: Page, name: string | RegExp): Promise<void> {
  await expect(window.getByRole('tab', { name, selected: true })).toBeVisible()
}

async function expectSuggestions(window: Page, count: number): Promise<void> {
  await expect(window.getByRole('textbox', { name: 'Body' }).locator('ins')).toHaveCount(count)
}

async function expectWriting(window: Page, what: string, value: string): Promise<void> {
  await expect(window.getByRole('main').getByRole('article')).toHaveAttribute(`data-${what}`, value)
}

/** It shows only where a page is longer than the window; here it is enough that it is kept. */
async function isTypewriterKept({ folder }: DeskOnLibrary): Promise<boolean> {
  const view = await readFile(path.join(folder, '.copydesk', 'view.json'), 'utf8')
  return view.includes('"isTypewriter":true') || view.includes('"isTypewriter": true')
}

async function expectZoom({ app }: DeskOnLibrary, level: number): Promise<void> {
  await expect
    .poll(async () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel(),
      ),
    )
    .toBe(level)
}

async function expectFullScreen(app: ElectronApplication, isFull: boolean): Promise<void> {
  await expect
    .poll(async () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen()),
    )
    .toBe(isFull)
}

async function expectTheme({ app, window }: DeskOnLibrary, theme: string): Promise<void> {
  await expect
    .poll(async () => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource))
    .toBe(theme)
  if (theme === 'system') return
  await expect
    .poll(async () => window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
    .toBe(theme === 'dark')
}

async function makeOtherLibrary(folder: string): Promise<void> {
  const library = expectValue(
    await createLibrary({
      folder,
      name: 'Another desk',
      clock: tickingClock(),
      newId: countingIds(),
    }),
  )
  await library.close()
}
