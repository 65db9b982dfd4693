import { expect } from '@playwright/test'

import type { Document } from '../../core/document/document.ts'
import { anArticle } from '../builders/article.ts'
import { test } from './desk-test.ts'
import { seriousBarriers } from './serious-barriers.ts'

const body: Document = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Who comes' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Nurses come at six. Students come later' },
        { type: 'footnote', content: [{ type: 'text', text: 'Asked in May.' }] },
        { type: 'text', text: '.' },
      ],
    },
    ...Array.from({ length: 30 }, (_, at) => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: `Hour ${at} passes quietly by.` }],
    })),
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Who stays' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Nobody but the lamps.' }] },
  ],
}

test('one finds one’s way in a long article, and writes as one likes', async ({ openDesk }) => {
  const article = anArticle({ body })
  const { window, show, onDisk, openAgain, close } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  const page = window.getByRole('textbox', { name: 'Body' })
  await command('outline')

  const outline = window.getByRole('navigation', { name: 'Outline' })
  await outline.getByRole('button', { name: 'Who stays' }).click()
  await expect(page).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Who stays' })).toBeInViewport()
  await expect(outline.getByRole('button', { name: 'Who stays' })).toHaveAttribute(
    'aria-current',
    'location',
  )
  await window.keyboard.press('End')
  await window.keyboard.type(' late')
  await expect(outline.getByRole('button', { name: 'Who stays late' })).toBeVisible()
  await expect(window.getByRole('navigation', { name: 'Footnotes' })).toContainText('Asked in May.')

  const figures = window.getByRole('contentinfo')
  await figures.getByRole('button', { name: '166 words' }).click()
  await window.keyboard.type('1,200')
  await window.keyboard.press('Enter')
  await expect(figures.getByRole('button', { name: '166 of 1,200 words' })).toBeVisible()
  await expect(figures.getByRole('progressbar', { name: 'Towards the goal' })).toHaveJSProperty(
    'value',
    166,
  )
  expect(await seriousBarriers(window)).toEqual([])
  await expect.poll(async () => (await onDisk(article)).goal).toBe(1200)
  await page.focus()
  const typing = window.keyboard.type(' lamps'.repeat(30), { delay: 60 })
  await expect(
    figures.getByRole('button', { name: /^1(?:6[789]|[78]\d|9[0-5]) of 1,200 words$/u }),
  ).toBeVisible()
  await typing
  await expect(figures.getByRole('button', { name: '196 of 1,200 words' })).toBeVisible()
  await expect(figures.getByRole('progressbar', { name: 'Towards the goal' })).toHaveJSProperty(
    'value',
    196,
  )
  await window.keyboard.press('Control+Shift+ArrowLeft')
  await expect(figures).toContainText('1 word, 5 characters selected')

  await page.getByText('Nurses come').click({ position: { x: 20, y: 10 } })
  await command('focus on the sentence')
  await expect(page.locator('[data-in-focus]')).toHaveText('Nurses come at six. ')
  expect(await seriousBarriers(window)).toEqual([])
  await command('focus on the paragraph')
  await expect(page.locator('p[data-in-focus]')).toContainText('Nurses come')
  await command('text larger')
  await command('other face')
  await command('lines longer')
  await command('line in the middle')
  await expect(page).toBeFocused()
  // By arrows as by typing, to the last line.
  for (const key of ['ArrowDown', 'ArrowDown', 'Control+End']) {
    for (let line = 0; line < 6; line += 1) await window.keyboard.press(key)
    await expect.poll(() => window.evaluate(heightOfCaret)).toBeGreaterThan(0.35)
    await expect.poll(() => window.evaluate(heightOfCaret)).toBeLessThan(0.6)
  }
  await command('appearance: dark')
  await window.setViewportSize({ width: 900, height: 640 })
  await close()

  const again = await openAgain()
  await expect(again.window.getByRole('article')).toHaveAttribute('data-size', 'large')
  await expect(again.window.getByRole('article')).toHaveAttribute('data-face', 'sans')

  async function command(words: string): Promise<void> {
    await window.keyboard.press('Control+k')
    await window.keyboard.type(words)
    await window.getByRole('dialog').getByRole('option').first().click()
  }
})

/** Of the page, from its top: 0 to 1. Runs in the page. */
function heightOfCaret(): number {
  const caret = getSelection()?.getRangeAt(0).getBoundingClientRect()
  const page = document.querySelector('main')?.getBoundingClientRect()
  if (caret === undefined || page === undefined) throw new Error('there is no caret')
  return (caret.top - page.top) / page.height
}
