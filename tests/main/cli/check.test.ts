import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { anEdition } from '../../builders/edition.ts'
import { aLibrary, aLibraryWith } from '../../builders/library.ts'
import { aRecordId } from '../../builders/record-id.ts'
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
      json: { checked: 0, findings: [], losses: [], damaged: [] },
    })
  })
})
