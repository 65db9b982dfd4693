import { expect, test } from 'vitest'

import type { LibraryRecord } from '../../../core/library/library-record.ts'
import { findMatches } from '../../../core/search/find-matches.ts'
import { replaceInRecord } from '../../../core/search/replace-in-record.ts'
import { emptyQuery } from '../../../core/search/search-query.ts'
import { writtenTexts } from '../../../core/search/written-text.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aPost, aThread } from '../../builders/thread.ts'

function replaced(record: LibraryRecord, wanted: string, text: string) {
  const passages = writtenTexts(record).flatMap(({ path, text: written }) =>
    (findMatches({ ...emptyQuery, text: wanted }, [written])[0] ?? []).map((match) => ({
      path,
      match,
    })),
  )
  return expectValue(
    replaceInRecord(record, {
      replacement: { text, preservesCase: true },
      isExpression: false,
      passages,
    }),
  )
}

test('a passage is replaced across marks and takes those of its first word', () => {
  const article = anArticle({
    headline: 'Head Teacher leaves',
    standfirst: 'The head teacher says why.',
    body: {
      type: 'doc',
      content: [
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                {
                  type: 'paragraph',
                  content: [
                    { type: 'text', text: 'Every ' },
                    { type: 'text', text: 'head', marks: [{ type: 'bold' }] },
                    { type: 'text', text: ' teacher, every head teacher.' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  })
  expect(replaced(article, 'head teacher', 'principal')).toEqual({
    ...article,
    headline: 'Principal leaves',
    standfirst: 'The principal says why.',
    body: {
      type: 'doc',
      content: [
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                {
                  type: 'paragraph',
                  content: [
                    { type: 'text', text: 'Every ' },
                    { type: 'text', text: 'principal', marks: [{ type: 'bold' }] },
                    { type: 'text', text: ', every principal.' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  })
})

test('posts and bios are replaced', () => {
  const thread = aThread({ title: 'Tides', posts: [aPost({ text: 'The tide turns.' })] })
  expect(replaced(thread, 'tide', 'ebb')).toEqual({
    ...thread,
    title: 'Ebbs',
    posts: [aPost({ text: 'The ebb turns.' })],
  })
  const author = anAuthor({ shortBio: 'Knows tides.', longBio: 'Tide after tide.' })
  expect(replaced(author, 'tide', 'ebb')).toEqual({
    ...author,
    shortBio: 'Knows ebbs.',
    longBio: 'Ebb after ebb.',
  })
})

test('what reads otherwise by now stays', () => {
  const article = anArticle({ headline: 'Tides' })
  const [match] = findMatches({ ...emptyQuery, text: 'ebb' }, ['ebb'])[0] ?? []
  expect(
    expectValue(
      replaceInRecord(article, {
        replacement: { text: 'flood', preservesCase: false },
        isExpression: false,
        passages: match === undefined ? [] : [{ path: 'headline', match }],
      }),
    ),
  ).toEqual(article)
})
