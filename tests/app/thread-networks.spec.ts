import { expect, type Page } from '@playwright/test'

import { anAuthor } from '../builders/author.ts'
import { aRecordId } from '../builders/record-id.ts'
import { aPost, aThread } from '../builders/thread.ts'
import { test } from './desk-test.ts'
import { seriousBarriers } from './serious-barriers.ts'

const first = aPost({
  id: aRecordId(31),
  text: 'Lamps are lit. Doors are shut.\n\nRead https://harbour.example.com/reports/the-long-night?utm_source=x',
})
const second = aPost({ id: aRecordId(32), text: 'Somebody reads 𝗮𝗹𝗼𝘂𝗱. #ReadingAtNight' })
const ada = anAuthor({
  id: aRecordId(50),
  name: 'Ada Marsh',
  handles: { mastodon: 'ada@sea.example' },
})
const night = aThread({ posts: [first, second] })

function post(window: Page, name: string) {
  return window.getByRole('textbox', { name, exact: true })
}

test('a thread for several networks is counted, varied, mended, split and previewed', async ({
  openDesk,
}) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [ada, night] }))
  await show('Threads', night)

  const chosen = window.getByRole('toolbar', { name: 'Networks' })
  for (const name of ['X', 'Threads', 'Mastodon', 'LinkedIn']) {
    await chosen.getByRole('button', { name, exact: true }).click()
  }
  const ring = window.getByRole('button', { name: /^Post 2 of 2: \d+ characters left on X$/u })
  await ring.click()
  const counts = window.getByRole('dialog', { name: 'How the networks count this post' })
  await expect(counts).toContainText('Mastodon')
  await expect(counts).toContainText('left on Threads')
  await window.keyboard.press('Escape')
  await expect(counts).toBeHidden()
  await expect(ring).toBeFocused()
  await expect(window.getByRole('tooltip')).toContainText('left on Threads')

  await post(window, 'Post 2 of 2').click()
  await window.getByRole('button', { name: 'More for post 2' }).click()
  await window.getByRole('menuitem', { name: 'Write it otherwise for Threads' }).click()
  const onThreads = window.getByRole('textbox', { name: 'The post on Threads' })
  await expect(onThreads).toBeFocused()
  await window.keyboard.press('Control+A')
  await window.keyboard.type('Shorter there.')
  await expect(onThreads).toHaveValue('Shorter there.')
  await window.getByRole('button', { name: 'More for post 2' }).click()
  await window.getByRole('menuitem', { name: 'Add a post below' }).click()
  await expect(post(window, 'Post 3 of 3')).toBeFocused()
  await window.keyboard.press('Control+Z')
  await expect(post(window, 'Post 2 of 2')).toBeVisible()
  await expect(window.getByRole('main').getByText(/^48\d bytes left on Threads$/u)).toBeVisible()

  await window.getByRole('tab', { name: /^Checks/u }).click()
  const checks = window.getByRole('region', { name: 'Checks' })
  const fixing = window.getByRole('dialog', { name: 'Fix this' })
  await checks.getByRole('button', { name: 'Write plain letters' }).first().click()
  await fixing.getByRole('button', { name: 'Write plain letters' }).click()
  await expect(post(window, 'Post 2 of 2')).toHaveValue('Somebody reads aloud. #ReadingAtNight')
  await checks.getByRole('button', { name: 'Shorten the address' }).first().click()
  await fixing.getByRole('button', { name: 'Shorten the address' }).click()
  await expect(post(window, 'Post 1 of 2')).toHaveValue(/the-long-night$/u)

  await window.getByRole('tab', { name: 'Details' }).click()
  const preview = window.getByRole('radiogroup', { name: 'Preview of' })
  await preview.getByRole('radio', { name: 'Threads' }).click()
  await expect(window.getByRole('region', { name: 'As Threads will show it' })).toContainText(
    'Shorter there. 2/2',
  )
  await preview.getByRole('radio', { name: 'LinkedIn' }).click()
  const flat = window.getByRole('region', { name: 'As LinkedIn will show it' })
  await expect(flat).toContainText('One post there, without numbers.')
  await expect(flat).not.toContainText('2/2')
  expect(await seriousBarriers(window)).toEqual([])
  await preview.getByRole('radio', { name: 'Bluesky' }).click()
  await window.getByRole('button', { name: 'Preview in large' }).click()
  await expect(window.getByRole('region', { name: 'On a phone' })).toContainText('2/2')
  await expect(window.getByRole('region', { name: 'On a desktop' })).toContainText('2/2')
  await window.getByRole('radio', { name: 'Dark' }).click()
  expect(await seriousBarriers(window)).toEqual([])
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: 'Numbers on Bluesky' }).click()
  await window.getByRole('option', { name: 'No numbers' }).click()
  const onBluesky = window.getByRole('region', { name: 'As Bluesky will show it' })
  await expect(onBluesky).not.toContainText('2/2')

  await post(window, 'Post 2 of 2').click()
  await window.keyboard.press('Control+End')
  const sentence = 'Nobody sleeps while the harbour is awake and the lamps are lit. '
  await post(window, 'Post 2 of 2').evaluate(
    (area, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      area.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    ` ${sentence.repeat(12)}`,
  )
  await expect(window.getByText('Split into 4 posts')).toBeVisible()
  await expect.poll(async () => (await onDisk(night)).posts.length).toBeGreaterThan(4)
  await window.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await onDisk(night)).posts.length).toBe(2)
  expect((await onDisk(night)).networks).toEqual([
    'bluesky',
    'mastodon',
    'x',
    'threads',
    'linkedin',
  ])

  await post(window, 'Post 1 of 2').click()
  await post(window, 'Post 1 of 2').evaluate((area) => {
    if (area instanceof HTMLTextAreaElement) area.setSelectionRange(15, 30)
  })
  await window.keyboard.press('Control+Enter')
  await expect(post(window, 'Post 2 of 4')).toHaveValue('Doors are shut.')

  await window.keyboard.press('End')
  await window.getByRole('button', { name: 'Name a person in post 2' }).click()
  await window.getByRole('menuitem', { name: 'Ada Marsh' }).click()
  await expect(post(window, 'Post 2 of 4')).toHaveValue('Doors are shut. @Ada Marsh')
  await preview.getByRole('radio', { name: 'Mastodon' }).click()
  await expect(window.getByRole('region', { name: 'As Mastodon will show it' })).toContainText(
    'Doors are shut. @ada@sea.example',
  )
})

