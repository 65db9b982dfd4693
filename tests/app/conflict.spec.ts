import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { expect } from '@playwright/test'

import type { Article } from '../../core/article/article.ts'
import { type LibraryRecord, libraryRecordSchema } from '../../core/library/library-record.ts'
import { openLibrary } from '../../main/library/open-library.ts'
import { recordFile, serializeRecordFile } from '../../main/library/record-file.ts'
import { aDocument, anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { morning, tickingClock } from '../builders/clock.ts'
import { anEdition } from '../builders/edition.ts'
import { expectValue } from '../builders/outcome.ts'
import { aThread } from '../builders/thread.ts'
import { test } from './desk-test.ts'
import { seriousBarriers } from './serious-barriers.ts'

const ferry = anArticle({
  headline: 'Night ferry',
  standfirst: 'Who crosses at three in the morning, and why.',
  body: aDocument(
    'The boat leaves at three. Nobody waves.',
    'On deck a man is selling tea from a flask.',
    'By five the lights of the other shore are in sight.',
  ),
})

/** What another program at the same folder does to the article. */
async function changeElsewhere(folder: string, update: (article: Article) => Article) {
  const clock = tickingClock('2026-11-21T12:00:00.000Z')
  const library = expectValue(await openLibrary({ folder, clock }))
  const { record, version } = expectValue(await library.read(ferry.id))
  if (record.kind !== 'article') throw new Error('expected an article')
  expectValue(await library.save(update(record), version))
  await library.close()
}

test('what another program saves appears on the page, and the cursor stays', async ({
  openDesk,
}) => {
  const { window, show, folder, onDisk } = await openDesk(() => ({ records: [ferry] }))
  await show('Articles', ferry)
  const body = window.getByRole('textbox', { name: 'Body' })
  await body.getByText('On deck a man').click()
  await window.keyboard.press('End')

  await changeElsewhere(folder, (article) => ({
    ...article,
    headline: 'The night ferry',
    body: aDocument(
      'A new beginning.',
      'The boat leaves at three. Nobody waves.',
      'On deck a man is selling tea from a flask.',
      'By five the lights of the other shore are in sight.',
    ),
  }))
  await expect(body).toContainText('A new beginning.')
  await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('The night ferry')
  await expect(window.getByText('Changed by another program')).toBeVisible()
  await expect(window.getByRole('option', { name: 'The night ferry' })).toBeVisible()

  await window.keyboard.type(' It is hot.')
  await expect(body).toContainText('tea from a flask. It is hot.')
  await expect
    .poll(async () => (await onDisk(ferry)).body)
    .toEqual(
      aDocument(
        'A new beginning.',
        'The boat leaves at three. Nobody waves.',
        'On deck a man is selling tea from a flask. It is hot.',
        'By five the lights of the other shore are in sight.',
      ),
    )

  await window.keyboard.press('ControlOrMeta+z')
  await expect(body).not.toContainText('It is hot.')
  await expect(body).toContainText('A new beginning.')
})

test('two versions are compared side by side, by keyboard, and what is chosen is saved', async ({
  openDesk,
}) => {
  const { window, show, folder, onDisk } = await openDesk(() => ({ records: [ferry] }))
  await show('Articles', ferry)
  const headline = window.getByRole('textbox', { name: 'Headline' })
  const body = window.getByRole('textbox', { name: 'Body' })
  const theirs = {
    ...ferry,
    body: aDocument(
      'The boat leaves at three. Nobody waves.',
      'On deck a woman is selling coffee from a flask.',
      'By five the lights of the other shore are in sight. It rains.',
    ),
  }
  const incoming = path.join(folder, '..', 'incoming.json')
  const stored = recordFile({ record: theirs, revision: 2, savedAt: morning })
  await writeFile(incoming, serializeRecordFile(stored))
  await body.getByText('On deck a man').click()
  await window.keyboard.press('Home')

  // Typed without a pause, so that the page is never at rest when the file changes.
  const typing = window.keyboard.type('Late, when nobody looks: ', { delay: 100 })
  await rename(incoming, path.join(folder, 'articles', `${ferry.id}.json`))
  await typing

  await expect(window.getByText('Two versions of this text. Both are kept')).toBeVisible()
  await expect(body).toContainText('Late, when nobody looks: On deck a man')
  await window.getByRole('button', { name: 'Compare and choose…' }).click()
  const sheet = window.getByRole('dialog', { name: 'Two versions of this text' })
  await expect(sheet.getByText('1 choice left')).toBeVisible()
  await expect(sheet.getByRole('button', { name: 'Save this version' })).toBeDisabled()
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    expect(await seriousBarriers(window)).toEqual([])
  }

  await sheet.getByRole('radio').first().focus()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowDown')
  await expect(sheet.getByRole('radio', { name: 'Keep both' })).toBeChecked()
  await sheet.getByRole('button', { name: 'Save this version' }).press('Enter')

  await expect(sheet).toBeHidden()
  await expect(window.getByText('Both versions are brought together')).toBeVisible()
  const settled = aDocument(
    'The boat leaves at three. Nobody waves.',
    'Late, when nobody looks: On deck a man is selling tea from a flask.',
    'On deck a woman is selling coffee from a flask.',
    'By five the lights of the other shore are in sight. It rains.',
  )
  await expect.poll(async () => (await onDisk(ferry)).body).toEqual(settled)
  await expect(body).toContainText('On deck a woman')
  await expect(headline).toHaveValue('Night ferry')
})

