import { expect } from '@playwright/test'

import { noisyPngBytes } from '../builders/media.ts'
import { aRecordId } from '../builders/record-id.ts'
import { aPost, aThread } from '../builders/thread.ts'
import { test } from './desk-test.ts'

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
