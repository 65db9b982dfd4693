import { readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { manifestSchema } from '../../../core/export/bundle/manifest.ts'
import { createHouse, type House } from '../../../core/library/house.ts'
import type { RecordId } from '../../../core/library/record-id.ts'
import { everyArticle } from '../../../core/lists/article-filter.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { morning } from '../../builders/clock.ts'
import { anEdition } from '../../builders/edition.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { aThread } from '../../builders/thread.ts'
import { typed, typedJson } from './typed.ts'

const author = anAuthor()
const article = anArticle({ byline: [author.id] })
const nameless = anArticle({ id: aRecordId(7), headline: '', byline: [author.id] })
const edition = anEdition({ featured: article.id })
const thread = aThread()

async function aDesk() {
  const { folder } = await aLibraryWith(author, article, nameless, edition, thread)
  return { library: folder, cwd: await temporaryFolder() }
}

describe('export', () => {
  test('makes a bundle where it is told to, relative to the caller’s folder', async () => {
    const { library, cwd } = await aDesk()
    const args = ['export', library, edition.id, '--to', 'html,markdown', '--out', 'site']
    const { status, stdout, stderr } = await typed(cwd, args)
    const files = await readdir(join(cwd, 'site'), { recursive: true, withFileTypes: true })
    const count = files.filter((file) => file.isFile()).length
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `${join(cwd, 'site')}: ${count} files\n`,
    })
    expect(stderr).toMatch(/Preflight: 0 errors, .+; preflight\.json in the bundle has them\.\n$/u)
    const again = await typed(cwd, args)
    expect({ status: again.status, stdout: again.stdout, stderr: again.stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: `${join(cwd, 'site')} is a bundle that was made before, and was left as it is. --over puts the new one in its place.\n`,
    })
    const { json } = await typedJson(cwd, [...args, '--over'])
    expect(json).toMatchObject({ out: join(cwd, 'site'), losses: [] })
    expect(json).toHaveProperty('files', expect.arrayContaining(['html/index.html']))
  })

  test('gives the same bytes whatever the order of the targets', async () => {
    const { library, cwd } = await aDesk()
    const words = ['export', library, edition.id]
    await typed(cwd, [...words, '--to', 'html,markdown', '--out', 'one.zip'])
    await typed(cwd, [...words, '--to', 'markdown,html', '--out', 'two.zip'])
    const [one, two] = await Promise.all(
      ['one.zip', 'two.zip'].map((name) => readFile(join(cwd, name))),
    )
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true)
  })

  test('makes nothing while errors remain, unless it is forced', async () => {
    const { library, cwd } = await aDesk()
    const args = ['export', library, nameless.id, '--to', 'markdown', '--out', 'out']
    const refused = await typed(cwd, args)
    expect({ status: refused.status, stdout: refused.stdout }).toEqual({ status: 1, stdout: '' })
    expect(refused.stderr).toContain('(headline-missing)')
    expect(refused.stderr).toContain('--force makes it all the same.')
    expect(await typedJson(cwd, args)).toMatchObject({
      status: 1,
      json: { out: null, files: [], findings: [{ rule: 'headline-missing' }], losses: [] },
    })
    expect(await readdir(cwd)).toEqual([])
    expect((await typed(cwd, [...args, '--force'])).status).toBe(0)
  })

  test.each([
    ['an error', nameless.id, ['html']],
    ['a colour that is none', article.id, ['html', '--option', 'html.accent=bleu']],
    ['a value that is not known', article.id, ['pdf,html', '--option', 'pdf.files=all']],
    ['nothing to print with', article.id, ['html,pdf']],
  ])('begins nothing that it will refuse: %s', async (_, id, targets) => {
    const { library, cwd } = await aDesk()
    const args = ['export', library, id, '--out', 'bundle', '--to', ...targets]
    const { status, stderr } = await typed(cwd, args)
    expect(status).not.toBe(0)
    expect(stderr).not.toContain('Making')
    expect(await readdir(cwd)).toEqual([])
  })

  test('says who prints when a preset wants a PDF', async () => {
    const { library, cwd } = await aDesk()
    const args = ['export', library, article.id, '--preset', 'Print', '--out', 'bundle']
    const { status, stderr } = await typed(cwd, args)
    expect(status).toBe(2)
    expect(stderr).toMatch(/npm start -- cli export.*--to makes the other targets/u)
    expect(await readdir(cwd)).toEqual([])
  })

  test('hands the options of a target on', async () => {
    const { library, cwd } = await aDesk()
    const args = ['export', library, thread.id, '--to', 'bluesky', '--out', 'out']
    const made = [
      ...args,
      '--option',
      'bluesky.did=did:plc:lamps',
      '--option',
      'bluesky.at=2026-11-22T09:00:00Z',
    ]
    expect((await typed(cwd, made)).status).toBe(0)
    const manifest = await readFile(join(cwd, 'out/manifest.json'), 'utf8')
    expect(JSON.parse(manifest)).toMatchObject({
      options: { 'bluesky.did': 'did:plc:lamps', 'bluesky.at': '2026-11-22T09:00:00Z' },
    })
    const again = [...args, '--over']
    expect((await typed(cwd, [...again, '--option', 'bluesky.did=lamps'])).stderr).toContain(
      'is not a DID',
    )
    expect((await typed(cwd, [...again, '--option', 'bluesky.at=tomorrow'])).status).toBe(2)
  })

  test('tells of another edition at the same address, and makes the same bundle all the same', async () => {
    const second = anEdition({ id: aRecordId(60), title: 'Day work', featured: article.id })
    const { folder } = await aLibraryWith(author, article, edition, second)
    const cwd = await temporaryFolder()
    const address = ['--option', 'html.address=https://harbour.example/journal']
    const words = ['--to', 'html', ...address, '--out']
    const first = await typed(cwd, ['export', folder, edition.id, ...words, 'one.zip'])
    expect(first.stderr).not.toContain('site-same-address')

    const later = ['export', folder, second.id, ...words]
    const slashed = [...later, 'two', '--option', 'html.address=https://harbour.example/journal/']
    expect((await typed(cwd, slashed)).stderr).toContain(
      '“Night work” was made for https://harbour.example/journal/ before. (site-same-address)',
    )
    const { json } = await typedJson(cwd, ['export', folder, edition.id, ...words, 'again.zip'])
    expect(json).toHaveProperty(
      'findings',
      expect.arrayContaining([
        expect.objectContaining({
          rule: 'site-same-address',
          message: '“Day work” was made for https://harbour.example/journal before.',
        }),
      ]),
    )
    const [one, again] = await Promise.all(
      ['one.zip', 'again.zip'].map((name) => readFile(join(cwd, name))),
    )
    expect(one?.equals(again ?? new Uint8Array())).toBe(true)

    const both = ['export', folder, edition.id, second.id, ...words]
    expect((await typed(cwd, [...both, 'both.zip'])).stderr).not.toContain('site-same-address')
    const elsewhere = [...later, 'three', '--option', 'html.address=https://harbour.example/day']
    expect((await typed(cwd, elsewhere)).stderr).not.toContain('site-same-address')
  })

  test('tells that articles would take the front page of an edition, and it theirs', async () => {
    const [one, two, three] = [aRecordId(71), aRecordId(72), aRecordId(73)] as const
    const others = [one, two, three].map((id) =>
      anArticle({ id, headline: `Harbour ${id}`, slug: id }),
    )
    const { folder } = await aLibraryWith(author, article, edition, ...others)
    const cwd = await temporaryFolder()
    let made = 0
    async function told(...ids: readonly RecordId[]): Promise<string> {
      made += 1
      const address = ['--option', 'html.address=https://harbour.example']
      const words = ['export', folder, ...ids, '--to', 'html', ...address]
      const { stderr } = await typed(cwd, [...words, '--force', '--out', String(made)])
      return stderr.split('\n').find((line) => line.includes('site-same-address')) ?? ''
    }
    expect(await told(edition.id)).toBe('')
    // A single page lies beside what is there.
    expect(await told(one)).toBe('')
    expect(await told(one, two)).toContain('“Night work” was made for')
    expect(await told(one, two, three, edition.id)).toBe('')
    expect(await told(one, two, edition.id)).toContain(`“Harbour ${three}” was made for`)
  })

  test.each([
    { name: 'a target refuses the kind', words: [thread.id, '--to', 'html'], status: 2 },
    {
      name: 'the address of the site is none',
      words: [article.id, '--to', 'html', '--option', 'html.address=here'],
      status: 2,
    },
    { name: 'nothing has the id', words: ['ffff', '--to', 'html'], status: 2 },
  ])('leaves nothing behind when $name', async ({ words, status }) => {
    const { library, cwd } = await aDesk()
    const answer = await typed(cwd, ['export', library, ...words, '--out', 'out'])
    expect(answer.status).toBe(status)
    expect(answer.stderr).not.toBe('')
    expect(await readdir(cwd)).toEqual([])
  })

  test('leaves what is no bundle as it is', async () => {
    const { library, cwd } = await aDesk()
    await writeFile(join(cwd, 'taken.zip'), 'a shopping list')
    const args = ['export', library, article.id, '--to', 'html', '--out']
    expect((await typed(cwd, [...args, 'taken.zip'])).status).toBe(2)
    expect((await typed(cwd, [...args, 'taken.zip/out'])).status).toBe(4)
    expect(await readFile(join(cwd, 'taken.zip'), 'utf8')).toBe('a shopping list')
    expect(await readdir(cwd)).toEqual(['taken.zip'])
  })

  test('puts no bundle into the library, whichever way the place is named', async () => {
    const { library, cwd } = await aDesk()
    await symlink(library, join(cwd, 'way-in'))
    const before = await readdir(library)
    for (const out of [library, join(library, 'articles/site'), 'way-in/site.zip']) {
      const args = ['export', library, article.id, '--to', 'html', '--out', out]
      const { status, stderr } = await typed(cwd, args)
      expect(status).toBe(2)
      expect(stderr).toContain(
        'it is in the library, which keeps no bundles. Choose another place.',
      )
    }
    expect(await readdir(library)).toEqual(before)
  })

  test('makes no folders around the bundle', async () => {
    const { library, cwd } = await aDesk()
    const args = ['export', library, article.id, '--to', 'html', '--out', 'summer/site']
    const { status, stderr } = await typed(cwd, args)
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `${join(cwd, 'summer/site')} can’t be made: the folder ${join(cwd, 'summer')} is not there. Make it first, or choose another place.\n`,
    })
    expect(await readdir(cwd)).toEqual([])
  })

  test('of an edition with a damaged article says what to do next', async () => {
    const { library, cwd } = await aDesk()
    await writeFile(join(library, 'articles', `${article.id}.json`), 'rubbish')
    const args = ['export', library, edition.id, '--to', 'html', '--out', 'out']
    const { status, stderr } = await typed(cwd, args)
    expect(status).toBe(3)
    expect(stderr).toContain('“copydesk verify” names every damaged file')
    expect(await readdir(cwd)).toEqual([])
  })

  test('says that a file it needs is damaged', async () => {
    const { library, cwd } = await aDesk()
    await writeFile(join(library, 'authors', `${author.id}.json`), 'rubbish')
    const args = ['export', library, article.id, '--to', 'html', '--out', 'out']
    expect((await typed(cwd, args)).status).toBe(3)
    expect(await readdir(cwd)).toEqual([])
  })
})

