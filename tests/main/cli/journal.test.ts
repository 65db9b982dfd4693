import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { expect, test } from 'vitest'

import { anArticle } from '../../builders/article.ts'
import { anEdition } from '../../builders/edition.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { typed, typedJson } from './typed.ts'

const tides = anArticle({ id: aRecordId(82), headline: 'Tides', slug: 'tides' })
const spring = anEdition({ id: aRecordId(83), title: 'Spring', featured: tides.id })

const words = ['name=Night Tide', 'address=https://harbour.example', 'language=en-us']

test('a journal is called as its library until it has a name of its own', async () => {
  const { folder } = await aLibraryWith(tides)
  const { json: before } = await typedJson(folder, ['journal', '.'])
  expect(before).toMatchObject({ address: null, language: 'en-GB', changed: [] })

  expect(await typed(folder, ['journal', '.', ...words])).toEqual({
    status: 0,
    stdout: 'name: Night Tide\naddress: https://harbour.example\nlanguage: en-US\n',
    stderr: '',
  })
  const { json } = await typedJson(folder, ['journal', '.', 'name='])
  expect(json).toMatchObject({
    name: 'Harbour Review',
    changed: [{ field: 'name', before: ['Night Tide'], after: [] }],
  })
})

test('what can’t be is refused, and nothing is changed', async () => {
  const { folder } = await aLibraryWith(tides)
  for (const [wrong, says] of [
    ['address=harbour.example', 'is not the address of a site'],
    ['language=English language', 'is no language'],
    ['motto=Calm', 'is no field of a journal. There are name, address, language.'],
  ] as const) {
    const { status, stderr } = await typed(folder, ['journal', '.', 'name=Other', wrong])
    expect(status).toBe(2)
    expect(stderr).toContain(says)
  }
  const { json } = await typedJson(folder, ['journal', '.'])
  expect(json).not.toMatchObject({ name: 'Other' })
})

test('the name of a journal is no record of those that are gone through', async () => {
  const { folder } = await aLibraryWith(tides, spring)
  await typed(folder, ['journal', '.', ...words])
  for (const args of [
    ['check', '.'],
    ['check', '.', '--fix'],
    ['check', '.', '--target', 'text'],
    ['list', '.'],
    ['list', '.', '--sort', 'headline'],
    ['search', '.', 'tides'],
    ['replace', '.', 'Tides', 'Waves', '--dry-run'],
    ['conflicts', '.'],
    ['sent', '.'],
    ['trash', '.'],
    ['verify', '.'],
  ]) {
    const { stderr, stdout } = await typed(folder, args)
    expect(`${args.join(' ')}: ${stdout}${stderr}`).not.toMatch(/00000000-0000|usage|error: /iu)
  }
  const { status, json } = await typedJson(folder, ['check', '.'])
  expect([status, json]).toMatchObject([0, { checked: 2 }])
  expect(await typedJson(folder, ['list', '.'])).toMatchObject({ json: [{}, {}] })
})

test('a bundle goes by the journal, unless another address is typed for this time', async () => {
  const { folder } = await aLibraryWith(tides, spring)
  await typed(folder, ['journal', '.', ...words])
  const place = await temporaryFolder()

  async function front(name: string, ...others: readonly string[]): Promise<string> {
    const out = path.join(place, name)
    const made = ['export', '.', 'Spring', '--to', 'html', '--out', out, '--force', ...others]
    expect((await typed(folder, made)).stderr).not.toContain('address of a site')
    return readFile(path.join(out, 'html/index.html'), 'utf8')
  }

  const usual = await front('usual')
  expect(usual).toContain('<strong>Night Tide</strong> · Number 31 · November 21, 2026')
  expect(usual).toContain('https://harbour.example/"')
  expect(await front('other', '--option', 'html.address=https://other.example')).toContain(
    'https://other.example/"',
  )
  expect(await front('none', '--option', 'html.address=')).not.toContain('rel="canonical"')
})
