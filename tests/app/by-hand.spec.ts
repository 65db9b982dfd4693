import path from 'node:path'

import { expect } from '@playwright/test'

import { aRecordId } from '../builders/record-id.ts'
import { aPost, aThread } from '../builders/thread.ts'
import { test } from './desk-test.ts'
import { seriousBarriers } from './serious-barriers.ts'

test('a thread is published by hand, post by post, and goes on where it stopped', async ({
  openDesk,
}) => {
  const desk = await openDesk((picture) => ({
    records: [
      aThread({
        networks: ['mastodon'],
        posts: [
          aPost({
            id: aRecordId(31),
            text: 'Lamps are lit.',
            images: [
              { id: aRecordId(41), media: picture.id, alt: 'A quay at night', altOwedBy: null },
            ],
          }),
          aPost({
            id: aRecordId(32),
            text: 'Somebody reads.',
            card: { address: null, title: 'The long night', description: '', image: null },
          }),
        ],
      }),
    ],
  }))
  const { window, app, show, onDisk } = desk
  const thread = aThread()
  await show('Threads', thread)
  await window.keyboard.press('Control+Shift+P')

  const sheet = window.getByRole('dialog', { name: 'Publish by hand' })
  await expect(sheet.getByRole('heading', { name: 'Post 1 of 2' })).toBeVisible()
  await expect(sheet.getByText('2 of 2 left on Mastodon. You can go on later.')).toBeVisible()
  await sheet.getByRole('button', { name: 'Copy the text' }).click()
  await expect(sheet.getByText('The text is copied.')).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('Lamps are lit. 1/2')
  await sheet.getByRole('button', { name: 'Copy the alt text' }).click()
  await expect(sheet.getByText('The alt text of the picture is copied.')).toBeVisible()
  await sheet.getByRole('button', { name: 'Copy the picture' }).click()
  await expect(sheet.getByText('The picture is copied.')).toBeVisible()
  expect(await seriousBarriers(window)).toEqual([])
  const dragged = await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<string>((resolve) => {
        const [desktop] = BrowserWindow.getAllWindows()
        if (desktop === undefined) throw new Error('there is no window')
        // The system's own drag would hold the mouse of the test.
        desktop.webContents.startDrag = ({ file }) => resolve(file)
        void desktop.webContents.executeJavaScript(
          `document.querySelector('img[title^="Drag it"]').dispatchEvent(new DragEvent('dragstart', { bubbles: true, cancelable: true }))`,
        )
      }),
  )
  const [image] = (await onDisk(thread)).posts[0]?.images ?? []
  expect(dragged).toBe(path.join(desk.folder, 'media', `${image?.media}.png`))

  const address = sheet.getByLabel('Its address on Mastodon')
  await address.fill('nowhere')
  await expect(sheet.getByRole('button', { name: 'It is published, next' })).toBeDisabled()
  await expect(sheet.getByRole('alert')).toContainText('This is no address of a page.')
  await address.fill('https://social.example/@harbour/1')
  await sheet.getByRole('button', { name: 'It is published, next' }).click()
  await expect(sheet.getByRole('heading', { name: 'Post 2 of 2' })).toBeVisible()
  const card = sheet.getByRole('group', { name: 'Link card' })
  await expect(card).toContainText('The long night')
  await expect(card).toContainText('Its address is unknown')
  expect(await seriousBarriers(window)).toEqual([])
  await sheet.getByRole('button', { name: 'Close' }).last().click()

  await expect
    .poll(async () => (await onDisk(thread)).posts[0]?.addresses)
    .toEqual({ mastodon: 'https://social.example/@harbour/1' })
  await window.keyboard.press('Control+Shift+P')
  await expect(sheet.getByRole('heading', { name: 'Post 2 of 2' })).toBeVisible()
  await sheet.getByRole('button', { name: 'It is published, next' }).click()
  await expect(sheet.getByText('Everything is published on Mastodon.')).toBeVisible()
  await expect(sheet.getByRole('heading', { name: 'Post 2 of 2' })).toBeVisible()
  await sheet.getByRole('button', { name: 'It is not published' }).click()
  await expect(sheet.getByText('1 of 2 left on Mastodon. You can go on later.')).toBeVisible()
})
