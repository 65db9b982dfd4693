import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect, test } from '@playwright/test'

import { launchCopydesk } from './launch.ts'

test('the first start makes a library and says what to do first', async () => {
  const place = await mkdtemp(path.join(tmpdir(), 'copydesk-app-'))
  const library = path.join(place, 'My desk')
  const desk = await launchCopydesk({ library, userData: path.join(place, 'settings') })
  try {
    const { window } = desk
    await expect(window.getByRole('heading', { name: 'A desk of your own' })).toBeVisible()
    await expect(window.getByRole('main')).toContainText(library)
    expect(await readdir(library)).toContain('library.json')

    await window.getByRole('button', { name: /^Write an article/u }).click()
    await expect(window.getByRole('textbox', { name: 'Headline' })).toBeFocused()
    expect((await readdir(path.join(library, 'articles'))).length).toBe(1)
  } finally {
    await desk.close()
    await rm(place, { recursive: true, force: true })
  }
})
