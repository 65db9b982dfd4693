import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { aDocument, anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { morning } from '../../builders/clock.ts'
import { anEdition } from '../../builders/edition.ts'
import { aLibrary, aLibraryWith } from '../../builders/library.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { aThread } from '../../builders/thread.ts'
import { typed, typedJson } from './typed.ts'

const author = anAuthor()
const article = anArticle({
  byline: [author.id],
  status: 'ready',
  tags: ['night'],
  section: 'Town',
  assignee: author.id,
  dueOn: '2027-03-05',
  standfirst: '',
  body: aDocument('Nobody is sent home.'),
})
const edition = anEdition({ featured: article.id })

function aDesk() {
  return aLibraryWith(author, article, aThread(), edition)
}

describe('list', () => {
  test('shows whole ids in a table, with the names of the byline', async () => {
    const { folder } = await aDesk()
    expect(await typed(folder, ['list', '.'])).toEqual({
      status: 0,
      stdout: [
        'id                                    kind     status  headline                       byline           words  parts',
        `${article.id}  article  ready   The library that never closes  Imke Sanderling  4`,
        `${author.id}  author           Imke Sanderling                                 10`,
        `${aRecordId(3)}  thread           Reading at night                                13     2`,
        `${edition.id}  edition          Night work                                      7      1`,
        '',
      ].join('\n'),
      stderr: '',
    })
  })

  test('prints the same as JSON', async () => {
    const { folder } = await aDesk()
    expect(await typedJson(folder, ['list', '.', 'articles'])).toEqual({
      status: 0,
      json: [
        {
          id: article.id,
          kind: 'article',
          status: 'ready',
          headline: 'The library that never closes',
          byline: ['Imke Sanderling'],
          excerpt: 'Nobody is sent home.',
          section: 'Town',
          tags: ['night'],
          words: 4,
          parts: 0,
          assignee: 'Imke Sanderling',
          dueOn: '2027-03-05',
          publishedAt: null,
          createdAt: morning,
          updatedAt: morning,
        },
      ],
    })
  })

  test.each([
    { words: ['articles'], kinds: ['article'] },
    { words: ['threads'], kinds: ['thread'] },
    { words: ['authors'], kinds: ['author'] },
    { words: ['editions'], kinds: ['edition'] },
    { words: ['--status', 'ready'], kinds: ['article'] },
    { words: ['--tag', 'night'], kinds: ['article'] },
    { words: ['--section', 'Town'], kinds: ['article'] },
    { words: ['--author', 'Imke Sanderling'], kinds: ['article'] },
    { words: ['--edition', 'Night work'], kinds: ['article'] },
    { words: ['--assignee', author.id], kinds: ['article'] },
    { words: ['--due-by', '2027-03-05'], kinds: ['article'] },
  ])('narrows to $words', async ({ words, kinds }) => {
    const { folder } = await aDesk()
    const { json } = await typedJson(folder, ['list', '.', ...words])
    expect(json).toMatchObject(kinds.map((kind) => ({ kind })))
    expect(json).toHaveLength(kinds.length)
  })

  test('ends with status 1 when its wishes match nothing', async () => {
    const { folder } = await aDesk()
    const answer = { status: 1, stdout: '', stderr: 'Nothing matches.\n' }
    expect(await typed(folder, ['list', '.', '--tag', 'day'])).toEqual(answer)
    expect(await typedJson(folder, ['list', '.', '--tag', 'day'])).toEqual({ status: 1, json: [] })
  })

  test.each([
    { words: ['--due-by', '2027-03-04'] },
    { words: ['--author', 'Nobody'] },
    { words: ['--favourites'] },
    { words: ['--templates'] },
  ])('has nothing for $words', async ({ words }) => {
    const { folder } = await aDesk()
    const { json } = await typedJson(folder, ['list', '.', ...words])
    expect(json).toEqual([])
  })

  test.each(['--tag', '--section', '--author'])('lists what has none for %s ""', async (wish) => {
    const bare = anArticle({ id: aRecordId(61), byline: [], section: '', tags: [] })
    const { folder } = await aLibraryWith(author, article, bare)
    const { json } = await typedJson(folder, ['list', '.', wish, ''])
    expect(json).toMatchObject([{ id: bare.id }])
    expect(json).toHaveLength(1)
  })

  test('puts articles in order, and leaves templates to themselves', async () => {
    const short = anArticle({ id: aRecordId(61), headline: 'Short', body: aDocument('One') })
    const long = anArticle({ id: aRecordId(62), headline: 'Long', body: aDocument('One two') })
    const form = anArticle({ id: aRecordId(63), headline: 'Form', isTemplate: true })
    const { folder } = await aLibraryWith(short, long, form)
    const byWords = await typedJson(folder, ['list', '.', '--sort', 'words'])
    expect(byWords.json).toMatchObject([{ headline: 'Long' }, { headline: 'Short' }])
    const other = await typedJson(folder, ['list', '.', '--sort', 'words', '--reverse'])
    expect(other.json).toMatchObject([{ headline: 'Short' }, { headline: 'Long' }])
    const forms = await typedJson(folder, ['list', '.', '--templates'])
    expect(forms.json).toMatchObject([{ headline: 'Form' }])
  })

  test('of an empty library is empty', async () => {
    const { folder } = await aLibrary()
    expect(await typedJson(folder, ['list', '.'])).toEqual({ status: 0, json: [] })
  })

  test('says of a damaged file that it is left out', async () => {
    const { folder } = await aDesk()
    await writeFile(join(folder, 'articles', `${article.id}.json`), 'rubbish')
    const { status, stdout, stderr } = await typed(folder, ['list', '.'])
    expect(status).toBe(0)
    expect(stdout).not.toContain(article.id)
    expect(stderr).toContain(`articles/${article.id}.json is left out: `)
  })

  test('shows the first words of what has no name', async () => {
    const { folder } = await aLibraryWith(anAuthor({ name: '' }))
    expect((await typed(folder, ['list', '.'])).stdout).toContain(
      'Unnamed person: Night librarian, Harbour Reading Room',
    )
  })
})