describe('export of what is chosen by what it is', () => {
  const ready = anArticle({
    id: aRecordId(31),
    headline: 'Tides',
    byline: [author.id],
    status: 'ready',
    section: 'Coast',
    tags: ['sea'],
  })
  const draft = anArticle({
    id: aRecordId(32),
    headline: 'Fog',
    byline: [author.id],
    section: 'Coast',
  })
  const agreed: House = {
    ...createHouse(morning),
    journalAddress: 'https://harbour.example/',
    presets: [
      ...createHouse(morning).presets,
      {
        id: aRecordId(33),
        name: 'Shelf',
        targets: ['text', 'markdown'],
        options: { 'markdown.profile': 'hugo', 'gone.by': 'now' },
        form: 'folder',
        isEmbargoNamed: false,
      },
    ],
    filters: [
      {
        id: aRecordId(34),
        name: 'By the sea',
        filter: { ...everyArticle, sections: ['Coast'] },
        order: { sort: 'headline', isReversed: false, group: null },
      },
      {
        id: aRecordId(35),
        name: 'With errors',
        filter: { ...everyArticle, findings: 'errors' },
        order: { sort: 'changed', isReversed: false, group: null },
      },
    ],
  }

  async function aCoast() {
    const { folder } = await aLibraryWith(author, article, nameless, ready, draft, thread, agreed)
    return { library: folder, cwd: await temporaryFolder() }
  }

  async function made(words: readonly string[]) {
    const { library, cwd } = await aCoast()
    const { status, stderr } = await typed(cwd, ['export', library, ...words, '--out', 'out'])
    const text = await readFile(join(cwd, 'out/manifest.json'), 'utf8').catch(() => null)
    const manifest = text === null ? null : manifestSchema.parse(JSON.parse(text))
    return {
      status,
      stderr,
      titles: manifest?.records.flatMap(({ chosen, title }) => (chosen ? [title] : [])).toSorted(),
      targets: manifest?.targets,
      options: manifest?.options,
    }
  }

  test.each([
    { words: ['--filter', 'By the sea'], titles: ['Fog', 'Tides'] },
    { words: ['--filter', 'By the sea', '--status', 'ready'], titles: ['Tides'] },
    { words: ['--section', 'Coast', '--tag', 'sea'], titles: ['Tides'] },
    { words: ['--filter', 'With errors', '--force'], titles: [''] },
  ])('$words', async ({ words, titles }) => {
    expect(await made([...words, '--to', 'text'])).toMatchObject({ status: 0, titles })
  })

  test('a preset says what it is for, and what is typed besides says otherwise', async () => {
    expect(await made([ready.id, '--preset', 'Shelf'])).toMatchObject({
      status: 0,
      targets: ['markdown', 'text'],
      options: { 'markdown.profile': 'hugo' },
    })
    const jekyll = ['--option', 'markdown.profile=jekyll']
    expect(await made([ready.id, '--preset', 'Shelf', ...jekyll])).toMatchObject({
      options: { 'markdown.profile': 'jekyll' },
    })
    expect(await made([ready.id, '--preset', 'Website'])).toMatchObject({
      status: 0,
      targets: ['html', 'feeds', 'people'],
      options: { 'html.address': 'https://harbour.example/' },
    })
  })

  test.each([
    { words: ['--to', 'text'], status: 2, sentence: 'Say what goes into the bundle' },
    { words: [ready.id], status: 2, sentence: 'Say what the bundle is for' },
    {
      words: [ready.id, '--tag', 'sea', '--to', 'text'],
      status: 2,
      sentence: 'Name records, or choose articles by what they are; not both.',
    },
    {
      words: [ready.id, '--preset', 'Radio'],
      status: 2,
      sentence: 'It keeps “Website”, “Print”, “Newsletter” and “Shelf”.',
    },
    {
      words: ['--filter', 'Inland', '--to', 'text'],
      status: 2,
      sentence: 'It keeps “By the sea” and “With errors”.',
    },
    { words: ['--tag', 'moor', '--to', 'text'], status: 1, sentence: 'Nothing matches.' },
    { words: [ready.id, '--to', 'text', '--preset', 'Shelf'], status: 2, sentence: '--preset' },
  ])('$words makes nothing and says why', async ({ words, status, sentence }) => {
    const answer = await made(words)
    expect(answer.status).toBe(status)
    expect(answer.stderr).toContain(sentence)
    expect(answer.titles).toBe(undefined)
  })

  test('lists the same that it exports', async () => {
    const { library, cwd } = await aCoast()
    const { json } = await typedJson(cwd, ['list', library, '--filter', 'By the sea'])
    expect(json).toMatchObject([{ headline: 'Fog' }, { headline: 'Tides' }])
  })
})
