import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { anEdition } from '../../builders/edition.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { aThread } from '../../builders/thread.ts'
import { typed, typedJson } from './typed.ts'

const author = anAuthor()
const article = anArticle({ byline: [author.id] })
const edition = anEdition({ featured: article.id })
const thread = aThread()

function aDesk() {
  return aLibraryWith(author, article, edition, thread)
}

describe('show', () => {
  test.each([
    { record: article, as: 'text', begins: 'The library that never closes\n\nA town keeps' },
    { record: article, as: 'markdown', begins: '---\ntitle: "The library that never closes"\n' },
    { record: article, as: 'html', begins: '<!doctype html>' },
    { record: edition, as: 'html', begins: '<!doctype html>' },
    { record: edition, as: 'markdown', begins: '---\ntitle: "Night work"\n' },
    { record: author, as: 'markdown', begins: '---\ntitle: "Imke Sanderling"\n' },
    { record: thread, as: 'text', begins: 'Reading at night\n' },
  ])('prints a record of kind $record.kind as $as', async ({ record, as, begins }) => {
    const { folder } = await aDesk()
    const { status, stdout } = await typed(folder, ['show', '.', record.id, '--as', as])
    expect(status).toBe(0)
    expect(stdout.slice(0, begins.length)).toBe(begins)
    expect(await typedJson(folder, ['show', '.', record.id, '--as', as])).toEqual({
      status: 0,
      json: { id: record.id, kind: record.kind, as, text: stdout },
    })
  })

  test('prints text when it is not told how, and the record itself as JSON', async () => {
    const { folder } = await aDesk()
    const text = await typed(folder, ['show', '.', article.id])
    expect(text).toEqual(await typed(folder, ['show', '.', article.id, '--as', 'text']))
    const json = await typed(folder, ['show', '.', article.id, '--as', 'json'])
    expect(json).toEqual(await typed(folder, ['show', '.', article.id, '--json']))
    expect(JSON.parse(json.stdout)).toEqual(article)
  })

  test('refuses a form that the kind has not', async () => {
    const { folder } = await aDesk()
    expect(await typed(folder, ['show', '.', thread.id, '--as', 'html'])).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'The website takes articles, editions and people, not threads (“Reading at night”).\n',
    })
  })

  test('says that a file is damaged', async () => {
    const { folder } = await aDesk()
    await writeFile(join(folder, 'articles', `${article.id}.json`), 'rubbish')
    const { status, stderr } = await typed(folder, ['show', '.', article.id])
    expect(status).toBe(3)
    expect(stderr).toContain(`articles/${article.id}.json can’t be read`)
  })
})
