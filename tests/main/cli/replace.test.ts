import { expect, test } from 'vitest'

import { aDocument, anArticle } from '../../builders/article.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { aPost, aThread } from '../../builders/thread.ts'
import { typed, typedJson } from './typed.ts'

const article = anArticle({
  headline: 'Head Teacher leaves',
  standfirst: '',
  body: aDocument('Every head teacher knows.'),
})
const thread = aThread({
  id: aRecordId(14),
  title: 'A year',
  posts: [aPost({ text: 'One head teacher, two.' })],
})

test('a wording is replaced in every record, and the version before is kept', async () => {
  const library = await aLibraryWith(article, thread)
  const words = ['replace', '.', 'head teacher', 'principal']
  expect(await typed(library.folder, [...words, '--dry-run'])).toMatchObject({
    status: 0,
    stderr: 'Would replace 3 passages in 2 records. Nothing was changed.\n',
  })
  expect(expectValue(await library.read(article.id)).record).toEqual(article)

  expect(await typed(library.folder, words)).toMatchObject({
    status: 0,
    stderr: 'Replaced 3 passages in 2 records.\n',
  })
  expect(expectValue(await library.read(article.id)).record).toMatchObject({
    headline: 'Principal leaves',
    body: aDocument('Every principal knows.'),
  })
  // A pause between may have kept the new state too.
  const kept = expectValue(await library.history(article.id))
  expect(kept.map(({ reason }) => reason)).toContain('bulk')
  expect(await typed(library.folder, words)).toMatchObject({ status: 1 })
})

test('an expression that runs away is stopped, and a wrong one explained', async () => {
  const { folder } = await aLibraryWith(anArticle({ headline: `${'a'.repeat(60)}!` }))
  expect(await typed(folder, ['replace', '.', '(a+)+$', 'b', '--regex'])).toMatchObject({
    status: 2,
    stderr: 'This expression takes too long. Say more exactly what is looked for.\n',
  })
  expect(await typed(folder, ['replace', '.', '(a', 'b', '--regex'])).toMatchObject({
    status: 2,
    stderr: 'This expression doesn’t work: unterminated group\n',
  })
}, 30_000)

test('search says where words stand, and with status 1 that they don’t', async () => {
  const { folder } = await aLibraryWith(article, thread)
  expect(await typedJson(folder, ['search', '.', 'zebra'])).toMatchObject({
    status: 1,
  })
  expect(await typed(folder, ['search', '.', 'teacher two'])).toMatchObject({
    status: 0,
    stdout: `${thread.id}  Thread: A year\n    Post 1: One head teacher, two.\n`,
  })
})
