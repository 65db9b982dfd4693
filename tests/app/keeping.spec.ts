import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { expect } from '@playwright/test'

import { documentText } from '../../core/document.ts'
import { openLibrary } from '../../main/library/open-library.ts'
import { anArticle } from '../builders/article.ts'
import { tickingClock } from '../builders/clock.ts'
import { expectValue } from '../builders/outcome.ts'
import { type DeskOnLibrary, test } from './desk-test.ts'
import { answersWith } from './dialogs.ts'
import { savingWord } from './saving-word.ts'

const article = anArticle({
  headline: 'Night',
  body: { type: 'doc', content: [{ type: 'paragraph' }] },
})

test('a program that is killed while somebody types loses the last second at most', async ({
  openDesk,
}) => {
  let desk = await openDesk(() => ({ records: [article] }))
  await desk.show('Articles', article)
  let kept = ''
  for (const seconds of [2.5, 4]) {
    await desk.window.getByRole('textbox', { name: 'Body' }).click()
    await desk.window.keyboard.press('Control+End')
    const typed = await typeUntilKilled(desk, seconds * 1000)

    const stored = documentText((await desk.onDisk(article)).body)
    expect(`${kept}${typed.all}`.startsWith(stored)).toBe(true)
    expect(stored.startsWith(`${kept}${typed.aSecondBefore}`)).toBe(true)
    kept = stored

    desk = await desk.openAgain()
    await expect(desk.window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Night')
    await expect(desk.window.getByRole('textbox', { name: 'Body' })).toHaveText(stored.trim())
    await expect(desk.window.getByText(/needs? a look/u)).toHaveCount(0)
  }
  await desk.close()
})

test('closing the window saves what was typed a moment before', async ({ openDesk }) => {
  const { window, show, onDisk, close } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  await window.getByRole('textbox', { name: 'Body' }).click()
  await window.keyboard.type('The very last words')

  await close()

  expect(documentText((await onDisk(article)).body)).toBe('The very last words')
})

test('a disk that refuses is told, the text stays, and it is saved once the disk takes it', async ({
  openDesk,
}) => {
  const { app, window, show, onDisk, folder, close } = await openDesk(() => ({
    records: [article],
  }))
  await show('Articles', article)
  const articles = path.join(folder, 'articles')
  // No folder of articles any more: a disk that fails root and everybody else alike.
  await rename(articles, `${articles}-elsewhere`)
  await writeFile(articles, '')

  await window.getByRole('textbox', { name: 'Body' }).click()
  await window.keyboard.type('Words that must not be lost')
  await expect(savingWord(window)).toHaveText(/^Not saved\. The disk refused/u)
  await expect(window.getByRole('textbox', { name: 'Body' })).toHaveText(
    'Words that must not be lost',
  )

  await answersWith(app, 0)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await window.keyboard.type(', ever')
  await expect(savingWord(window)).toHaveText(/^Not saved/u)

  await rm(articles)
  await rename(`${articles}-elsewhere`, articles)
  await window.getByRole('button', { name: 'Try again' }).click()
  await expect(savingWord(window)).toHaveText('Saved')
  expect(documentText((await onDisk(article)).body)).toBe('Words that must not be lost, ever')
  await close()
})

test('a file that another program changed stays, and mine is kept beside it', async ({
  openDesk,
}) => {
  const { window, show, folder } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  const headline = window.getByRole('textbox', { name: 'Headline' })
  await expect(headline).toHaveValue('Night')
  const other = expectValue(await openLibrary({ folder, clock: tickingClock() }))
  const { version } = expectValue(await other.read(article.id))
  expectValue(await other.save({ ...article, headline: 'Theirs' }, version))
  await other.close()

  await headline.fill('Mine')
  await expect(savingWord(window)).toHaveText(/changed by another program/u)
  await window.getByRole('button', { name: 'Keep mine as a copy' }).click()

  await expect(headline).toHaveValue('Theirs')
  await expect(window.getByRole('option', { name: 'Mine' })).toBeVisible()
  await expect(savingWord(window)).toHaveText('Saved')
})

interface Typed {
  /** Everything that was typed. */
  readonly all: string
  /** What had been typed a second before the end. */
  readonly aSecondBefore: string
}

async function typeUntilKilled(desk: DeskOnLibrary, milliseconds: number): Promise<Typed> {
  const group = desk.app.process().pid
  if (group === undefined) throw new Error('The desk does not run')
  const strokes: { readonly text: string; readonly at: number }[] = []
  let text = ''
  const start = performance.now()
  while (performance.now() - start < milliseconds) {
    await desk.window.keyboard.type('lamp ')
    text += 'lamp '
    strokes.push({ text, at: performance.now() })
  }
  const gone = desk.app.waitForEvent('close')
  const end = performance.now()
  // Playwright starts a program as the head of a group of its own.
  process.kill(-group, 'SIGKILL')
  await gone
  const before = strokes.findLast(({ at }) => at < end - 1000)
  return { all: text, aSecondBefore: before?.text ?? '' }
}
