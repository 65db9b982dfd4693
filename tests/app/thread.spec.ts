import { expect, type Locator, type Page } from '@playwright/test'

import { pngBytes } from '../builders/media.ts'
import { aMediaId, aRecordId } from '../builders/record-id.ts'
import { aPost, aThread } from '../builders/thread.ts'
import { test } from './desk-test.ts'
import { seriousBarriers } from './serious-barriers.ts'

const first = aPost({ id: aRecordId(31), text: 'Lamps are lit. Doors are shut.' })
const second = aPost({ id: aRecordId(32), text: 'Somebody reads.' })
const third = aPost({ id: aRecordId(33), text: 'Nobody sleeps.' })
const night = aThread({ posts: [first, second, third] })

function post(window: Page, name: string) {
  return window.getByRole('textbox', { name, exact: true })
}

async function drop(place: Locator, name: string, bytes: Uint8Array): Promise<void> {
  await place.evaluate(
    (element, file) => {
      const transfer = new DataTransfer()
      const type = 'image/png'
      transfer.items.add(new File([new Uint8Array(file.bytes)], file.name, { type }))
      const event = { dataTransfer: transfer, bubbles: true, cancelable: true }
      element.dispatchEvent(new DragEvent('drop', event))
    },
    { name, bytes: [...bytes] },
  )
}

async function paste(place: Locator, name: string, bytes: Uint8Array): Promise<void> {
  await place.evaluate(
    (element, file) => {
      const transfer = new DataTransfer()
      const type = 'image/png'
      transfer.items.add(new File([new Uint8Array(file.bytes)], file.name, { type }))
      const event = { clipboardData: transfer, bubbles: true, cancelable: true }
      element.dispatchEvent(new ClipboardEvent('paste', event))
    },
    { name, bytes: [...bytes] },
  )
}

async function texts(window: Page): Promise<readonly string[]> {
  const areas = window.getByRole('textbox', { name: /^Post \d+ of \d+$/u })
  return Promise.all((await areas.all()).map((area) => area.inputValue()))
}

test('a thread is composed, counted, numbered and on the disk', async ({ openDesk }) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [night] }))
  await show('Threads', night)

  await post(window, 'Post 3 of 3').click()
  await window.keyboard.press('End')
  await window.keyboard.type(' But the harbour’s lights')
  await expect(
    window.getByRole('button', { name: 'Post 3 of 3: 257 characters left on Bluesky' }),
  ).toBeVisible()
  await window.keyboard.press('Control+Enter')
  await window.keyboard.type('do.')
  await expect(post(window, 'Post 4 of 4')).toBeFocused()

  await window.getByRole('button', { name: 'Numbering' }).click()
  await window.getByRole('option', { name: '[1/4]' }).click()
  await window.getByRole('button', { name: 'Place of the number' }).click()
  await window.getByRole('option', { name: 'on its own line' }).click()
  await expect(window.getByRole('complementary')).toContainText('do.\n[4/4]', {
    useInnerText: true,
  })

  await expect
    .poll(async () => {
      const { numbering, posts } = await onDisk(night)
      return { numbering, texts: posts.map(({ text }) => text) }
    })
    .toEqual({
      numbering: { style: '[1/7]', place: 'own-line' },
      texts: [first.text, second.text, 'Nobody sleeps. But the harbour’s lights', 'do.'],
    })
})

test('posts are cut, joined, moved and removed by keyboard, and come back', async ({
  openDesk,
}) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [night] }))
  await show('Threads', night)

  await post(window, 'Post 1 of 3').click()
  await window.keyboard.press('Control+Home')
  for (let step = 0; step < 'Lamps are lit.'.length; step += 1) {
    await window.keyboard.press('ArrowRight')
  }
  await window.keyboard.press('Control+Enter')
  expect(await texts(window)).toEqual([
    'Lamps are lit.',
    'Doors are shut.',
    second.text,
    third.text,
  ])
  await window.keyboard.press('Backspace')
  expect(await texts(window)).toEqual([first.text, second.text, third.text])

  await window.keyboard.press('Alt+ArrowDown')
  await expect(post(window, 'Post 2 of 3')).toBeFocused()
  expect(await texts(window)).toEqual([second.text, first.text, third.text])

  await window.getByRole('button', { name: 'More for post 2' }).click()
  await window.getByRole('menuitem', { name: 'Remove the post' }).click()
  await expect(window.getByText('Removed post 2')).toBeVisible()
  expect(await texts(window)).toEqual([second.text, third.text])
  await window.getByRole('button', { name: 'Undo' }).click()

  await expect.poll(async () => (await onDisk(night)).posts).toEqual([second, first, third])
})

test('a post is dragged to its place', async ({ openDesk }) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [night] }))
  await show('Threads', night)

  await window
    .getByTitle('Drag to move')
    .first()
    .dragTo(post(window, 'Post 2 of 3'), {
      targetPosition: { x: 40, y: 22 },
    })
  await expect.poll(async () => (await onDisk(night)).posts).toEqual([second, first, third])
})

test('a post that is too long says so and is split', async ({ openDesk }) => {
  const sentence = 'The night shift reads the whole paper aloud.'
  const long = aThread({
    posts: [aPost({ text: Array.from({ length: 9 }, () => sentence).join(' ') })],
  })
  const { window, show, onDisk } = await openDesk(() => ({ records: [long] }))
  await show('Threads', long)

  await expect(window.getByRole('button', { name: /over Bluesky’s limit/u })).toBeVisible()
  await window.getByRole('button', { name: 'Split into posts' }).click()
  await expect(window.getByRole('button', { name: /over Bluesky’s limit/u })).toBeHidden()
  await expect
    .poll(async () => (await onDisk(long)).posts.map(({ text }) => text.split(sentence).length - 1))
    .toEqual([5, 4])
})