test('the limit of the server is agreed on', async ({ openDesk }) => {
  const { window, show } = await openDesk(() => ({
    records: [aThread({ networks: ['mastodon'] })],
  }))
  await show('Threads', aThread())
  await expect(
    window.getByRole('button', { name: /^Post 1 of 2: 4\d\d characters left on Mastodon$/u }),
  ).toBeVisible()
  await window.keyboard.press('Control+Comma')
  await window
    .getByRole('textbox', { name: 'Characters of a post on your Mastodon server' })
    .fill('5000')
  await window.keyboard.press('Escape')
  await expect(
    window.getByRole('button', { name: /^Post 1 of 2: 49\d\d characters left on Mastodon$/u }),
  ).toBeVisible()
})

test('what readers see hidden or quoted, a text lost to a cut, and numbers typed by hand', async ({
  openDesk,
}) => {
  const quote = {
    address: 'at://did:plc:harbour/app.bsky.feed.post/3ka',
    contentId: null,
    author: 'imke.example.com',
    text: 'A library is a lamp that others can read by.',
  }
  const variants = [{ id: aRecordId(40), network: 'x', text: 'Only lamps.' } as const]
  const thread = aThread({
    networks: ['mastodon', 'x'],
    numbering: { style: 'none', place: 'end' },
    posts: [
      aPost({ id: aRecordId(31), text: 'The alarm went off twice. 1/3', warning: 'Fire', quote }),
      aPost({ id: aRecordId(32), text: 'Doors are shut. Lamps are lit. 2/3', variants }),
    ],
  })
  const { window, show, onDisk } = await openDesk(() => ({ records: [thread] }))
  await show('Threads', thread)
  const preview = window.getByRole('region', { name: 'As Mastodon will show it' })
  await expect(preview.getByText('Fire', { exact: true })).toBeVisible()
  await expect(preview.getByText('The alarm went off twice.')).toHaveCount(0)
  await preview.getByRole('button', { name: 'Show more' }).click()
  await expect(preview.getByText('The alarm went off twice. 1/3')).toBeVisible()
  await expect(preview.getByText('A library is a lamp that others can read by.')).toBeVisible()
  await expect(preview.getByText('@imke.example.com')).toBeVisible()
  expect(await seriousBarriers(window)).toEqual([])

  await window.getByRole('tab', { name: /^Checks/u }).click()
  await window.getByRole('button', { name: 'Let the thread number itself' }).first().click()
  await window
    .getByRole('dialog', { name: 'Fix this' })
    .getByRole('button', { name: 'Let the thread number itself' })
    .click()
  await expect(post(window, 'Post 2 of 2')).toHaveValue('Doors are shut. Lamps are lit.')
  await expect.poll(async () => (await onDisk(thread)).numbering.style).toBe('1/7')

  await post(window, 'Post 2 of 2').click()
  await post(window, 'Post 2 of 2').evaluate((area) => {
    if (area instanceof HTMLTextAreaElement) area.setSelectionRange(16, 16)
  })
  await window.keyboard.press('Control+Enter')
  await expect(window.getByText('Split post 2, without its own text for X')).toBeVisible()
})
