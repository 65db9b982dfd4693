import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { manifestSchema } from '../../../core/export/bundle/manifest.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { anEdition } from '../../builders/edition.ts'
import { aLibrary, aLibraryWith } from '../../builders/library.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { aPost, aThread } from '../../builders/thread.ts'
import { typed, typedJson } from './typed.ts'

const author = anAuthor({ longBio: 'Imke Sanderling has kept the lamps for eleven years.' })
const article = anArticle({ byline: [author.id] })
const nameless = anArticle({ id: aRecordId(7), headline: '', byline: [author.id] })
const endless = aThread({
  posts: [aPost({ text: 'lamp '.repeat(70) }), aPost({ id: aRecordId(32) })],
})

describe('check', () => {
  test('ends with status 1 on an error, and says where it is and what to do', async () => {
    const { folder } = await aLibraryWith(author, article, nameless)
    const { status, stdout, stderr } = await typed(folder, ['check', '.'])
    expect(status).toBe(1)
    expect(stdout).toContain(`“Untitled article” (article ${nameless.id})\n  error    `)
    expect(stdout).toContain('\n\nheadline-missing: ')
    expect(stderr).toMatch(/^3 records checked: 1 error, /u)
  })

  test('prints findings as JSON, of the named records alone', async () => {
    const { folder } = await aLibraryWith(author, article, nameless)
    const { status, json } = await typedJson(folder, ['check', '.', nameless.id])
    expect(status).toBe(1)
    expect(json).toMatchObject({
      checked: 1,
      findings: [{ rule: 'headline-missing', severity: 'error', record: nameless.id }],
      losses: [],
    })
    const whole = await typedJson(folder, ['check', '.', article.id])
    expect(whole.status).toBe(0)
  })

  test('for a target takes the kinds that it is made from, and names what it loses', async () => {
    const { folder } = await aLibraryWith(author, article, endless)
    expect((await typed(folder, ['check', '.', '--target', 'html'])).status).toBe(0)
    expect((await typed(folder, ['check', '.', '--target', 'bluesky'])).status).toBe(1)
    const lost = anEdition({ featured: article.id, articles: [aRecordId(99)] })
    const other = await aLibraryWith(author, article, lost)
    const { json } = await typedJson(other.folder, ['check', '.', lost.id, '--target', 'html'])
    expect(json).toMatchObject({
      losses: [{ target: 'html', record: lost.id, what: 'One article of the edition' }],
    })
  })

  test('names each loss once, with its piece or how many pieces', async () => {
    const publishedAt = '2026-11-21T09:30:00.000+01:00'
    const embargoUntil = '2026-12-24T00:00:00.000+01:00'
    const one = anArticle({ publishedAt })
    const other = anArticle({ id: aRecordId(8), headline: 'Fog', publishedAt, embargoUntil })
    const { folder } = await aLibraryWith(one, other)
    const { stdout } = await typed(folder, ['check', '.', '--target', 'docx'])
    const losses = stdout.split('\n').filter((line) => line.startsWith('Lost in Word, '))
    expect(losses).toContain(
      'Lost in Word, 2 pieces: The date of publication. A manuscript in Word has none.',
    )
    expect(losses.filter((line) => line.includes('The date of publication'))).toHaveLength(1)
    expect(losses.filter((line) => line.includes('The embargo'))).toEqual([
      expect.stringContaining(`“Fog” (article ${other.id})`),
    ])
  })

  test('refuses a target that the named record is not made for', async () => {
    const { folder } = await aLibraryWith(author, article)
    const args = ['check', '.', article.id, '--target', 'bluesky']
    expect((await typed(folder, args)).status).toBe(2)
  })

  test('names a damaged record, checks all others and ends with status 3', async () => {
    const { folder } = await aLibraryWith(author, article, nameless, endless)
    const file = `articles/${article.id}.json`
    await writeFile(join(folder, file), 'rubbish')
    const { status, stdout, stderr } = await typed(folder, ['check', '.'])
    expect(status).toBe(3)
    expect(stdout).toContain('headline-missing')
    expect(stderr).toMatch(
      /^articles\/.+\.json is left out: .+\. “copydesk verify” tells more\.\n3 records checked: /u,
    )
    expect(await typedJson(folder, ['check', '.', article.id])).toMatchObject({
      status: 3,
      json: { checked: 0, findings: [], damaged: [{ file }] },
    })
    expect((await typedJson(folder, ['check', '.', nameless.id])).status).toBe(1)
  })

  test('of an empty library finds nothing', async () => {
    const { folder } = await aLibrary()
    expect(await typedJson(folder, ['check', '.', '--target', 'html'])).toEqual({
      status: 0,
      json: { checked: 0, fixed: [], findings: [], losses: [], damaged: [] },
    })
  })
})

