import { join } from 'node:path'

import { expect, test } from 'vitest'

import { anArticle } from '../../builders/article.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { typed, typedJson } from './typed.ts'

const comment = {
  id: 'c1',
  author: 'Ada Moss',
  time: '2026-11-26T10:00:00Z',
  text: 'Which lamps?',
  replies: [],
  resolvedAt: null,
}

const article = anArticle({
  headline: 'Night watch',
  body: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'The lamps', marks: [{ type: 'comment', attrs: comment }] },
          { type: 'text', text: ' burn.' },
        ],
      },
    ],
  },
})

test('an article goes out as a Word file, and what a reviewer said comes in beside it once', async () => {
  const { folder } = await aLibraryWith(article)
  const cwd = await temporaryFolder()
  const checked = await typed(folder, ['check', '.', 'Night watch'])
  expect(checked.stdout + checked.stderr).toContain('(comment-open)')

  const made = await typed(cwd, ['export', folder, 'Night watch', '--to', 'docx', '--out', 'out'])
  expect(made.status).toBe(0)
  const file = join(cwd, 'out/docx/night-watch.docx')
  const first = await typed(folder, ['import', '.', file])
  expect(first.stdout).toContain('a Word file, one article\n  made: 1 article')
  const second = await typed(folder, ['import', '.', file])
  expect(second.stdout).toContain('already there: 1 article')
  expect(await typedJson(folder, ['list', '.', 'articles'])).toMatchObject({
    json: [{ headline: 'Night watch' }, { headline: 'Night watch' }],
  })
})

test('a Word file is made plain when that is asked for, and only in ways that are known', async () => {
  const { folder } = await aLibraryWith(article)
  const cwd = await temporaryFolder()
  const words = ['export', folder, 'Night watch', '--to', 'docx', '--out', 'out', '--option']
  const strange = await typed(cwd, [...words, 'docx.changes=some'])
  expect(strange.status).toBe(2)
  expect(strange.stderr).toContain('It is one of markup, final, original.')
  expect((await typed(cwd, [...words, 'docx.changes=final'])).status).toBe(0)
  const back = await typed(folder, ['import', '.', join(cwd, 'out/docx/night-watch.docx')])
  expect(back.stdout).toContain('already there: 1 article')
})
