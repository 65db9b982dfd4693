import { expect } from '@playwright/test'

import { documentText } from '../../core/document/document-text.ts'
import { anArticle } from '../builders/article.ts'
import { type DeskOnLibrary, test } from './desk-test.ts'

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
