import { expect, type Page } from '@playwright/test'

import { anAuthor } from '../builders/author.ts'
import { aRecordId } from '../builders/record-id.ts'
import { aPost, aThread } from '../builders/thread.ts'
import { test } from './desk-test.ts'
import { seriousBarriers } from './serious-barriers.ts'

const ada = anAuthor({ id: aRecordId(50), name: 'Ada Marsh' })
const posts = ['One.', 'Two.', 'Three.', 'Four.'].map((text, at) =>
  aPost({ id: aRecordId(31 + at), text }),
)
const night = aThread({ posts })

function post(window: Page, name: string) {
  return window.getByRole('textbox', { name, exact: true })
}

function number(window: Page, index: number) {
  return window.getByRole('button', { name: `Choose post ${index}`, exact: true })
}

async function texts(window: Page): Promise<readonly string[]> {
  const areas = window.getByRole('textbox', { name: /^Post \d+ of \d+$/u })
  return Promise.all((await areas.all()).map((area) => area.inputValue()))
}

test('several posts are chosen, moved, joined and removed as one act each', async ({
  openDesk,
}) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [night] }))
  await show('Threads', night)

  await number(window, 2).click()
  await window.keyboard.press('Shift+ArrowDown')
  await expect(number(window, 3)).toBeFocused()
  await expect(window.getByText('2 posts chosen')).toBeVisible()
  await window.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => texts(window)).toEqual(['Two.', 'Three.', 'One.', 'Four.'])
  await expect(number(window, 2)).toBeFocused()
  expect(await seriousBarriers(window)).toEqual([])

  await number(window, 1).dragTo(post(window, 'Post 4 of 4'), {
    targetPosition: { x: 40, y: 22 },
  })
  await expect.poll(() => texts(window)).toEqual(['One.', 'Four.', 'Two.', 'Three.'])

  await number(window, 1).click()
  await number(window, 3).click({ modifiers: ['Control'] })
  await window.getByRole('toolbar', { name: 'Chosen posts' }).getByText('Join').click()
  await expect.poll(() => texts(window)).toEqual(['One. Two.', 'Four.', 'Three.'])
  await window.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => texts(window)).toEqual(['One.', 'Four.', 'Two.', 'Three.'])

  await number(window, 1).click()
  await number(window, 4).click({ modifiers: ['Shift'] })
  await number(window, 2).click({ modifiers: ['Control'] })
  await window.keyboard.press('Delete')
  await expect
    .poll(async () => (await onDisk(night)).posts.map(({ text }) => text))
    .toEqual(['Four.'])
  await window.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await onDisk(night)).posts.length).toBe(4)
})

test('people, emoji and characters are put at the caret', async ({ openDesk }) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [ada, night] }))
  await show('Threads', night)

  await post(window, 'Post 1 of 4').click()
  await window.keyboard.press('Home')
  await window.keyboard.type('@ma')
  await expect(window.getByRole('option', { name: 'Ada Marsh' })).toBeVisible()
  expect(await seriousBarriers(window)).toEqual([])
  await window.keyboard.press('Enter')
  await window.keyboard.type('reads: ')
  await expect(post(window, 'Post 1 of 4')).toHaveValue('@Ada Marsh reads: One.')

  await window.keyboard.type('@ad')
  await window.keyboard.press('Escape')
  await expect(window.getByRole('option', { name: 'Ada Marsh' })).toBeHidden()
  await window.keyboard.type('a, ')
  await expect(post(window, 'Post 1 of 4')).toHaveValue('@Ada Marsh reads: @ada, One.')

  await window.getByRole('button', { name: 'Emoji…' }).click()
  await window.getByRole('textbox', { name: 'Name' }).fill('crab')
  expect(await seriousBarriers(window)).toEqual([])
  await window.keyboard.press('Enter')
  await expect(post(window, 'Post 1 of 4')).toBeFocused()
  await window.keyboard.type(' ')
  await window.getByRole('button', { name: 'Special characters…' }).click()
  await window.getByRole('textbox', { name: 'Name' }).fill('em dash')
  await window.getByRole('option', { name: 'Em dash' }).click()
  await window.keyboard.type(' ')

  await expect
    .poll(async () => {
      const [first] = (await onDisk(night)).posts
      return { text: first?.text, mentions: first?.mentions }
    })
    .toEqual({
      text: '@Ada Marsh reads: @ada, 🦀 — One.',
      mentions: [{ id: ada.id, text: '@Ada Marsh' }],
    })
})