test('a picture asks for its alt text until it has one', async ({ openDesk }) => {
  const { window, show, onDisk } = await openDesk((picture) => ({
    records: [
      {
        ...night,
        posts: [
          {
            ...first,
            images: [{ id: aRecordId(61), media: picture.id, alt: '', altOwedBy: null }],
          },
        ],
      },
    ],
  }))
  await show('Threads', night)

  await window.getByRole('button', { name: 'Picture 1: Needs alt text' }).click()
  await window.getByRole('textbox', { name: 'Alt text' }).fill('An empty quay at night')
  await window.getByRole('button', { name: 'Done' }).click()
  await expect(window.getByText('Needs alt text')).toBeHidden()
  await expect
    .poll(async () => (await onDisk(night)).posts[0]?.images.map(({ alt }) => alt))
    .toEqual(['An empty quay at night'])
})

test('pictures are dropped and pasted into posts', async ({ openDesk }) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [night] }))
  await show('Threads', night)

  await drop(post(window, 'Post 1 of 3'), 'lamp.png', pngBytes({ shade: 40 }))
  await expect(window.getByRole('button', { name: 'Picture 1: Needs alt text' })).toHaveCount(1)
  await paste(post(window, 'Post 2 of 3'), 'door.png', pngBytes({ shade: 80 }))
  await expect(window.getByRole('button', { name: 'Picture 1: Needs alt text' })).toHaveCount(2)
  await expect
    .poll(async () => (await onDisk(night)).posts.map(({ images }) => images.length))
    .toEqual([1, 1, 0])

  await window.getByRole('button', { name: 'Picture 1: Needs alt text' }).first().click()
  await window.getByRole('textbox', { name: 'Alt text' }).fill('A lit lamp')
  await window.getByRole('button', { name: 'Done' }).click()
  await paste(post(window, 'Post 3 of 3'), 'lamp.png', pngBytes({ shade: 40 }))
  await expect
    .poll(async () => (await onDisk(night)).posts.map(({ images }) => images[0]?.alt))
    .toEqual(['A lit lamp', '', 'A lit lamp'])
})

test('an unknown address is given, and a missing post is written', async ({ openDesk }) => {
  const shown = { text: 'harbour.example/timeta...', address: null }
  const old = aThread({
    posts: [
      { ...first, text: `Times: ${shown.text}`, links: [shown] },
      { ...second, text: '', missing: true },
      third,
    ],
  })
  const { window, show, onDisk } = await openDesk(() => ({ records: [old] }))
  await show('Threads', old)

  await expect(window.getByRole('main').getByText('2 of 3 is missing')).toBeVisible()
  await window.getByRole('button', { name: 'Write it' }).click()
  await window.keyboard.type('Found again.')
  await window
    .getByRole('textbox', { name: `Address of ${shown.text}` })
    .fill('https://harbour.example/timetable')
  await window.getByRole('button', { name: 'Give the address' }).click()
  await expect
    .poll(async () => (await onDisk(old)).posts)
    .toEqual([
      {
        ...first,
        text: `Times: ${shown.text}`,
        links: [{ ...shown, address: 'https://harbour.example/timetable' }],
      },
      { ...second, text: 'Found again.' },
      third,
    ])
})

test('a card and pictures exclude each other, and the desk says so', async ({ openDesk }) => {
  const carded = aThread({
    posts: [
      { ...first, card: { address: null, title: 'Night ferry', description: '', image: null } },
    ],
  })
  const { window, show, onDisk } = await openDesk(() => ({ records: [carded] }))
  await show('Threads', carded)

  await expect(window.getByRole('main').getByText('Address unknown')).toBeVisible()
  await post(window, 'Post 1 of 1').click()
  await window.getByRole('button', { name: 'Add a picture…' }).click()
  await expect(window.getByText('Remove the card first.', { exact: false })).toBeVisible()

  await window.getByRole('button', { name: 'Link card: Night ferry' }).click()
  await window.getByRole('textbox', { name: 'Address' }).fill('https://ferry.example/night')
  await window.getByRole('button', { name: 'Done' }).click()
  await expect
    .poll(async () => (await onDisk(carded)).posts[0]?.card?.address)
    .toBe('https://ferry.example/night')
})

test('a thread keeps nobody out', async ({ openDesk }) => {
  const full = aThread({
    posts: [
      { ...first, text: 'Ask @mara.example.com about #night at harbour.example/timeta...' },
      {
        ...second,
        images: [{ id: aRecordId(61), media: null, alt: '', altOwedBy: null }],
        counts: { likes: 2, reposts: 0, replies: 0, quotes: 0 },
      },
      {
        ...third,
        card: { address: null, title: 'Ferry', description: 'Times', image: aMediaId(9) },
      },
      aPost({ id: aRecordId(34), text: '', missing: true }),
      aPost({ id: aRecordId(35), text: 'x'.repeat(301) }),
    ],
  })
  const { window, show } = await openDesk(() => ({ records: [full] }))
  await show('Threads', full)
  await post(window, 'Post 1 of 5').click()
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    expect(await seriousBarriers(window)).toEqual([])
  }
})