describe('what is found', () => {
  const doubled = anArticle({
    id: aRecordId(8),
    headline: "The town’s 'lamps'",
    byline: [author.id],
    standfirst: 'The the lamps are lit.',
  })

  test('is fixed where no word changes, and the rest is named and left', async () => {
    const { folder } = await aLibraryWith(author, doubled)
    const { status, json } = await typedJson(folder, ['check', '.', doubled.id, '--fix'])
    expect(status).toBe(0)
    expect(json).toMatchObject({
      fixed: [{ rule: 'quotes-mixed', record: doubled.id }],
      findings: [{ rule: 'word-doubled', fix: { label: 'Delete one', isSafe: false } }],
    })
    expect((await typed(folder, ['show', '.', doubled.id])).stdout).toContain('The town’s ‘lamps’')
    expect((await typed(folder, ['history', '.', doubled.id])).stdout).toContain('1  ')
    const again = await typed(folder, ['check', '.', doubled.id, '--fix'])
    expect(again.stderr).toContain(
      'Nothing was fixed; 1 fix would change words or order: look at them in the window.',
    )
  })

  test('is waived with a reason and a name, which an export goes by, and taken back', async () => {
    const { folder } = await aLibraryWith(author, nameless)
    const waive = ['waive', '.', nameless.id, 'headline-missing']
    expect((await typed(folder, waive)).status).toBe(2)
    const given = [...waive, '--reason', 'It has none', '--by', 'Ada Moss']
    expect(await typedJson(folder, given)).toMatchObject({ status: 0, json: { waived: 1 } })
    expect((await typed(folder, given)).status).toBe(1)
    const checked = await typedJson(folder, ['check', '.', nameless.id])
    expect(checked).toMatchObject({
      status: 0,
      json: { findings: [{ waiver: { reason: 'It has none', by: 'Ada Moss' } }] },
    })
    const out = join(await temporaryFolder(), 'bundle')
    const made = ['export', '.', nameless.id, '--to', 'text', '--out', out, '--over']
    expect((await typed(folder, made)).status).toBe(0)
    const manifest = manifestSchema.parse(
      JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')),
    )
    expect(manifest).toMatchObject({
      forced: false,
      findings: { error: 0 },
      waived: [{ rule: 'headline-missing', reason: 'It has none', by: 'Ada Moss' }],
    })
    expect((await typed(folder, [...waive, '--back'])).status).toBe(0)
    expect((await typed(folder, made)).status).toBe(1)
  })
})

test('an approval is bound to what was approved, in the manifest too', async () => {
  const { folder } = await aLibraryWith(author, article)
  const approve = ['approve', '.', article.id]
  expect((await typed(folder, approve)).status).toBe(2)
  expect((await typed(folder, [...approve, '--by', 'Ada Moss'])).stdout).toBe(
    `“${article.headline}” is approved by Ada Moss.\n`,
  )
  expect(await approvalIn('first')).toMatchObject({ by: 'Ada Moss', isOfThis: true })

  expect((await typed(folder, ['replace', '.', 'night', 'evening'])).status).toBe(0)
  expect(await approvalIn('second')).toMatchObject({ by: 'Ada Moss', isOfThis: false })
  const { json } = await typedJson(folder, ['check', '.', article.id])
  expect(json).toMatchObject({ findings: [{ rule: 'changed-since-approval' }] })
  await typed(folder, [...approve, '--withdraw'])
  expect(await approvalIn('third')).toBeNull()

  async function approvalIn(name: string) {
    const out = join(await temporaryFolder(), name)
    await typed(folder, ['export', '.', article.id, '--to', 'text', '--out', out])
    const manifest: unknown = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'))
    return manifestSchema.parse(manifest).records[0]?.approval
  }
})

test('what was sent is shown, and compared with what is there now; an embargo stands in the name', async () => {
  const held = { ...article, embargoUntil: '2027-03-12T09:00:00.000Z' }
  const { folder } = await aLibraryWith(author, held)
  expect((await typed(folder, ['sent', '.'])).status).toBe(1)
  const place = await temporaryFolder()
  const order = ['--to', 'text', '--out', join(place, 'night.zip'), '--name-embargo', '--by', 'Ada']
  const made = await typed(folder, ['export', '.', held.id, ...order])
  expect(made.stderr).toContain('Making the files\n')
  expect(made.stderr).toMatch(/Writing \d+ of \d+ files\n/u)
  expect(await readdir(place)).toEqual(['night-embargo-2027-03-12.zip'])

  const { json } = await typedJson(folder, ['sent', '.', held.id])
  expect(json).toMatchObject([{ by: 'Ada', targets: ['text'], isEmbargoNamed: true }])
  const same = await typed(folder, ['sent', '.', '--compare'])
  expect([same.status, same.stderr.split('\n')[1]]).toEqual([0, 'Nothing has changed since.'])
  await typed(folder, ['replace', '.', 'night', 'evening'])
  const compared = await typed(folder, ['sent', '.', '--compare'])
  expect(compared.status).toBe(1)
  expect(compared.stdout).toContain(`“${held.headline}” changed\n  Standfirst: changed`)
  expect(compared.stdout).toContain('changed  text/')
})
