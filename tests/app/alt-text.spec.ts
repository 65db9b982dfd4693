import { expect } from '@playwright/test'

import { anAuthor } from '../builders/author.ts'
import { aRecordId } from '../builders/record-id.ts'
import { aPost, aThread } from '../builders/thread.ts'
import { test } from './desk-test.ts'
import { seriousBarriers } from './serious-barriers.ts'

test('alt text is owed, checked while it is written, and required before a bundle', async ({
  openDesk,
}) => {
  const imke = anAuthor({ name: 'Imke Sanderling' })
  const thread = aThread({
    posts: [aPost({ id: aRecordId(31), text: 'Four readers sit under the green lamps.' })],
  })
  const { window, show, onDisk } = await openDesk((picture) => ({
    records: [
      imke,
      {
        ...thread,
        posts: thread.posts.map((post) => ({
          ...post,
          images: [{ id: aRecordId(41), media: picture.id, alt: '', altOwedBy: null }],
        })),
      },
    ],
  }))
  await show('Threads', thread)
  await window.getByRole('button', { name: 'Picture 1: Needs alt text' }).click()
  const dialog = window.getByRole('dialog', { name: 'Alt text' })
  await expect(dialog.getByText('Readers who listen would hear nothing here.')).toBeVisible()
  await dialog.getByRole('button', { name: /Who writes it/u }).click()
  await window.getByRole('option', { name: 'Imke Sanderling' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(
    window.getByRole('button', { name: 'Picture 1: Needs alt text from Imke Sanderling' }),
  ).toBeVisible()

  await window.keyboard.press('Control+,')
  await window.getByText('Require alt text before anything is published').click()
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: 'Publish…' }).click()
  await expect(window.getByRole('dialog').getByText('Worth a look')).toBeVisible()
  await expect(window.getByRole('dialog').getByText('Must be mended')).toHaveCount(0)
  await window.keyboard.press('Escape')

  await window.getByRole('button', { name: /^Picture 1/u }).click()
  const field = dialog.getByLabel('Alt text')
  await field.fill('lamp.png')
  await expect(dialog.getByText('This is the name of a file.')).toBeVisible()
  await field.fill('Four readers sit under the green lamps')
  await expect(dialog.getByText('The post says this already.')).toBeVisible()
  await field.fill('A long room with one lit table')
  await expect(dialog.getByText('Reads well.')).toBeVisible()
  expect(await seriousBarriers(window)).toEqual([])
  await dialog.getByRole('button', { name: 'Done' }).click()

  await window.getByRole('button', { name: 'Warn readers…' }).click()
  const warning = window.getByRole('dialog', { name: 'Warn readers' })
  await warning.getByLabel('Content warning').fill('A death')
  await warning.getByText('Violence or injury').click()
  await warning.getByRole('button', { name: 'Done' }).click()
  await expect(
    window.getByRole('button', { name: 'Warning: A death · Violence or injury' }),
  ).toBeVisible()
  await window.getByRole('button', { name: /Who may answer/u }).click()
  await window.getByRole('option', { name: 'Nobody' }).click()
  await window.getByText('Others may quote it').click()
  await expect
    .poll(async () => {
      const { posts, audience } = await onDisk(thread)
      return [posts[0]?.warning, posts[0]?.labels, posts[0]?.images[0]?.altOwedBy, audience]
    })
    .toEqual([
      'A death',
      ['graphic-media'],
      imke.id,
      { visibility: 'public', mayReply: [], mayQuote: false },
    ])
})
