import { access, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { anArticle } from '../../builders/article.ts'
import { anEdition } from '../../builders/edition.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { typed, typedJson } from './typed.ts'

const form = anArticle({ id: aRecordId(63), headline: 'Form', isTemplate: true })
const tides = anArticle({ id: aRecordId(64), headline: 'Tides' })

test('a template is checked and counted by nobody', async () => {
  const { folder } = await aLibraryWith(form, tides)
  const { json } = await typedJson(folder, ['check', '.'])
  expect(json).toMatchObject({ checked: 1 })
})

test('a template is not exported, though it be forced', async () => {
  const { folder } = await aLibraryWith(form)
  const place = join(await temporaryFolder(), 'bundle')
  const words = ['export', '.', 'Form', '--to', 'html', '--out', place, '--force']
  const { status, stderr } = await typed(folder, words)
  expect(status).toBe(2)
  expect(stderr).toContain('“Form” is a template, which is never published.')
  await expect(access(place)).rejects.toThrow('ENOENT')
})

test('an edition with a template stops, and names it', async () => {
  const edition = anEdition({ featured: tides.id, articles: [form.id] })
  const { folder } = await aLibraryWith(form, tides, edition)
  const { status, stdout } = await typed(folder, ['check', '.', edition.id])
  expect(status).toBe(1)
  expect(stdout).toContain('“Form” is a template.')
})

test('a search says of a template that it is one', async () => {
  const { folder } = await aLibraryWith(form)
  const { stdout } = await typed(folder, ['search', '.', 'form'])
  expect(stdout).toContain('Template: Form')
})

test('what is imported is a new article, though a template is called so', async () => {
  const { folder } = await aLibraryWith(anArticle({ ...form, byline: [] }))
  const file = join(folder, '..', 'form.md')
  await writeFile(file, '# Form\n\nA text of its own.\n')
  expect(await typed(folder, ['import', '.', file])).toMatchObject({ status: 0 })
  const { json } = await typedJson(folder, ['list', '.', 'articles'])
  expect(json).toMatchObject([{ headline: 'Form' }])
})
