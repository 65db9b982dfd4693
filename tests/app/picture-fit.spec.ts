import { expect } from '@playwright/test'

import type { Article } from '../../core/article/article.ts'
import { createFigure, withMedia } from '../../core/document/figure.ts'
import type { Media } from '../../core/pictures/media.ts'
import { anArticle } from '../builders/article.ts'
import { aMedia, noisyPngBytes } from '../builders/media.ts'
import { photograph } from '../builders/photograph.ts'
import { aMediaId, aRecordId } from '../builders/record-id.ts'
import { aPost, aThread } from '../builders/thread.ts'
import { test } from './desk-test.ts'
import { seriousBarriers } from './serious-barriers.ts'

test('a picture that is larger than Bluesky takes gives way to a copy that fits', async ({
  openDesk,
}) => {
  const thread = aThread({ posts: [aPost({ id: aRecordId(31), text: 'Snow on the quay.' })] })
  const { window, show, onDisk } = await openDesk(() => ({ records: [thread] }))
  await show('Threads', thread)
  const bytes = Buffer.from(noisyPngBytes(1800, 1300)).toString('base64')
  await window.getByRole('textbox', { name: 'Post 1 of 1' }).evaluate((element, file) => {
    const transfer = new DataTransfer()
    transfer.items.add(
      new File([Uint8Array.from(atob(file), (byte) => byte.charCodeAt(0))], 'snow.png', {
        type: 'image/png',
      }),
    )
    const event = { dataTransfer: transfer, bubbles: true, cancelable: true }
    element.dispatchEvent(new DragEvent('drop', event))
  }, bytes)
  await window.getByRole('button', { name: /^Picture 1/u }).click()
  const dialog = window.getByRole('dialog', { name: 'Alt text' })
  await expect(
    dialog.getByText(/^1800 × 1300, 2\.3 MB\. Bluesky takes pictures up to 2,000,000 bytes\.$/u),
  ).toBeVisible()
  const before = (await onDisk(thread)).posts[0]?.images[0]?.media
  await dialog.getByRole('button', { name: 'Make a copy that fits' }).click()
  await expect(dialog.getByText(/^\d+ × \d+, (?:\d+ kB|1\.\d MB|2\.0 MB)$/u)).toBeVisible()
  await expect.poll(async () => (await onDisk(thread)).posts[0]?.images[0]?.media).not.toBe(before)
})

test('a picture is cropped by keyboard and pointer; the whole stays, and the part remembers it', async ({
  openDesk,
}) => {
  const bytes = await photograph({ width: 900, height: 600 })
  const id = aRecordId(31)
  let whole: Media | undefined
  const thread = aThread({ posts: [aPost({ id, text: 'The quay at noon.' })] })
  const article = anArticle({ id: aRecordId(90), headline: 'At noon' })
  const { window, show, onDisk } = await openDesk(
    (_, [quay]) => {
      whole = quay
      const media = quay?.id ?? null
      const images = [{ id: aRecordId(41), media, alt: 'A quay at noon', altOwedBy: null }]
      const figure = createFigure([
        withMedia({ media: null, alt: 'A quay at noon', address: '' }, media),
      ])
      return {
        records: [
          { ...thread, posts: thread.posts.map((post) => ({ ...post, images })) },
          { ...article, body: { ...article.body, content: [figure] } },
        ],
      }
    },
    [{ bytes, fileName: 'quay.jpg' }],
  )
  await show('Threads', thread)
  await window.getByRole('button', { name: /^Picture 1/u }).click()
  await window
    .getByRole('dialog', { name: 'Alt text' })
    .getByRole('button', { name: 'Crop…' })
    .click()
  const dialog = window.getByRole('dialog', { name: 'Crop the picture' })
  await expect(dialog.getByRole('button', { name: 'Use the whole picture' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Take the whole picture' })).toHaveCount(0)
  await dialog.getByText('1:1', { exact: true }).click()
  await expect(dialog.getByRole('status')).toHaveText('600 × 600 of 900 × 600 pixels')
  expect(await seriousBarriers(window)).toEqual([])
  const frame = dialog.getByRole('application', { name: 'Frame of the crop' })
  await frame.focus()
  await window.keyboard.press('ArrowLeft')
  await window.keyboard.press('Alt+ArrowRight')
  await window.keyboard.press('Shift+ArrowLeft')
  await expect(dialog.getByRole('status')).toHaveText('582 × 582 of 900 × 600 pixels')
  const box = await frame.boundingBox()
  if (box === null) throw new Error('the frame is not shown')
  await window.mouse.move(box.x + box.width, box.y + box.height)
  await window.mouse.down()
  await window.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await window.mouse.up()
  await expect(dialog.getByRole('status')).toHaveText(/^29\d × 29\d of 900 × 600 pixels$/u)
  await dialog.getByRole('button', { name: 'Crop the picture' }).click()
  await expect(dialog).toHaveCount(0)
  await window
    .getByRole('dialog', { name: 'Alt text' })
    .getByRole('button', { name: 'Done' })
    .click()
  await expect(window.getByText('Cropped the picture')).toBeVisible()
  await expect
    .poll(async () => (await onDisk(thread)).posts[0]?.images[0]?.media)
    .not.toBe(whole?.id)
  const cropped = (await onDisk(thread)).posts[0]?.images[0]
  expect(cropped?.alt).toBe('A quay at noon')
  const part = await onDisk(aMedia({ id: cropped?.media ?? aMediaId(1), type: 'image/jpeg' }))
  expect(part).toMatchObject({
    fileName: 'quay-cropped.jpg',
    cropOf: { media: whole?.id, area: { left: 133, top: 0 } },
  })

  await window.getByRole('button', { name: /^Picture 1/u }).click()
  await window
    .getByRole('dialog', { name: 'Alt text' })
    .getByRole('button', { name: 'Crop…' })
    .click()
  await expect(dialog.getByRole('status')).toHaveText(/^29\d × 29\d of 900 × 600 pixels$/u)
  await dialog.getByRole('button', { name: 'Take the whole picture' }).click()
  await dialog.getByRole('button', { name: 'Use the whole picture' }).click()
  await window
    .getByRole('dialog', { name: 'Alt text' })
    .getByRole('button', { name: 'Done' })
    .click()
  await expect.poll(async () => (await onDisk(thread)).posts[0]?.images[0]?.media).toBe(whole?.id)
  await window.keyboard.press('Control+z')
  await expect.poll(async () => (await onDisk(thread)).posts[0]?.images[0]?.media).toBe(part.id)

  await show('Articles', article)
  await window.getByRole('textbox', { name: 'Body' }).locator('img').click()
  await window.getByRole('button', { name: 'The picture' }).click()
  await window.getByRole('menuitem', { name: 'Crop the picture…' }).click()
  await dialog.getByText('16:9', { exact: true }).click()
  await dialog.getByRole('button', { name: 'Crop the picture' }).click()
  await expect(dialog).toHaveCount(0)
  await expect.poll(async () => shownIn(await onDisk(article))).not.toBe(whole?.id)
  await window.keyboard.press('Control+z')
  await expect.poll(async () => shownIn(await onDisk(article))).toBe(whole?.id)
})

function shownIn({ body }: Article): string | null | undefined {
  const [figure] = body.content
  return figure?.type === 'figure' ? figure.attrs.images[0]?.media : undefined
}
