import { expect } from '@playwright/test'

import { anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { anEdition } from '../builders/edition.ts'
import { aRecordId } from '../builders/record-id.ts'
import { aPost, aThread } from '../builders/thread.ts'
import { test } from './desk-test.ts'

const author = anAuthor({ id: aRecordId(20), name: 'Mara Quill' })
const tides = anArticle({ id: aRecordId(51), headline: 'Tides', status: 'draft' })
const fog = anArticle({ id: aRecordId(52), headline: 'Fog' })

test('what was deleted comes back with Ctrl-Z, and goes again with Shift', async ({ openDesk }) => {
  const { window, show } = await openDesk(() => ({ records: [tides, fog] }))
  await show('Articles', tides)
  await window.keyboard.press('ControlOrMeta+Shift+Backspace')
  const records = window.getByRole('listbox', { name: 'Records' }).getByRole('option')
  await expect(records).toHaveCount(1)

  await window.keyboard.press('ControlOrMeta+z')
  await expect(window.getByRole('contentinfo')).toContainText('Undone: moved “Tides” to the trash')
  await expect(records).toHaveCount(2)
  await window.getByRole('option', { name: 'Fog' }).click()
  await window.keyboard.press('ControlOrMeta+Shift+z')
  await expect(records).toHaveCount(1)
  await window.getByRole('contentinfo').getByRole('button', { name: 'Undo' }).click()
  await expect(records).toHaveCount(2)
  await expect(window.getByRole('option', { name: 'Tides' })).toBeFocused()
})

test('however much is said at the foot, the way back stays in the window', async ({ openDesk }) => {
  const long = anArticle({
    id: aRecordId(53),
    headline: 'The lamps are lit at ten, and nobody is sent home. '.repeat(5).trim(),
  })
  const { app, window, show } = await openDesk(() => ({ records: [tides, long] }))
  await show('Articles', long)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(900, 640))
  await window.keyboard.press('ControlOrMeta+Shift+Backspace')
  const back = window.getByRole('contentinfo').getByRole('button', { name: 'Undo' })
  await expect(back).toBeInViewport({ ratio: 1 })
  expect(await window.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
})

test('in a text Ctrl-Z takes back what was typed, and leaves what the desk did', async ({
  openDesk,
}) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [author, tides] }))
  await show('Articles', tides)
  await window.getByRole('complementary').getByRole('button', { name: 'Status' }).click()
  await window.getByRole('listbox', { name: 'Status' }).getByText('Ready').click()
  await expect.poll(async () => (await onDisk(tides)).status).toBe('ready')

  const body = window.locator('.ProseMirror')
  await body.click()
  await window.keyboard.press('ControlOrMeta+End')
  await window.keyboard.type(' Slowly.')
  await expect(body).toContainText('Slowly.')
  await window.keyboard.press('ControlOrMeta+z')
  await expect(body).not.toContainText('Slowly.')
  expect((await onDisk(tides)).status).toBe('ready')
  // What is typed over at once has its own step.
  await window.keyboard.type(' Slowly.')
  await window.keyboard.press('ControlOrMeta+a')
  await window.keyboard.type('q')
  await window.keyboard.press('ControlOrMeta+z')
  await expect(body).toContainText('Slowly.')
  await window.keyboard.press('ControlOrMeta+z')
  await expect(body).not.toContainText('Slowly.')

  const headline = window.getByRole('textbox', { name: 'Headline' })
  await headline.click()
  await window.keyboard.press('End')
  await window.keyboard.insertText(' at night')
  // Half a second without a key ends what is taken back at once.
  await window.waitForTimeout(600)
  await window.keyboard.insertText(' and day')
  await window.keyboard.press('ControlOrMeta+z')
  await expect(headline).toHaveValue('Tides at night')
  await window.keyboard.press('ControlOrMeta+z')
  await expect(headline).toHaveValue('Tides')
  await window.keyboard.press('ControlOrMeta+Shift+z')
  await expect(headline).toHaveValue('Tides at night')
  await window.keyboard.press('ControlOrMeta+z')
  await expect(headline).toHaveValue('Tides')

  await window.getByRole('option', { name: 'Tides' }).click()
  await window.keyboard.press('ControlOrMeta+z')
  await expect.poll(async () => (await onDisk(tides)).status).toBe('draft')
})

