import { expect } from '@playwright/test'
import { zipSync } from 'fflate'

import { aStatus, anOutbox, statusId } from '../builders/mastodon-outbox.ts'
import { pngBytes } from '../builders/media.ts'
import { test } from './desk-test.ts'
import { dropFile } from './file-drop.ts'

test('a Mastodon archive that is dropped on the window brings its threads and pictures', async ({
  openDesk,
}) => {
  const { window } = await openDesk(() => ({ records: [] }))
  const outbox = anOutbox(
    aStatus({
      key: 1,
      content: '<p>The lamps are lit.</p>',
      note: {
        attachment: [
          { mediaType: 'image/png', url: '/media_attachments/1/lamp.png', name: 'A lit lamp' },
        ],
      },
    }),
    aStatus({ key: 2, content: '<p>Thank you.</p>', inReplyTo: statusId(1) }),
  )
  const archive = zipSync({
    'outbox.json': new TextEncoder().encode(outbox),
    'media_attachments/1/lamp.png': pngBytes({ width: 40, height: 30 }),
  })
  await dropFile(window.locator('body'), {
    name: 'archive.zip',
    type: 'application/zip',
    bytes: archive,
  })

  const sheet = window.getByRole('dialog', { name: 'Import' })
  await expect(sheet).toContainText('This is a Mastodon archive, 2 posts. It becomes 1 thread.')
  await sheet.getByRole('button', { name: 'Import', exact: true }).click()
  await sheet.getByRole('button', { name: /^Open “/u }).click()
  await expect(window.getByRole('textbox', { name: 'Post 2 of 2' })).toHaveValue('Thank you.')
  await expect(window.getByRole('button', { name: 'Picture 1: Alt A lit lamp' })).toBeVisible()
  await expect(window.getByText('Published on').first()).toBeVisible()
})