test('a second version that a sync program left is offered and brought together', async ({
  openDesk,
}) => {
  const { window, folder, onDisk } = await openDesk(() => ({ records: [ferry] }))
  const copy = {
    ...ferry,
    headline: 'Night crossing',
    tags: ['sea'],
    body: aDocument(
      'The boat leaves at three. Nobody waves.',
      'On deck a man is selling tea and cake from a basket.',
      'By five the lights of the other shore are in sight.',
    ),
  }
  const stored = recordFile({ record: copy, revision: 2, savedAt: morning })
  const name = `${ferry.id} (Anna’s conflicted copy 2026-11-21).json`
  await writeFile(path.join(folder, 'articles', name), serializeRecordFile(stored))

  await window.getByRole('button', { name: '1 second version' }).click()
  await window.getByRole('row', { name: 'Night crossing' }).press('Enter')
  const sheet = window.getByRole('dialog', { name: 'Night crossing' })
  await expect(sheet.getByText('2 choices left')).toBeVisible()
  await expect(sheet.getByText('cake')).toBeVisible()
  expect(await seriousBarriers(window)).toEqual([])
  await sheet.getByRole('button', { name: 'All theirs' }).click()
  await sheet.getByRole('button', { name: 'Bring both together' }).click()

  await expect(sheet).toBeHidden()
  await expect
    .poll(async () => onDisk(ferry))
    .toMatchObject({
      headline: 'Night crossing',
      tags: ['sea'],
      body: copy.body,
    })
  await expect(window.getByRole('button', { name: 'second version' })).toBeHidden()
  await expect(window.getByRole('option', { name: 'Night crossing' })).toBeVisible()

  await window.getByRole('navigation').getByText('Trash', { exact: true }).click()
  await window.getByRole('button', { name: '1 settled second version' }).click()
  await window.getByRole('row', { name: 'Night crossing' }).press('Enter')
  const reading = window.getByRole('dialog', { name: 'A settled second version' })
  await expect(reading.getByText('tea and cake')).toBeVisible()
  expect(await seriousBarriers(window)).toEqual([])
  await reading.getByRole('button', { name: 'Keep it as a record of its own' }).click()
  await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Night crossing')

  await window.getByRole('navigation').getByText('Trash', { exact: true }).click()
  await window.getByRole('button', { name: 'Empty the trash…' }).click()
  const asking = window.getByRole('dialog', { name: 'Empty the trash' })
  await expect(asking.getByText('To be removed for ever: 1 settled second version.')).toBeVisible()
  await asking.getByRole('button', { name: 'Remove everything for ever' }).click()
  await expect(window.getByRole('button', { name: 'settled second version' })).toBeHidden()
})

test('what others change in a thread, an edition and a person is shown and merged with what is typed', async ({
  openDesk,
}) => {
  const thread = aThread({ title: 'Reading at night' })
  const edition = anEdition({ title: 'Night work', featured: null, articles: [] })
  const person = anAuthor({ name: 'Mara Quill', role: 'Editor' })
  const { show, window, folder, onDisk } = await openDesk(() => ({
    records: [thread, edition, person],
  }))
  const other = expectValue(await openLibrary({ folder, clock: tickingClock() }))

  async function change(record: LibraryRecord, fields: object): Promise<void> {
    const stored = expectValue(await other.read(record.id))
    const next = libraryRecordSchema.parse({ ...stored.record, ...fields })
    expectValue(await other.save(next, stored.version))
  }

  await show('Threads', thread)
  const [first] = thread.posts
  const posts = thread.posts.map((post) =>
    post === first ? { ...post, text: 'What they wrote meanwhile.' } : post,
  )
  await change(thread, { posts })
  await expect(window.getByText('What they wrote meanwhile.').first()).toBeVisible()

  await show('Editions', edition)
  await change(edition, { introduction: 'Their introduction.' })
  await expect(window.getByText('Their introduction.').first()).toBeVisible()

  await show('People', person)
  const role = window.getByRole('textbox', { name: 'Role' })
  await role.fill('Night editor')
  await change(person, { shortBio: 'Theirs, written at the same time.' })
  await expect
    .poll(async () => onDisk(person))
    .toMatchObject({
      role: 'Night editor',
      shortBio: 'Theirs, written at the same time.',
    })
  await expect(window.getByText('Theirs, written at the same time.').first()).toBeVisible()
  await other.close()
})

test('a file removed underneath is said, and written again with what was typed', async ({
  openDesk,
}) => {
  const { window, show, folder, onDisk } = await openDesk(() => ({ records: [ferry] }))
  await show('Articles', ferry)
  await rm(path.join(folder, 'articles', `${ferry.id}.json`))

  await expect(window.getByText('Another program removed this file')).toBeVisible()
  await window.getByRole('textbox', { name: 'Standfirst' }).fill('Still here.')
  await window.getByRole('button', { name: 'Write it again' }).click()
  await expect(window.getByText('Saved')).toBeVisible()
  expect((await onDisk(ferry)).standfirst).toBe('Still here.')
})