test('a text that comes back after another still knows what was typed in it', async ({
  openDesk,
}) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [tides, fog] }))
  const body = window.locator('.ProseMirror')
  async function writeOn(words: string): Promise<void> {
    await body.click()
    await window.keyboard.press('ControlOrMeta+End')
    await window.keyboard.type(words)
    await expect(body).toContainText(words)
  }
  await show('Articles', tides)
  await writeOn(' Slowly.')
  await show('Articles', fog)
  await writeOn(' Thickly.')
  await show('Articles', tides)
  await expect(body).toContainText('Slowly.')
  await window.keyboard.press('ControlOrMeta+z')
  await expect(body).not.toContainText('Slowly.')
  await expect.poll(async () => JSON.stringify((await onDisk(tides)).body)).not.toContain('Slowly')
  await show('Articles', fog)
  await show('Articles', tides)
  await body.click()
  await window.keyboard.press('ControlOrMeta+Shift+z')
  await expect(body).toContainText('Slowly.')
  await window.keyboard.press('ControlOrMeta+End')
  await window.keyboard.press('ControlOrMeta+Shift+j')
  await window.keyboard.type('A note.')
  await expect(window.locator('[data-footnote]')).toHaveText('A note.')
})

test('the menu’s Undo is the field’s in a field, and the desk’s everywhere else', async ({
  openDesk,
}) => {
  const edition = anEdition({ featured: fog.id, articles: [tides.id] })
  const { app, window, show, onDisk } = await openDesk(() => ({ records: [tides, fog, edition] }))
  async function chooseUndo(): Promise<void> {
    await app.evaluate(({ Menu }) => {
      const edit = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'Edit')
      edit?.submenu?.items.find(({ label }) => label === 'Undo')?.click()
    })
  }
  await show('Editions', edition)
  await window.getByRole('button', { name: 'Do something with “Tides”' }).click()
  await window.getByRole('menuitem', { name: 'Remove from the edition' }).click()
  await expect.poll(async () => (await onDisk(edition)).articles).toEqual([])

  const introduction = window.getByLabel('Introduction')
  await introduction.fill('')
  // What is typed at once is taken back at once; letters that come half a second apart are not.
  await window.keyboard.insertText('Night')
  await chooseUndo()
  await expect(introduction).not.toHaveValue('Night')
  expect((await onDisk(edition)).articles).toEqual([])

  await window.keyboard.press('Control+y')
  await expect(introduction).toHaveValue('Night')
  await introduction.press('Control+a')
  await window.keyboard.insertText('Day')
  await expect(introduction).toHaveValue('Day')
  await window.keyboard.press('Control+z')
  await expect(introduction).toHaveValue('Night')
  await window.keyboard.press('Control+y')
  await expect(introduction).toHaveValue('Day')
  expect(await introduction.evaluate(selectionOf)).toEqual([3, 3])
  await window.keyboard.press('Control+z')
  await window.keyboard.press('Control+z')

  await introduction.blur()
  await chooseUndo()
  await expect.poll(async () => (await onDisk(edition)).articles).toEqual([tides.id])
})

test('two posts that were joined by a key come apart by the next', async ({ openDesk }) => {
  const thread = aThread({
    posts: [
      aPost({ id: aRecordId(61), text: 'The ferry leaves at two.' }),
      aPost({ id: aRecordId(62), text: 'Nobody sleeps on it.' }),
    ],
  })
  const { window, show, onDisk } = await openDesk(() => ({ records: [thread] }))
  await show('Threads', thread)
  const second = window.locator(`[data-post="${aRecordId(62)}"] textarea`)
  await second.focus()
  await second.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(0, 0))
  await window.keyboard.press('Backspace')
  await expect.poll(async () => (await onDisk(thread)).posts.length).toBe(1)

  await window.keyboard.press('ControlOrMeta+z')
  await expect
    .poll(async () => (await onDisk(thread)).posts.map(({ text }) => text))
    .toEqual(['The ferry leaves at two.', 'Nobody sleeps on it.'])
})

test('whatever is set in the details, copied or made is taken back in its turn', async ({
  openDesk,
}) => {
  const gulls = anArticle({ id: aRecordId(54), headline: 'Gulls', slug: 'bells' })
  const bells = anArticle({
    id: aRecordId(55),
    headline: 'Bells',
    byline: [author.id],
    tags: ['tower', 'night'],
    slug: 'bells',
  })
  const { window, show, onDisk } = await openDesk(() => ({ records: [author, gulls, bells] }))
  await show('Articles', bells)
  const details = window.getByRole('complementary', { name: 'Details' })
  const foot = window.getByRole('contentinfo')
  async function undo(): Promise<void> {
    await window.keyboard.press('ControlOrMeta+z')
  }
  await window.getByRole('group', { name: 'Byline' }).getByText('Mara Quill').click()
  await window.getByRole('menuitem', { name: 'Remove from the byline' }).click()
  await expect.poll(async () => (await onDisk(bells)).byline).toEqual([])

  await details.getByRole('button', { name: 'Remove tower' }).click()
  await details.getByRole('combobox', { name: 'Add to tags' }).pressSequentially('rope')
  await window.keyboard.press('Enter')
  await expect.poll(async () => (await onDisk(bells)).tags).toEqual(['night', 'rope'])
  await undo()
  await expect.poll(async () => (await onDisk(bells)).tags).toEqual(['night'])
  await expect(foot).toContainText('Undone: changed “Bells” (tags)')
  await undo()
  await expect.poll(async () => (await onDisk(bells)).tags).toEqual(['tower', 'night'])

  await details.getByRole('button', { name: 'Use bells-2' }).click()
  await expect.poll(async () => (await onDisk(bells)).slug).toBe('bells-2')
  const slug = details.getByRole('textbox', { name: 'Slug' })
  await slug.selectText()
  await slug.pressSequentially('abc', { delay: 20 })
  await expect(slug).toHaveValue('abc')
  await undo()
  await expect(slug).toHaveValue('bells-2')
  await expect.poll(async () => (await onDisk(bells)).slug).toBe('bells-2')
  await undo()
  await expect(slug).toHaveValue('bells')

  await details.getByRole('button', { name: 'Workflow' }).click()
  await details.getByLabel('Due').fill('2027-03-05')
  await expect.poll(async () => (await onDisk(bells)).dueOn).toBe('2027-03-05')
  await undo()
  await expect.poll(async () => (await onDisk(bells)).dueOn).toBeNull()
  expect((await onDisk(bells)).byline).toEqual([])

  const records = window.getByRole('listbox', { name: 'Records' }).getByRole('option')
  await window.keyboard.press('ControlOrMeta+k')
  await window.keyboard.type('Duplicate the article')
  await window.keyboard.press('Enter')
  await expect(records).toHaveCount(3)
  await expect(foot).toContainText('Made “Bells (copy)”')
  await undo()
  await expect(records).toHaveCount(2)
  expect((await onDisk(bells)).byline).toEqual([])
  await undo()
  await expect.poll(async () => (await onDisk(bells)).byline).toEqual([author.id])
})

function selectionOf(field: HTMLElement): readonly (number | null)[] {
  return field instanceof HTMLTextAreaElement ? [field.selectionStart, field.selectionEnd] : []
}
