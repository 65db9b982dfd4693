import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { changeSize, changeSizeText } from '../../../core/history/change-size.ts'
import { type PassageChange, recordDifference } from '../../../core/history/record-difference.ts'
import { isRestorable, withPassage } from '../../../core/history/restore-passage.ts'
import type { LibraryRecord } from '../../../core/library/library-record.ts'
import { anyDocument } from '../../builders/any-document.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { anEdition } from '../../builders/edition.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { aThread } from '../../builders/thread.ts'

const [first, second, third] = [
  'The lamps are lit at six.',
  'Nobody is sent home before the last reader has closed the book.',
  'In winter the stove is fed by whoever sits nearest.',
]
const article = anArticle({ body: aDocument(first, second, third) })

/** What changed, one line a passage: its label, what became of it, and its words marked. */
function printed(changes: readonly PassageChange[]): readonly string[] {
  return changes
    .filter(({ change }) => change !== 'same')
    .map(({ change, isMoved, before, after, pieces }) => {
      const text = pieces
        .map((piece) =>
          piece.change === 'same'
            ? piece.text
            : `${piece.change === 'added' ? '+' : '-'}[${piece.text}]`,
        )
        .join('')
      return `${after?.label ?? before?.label} ${isMoved ? 'moved' : change}: ${text}`
    })
}

test('equal records have no difference', () => {
  expect(printed(recordDifference(article, { ...article }))).toEqual([])
})

test('an excerpt that is made again is told from words, and a heading by its level', () => {
  const heading = { type: 'heading', content: [{ type: 'text', text: 'Six o’clock' }] } as const
  const before = anArticle({
    standfirst: 'A library that always opens.',
    excerpt: { kind: 'typed', text: 'A library that closes.' },
    body: { type: 'doc', content: [{ ...heading, attrs: { level: 4 } }] },
  })
  const after = anArticle({
    standfirst: before.standfirst,
    excerpt: { kind: 'derived' },
    body: { type: 'doc', content: [{ ...heading, attrs: { level: 3 } }] },
  })
  const changes = recordDifference(before, after)
  expect(printed(changes)).toEqual([
    'Subheading changed: Six o’clock',
    expect.stringContaining('+[(made from the text)]'),
  ])
  expect(changes.map(({ before: former }) => former?.label)).toContain('Minor heading')
})

test('fields and blocks of an article are compared word by word', () => {
  const later = anArticle({
    headline: 'The library that always opens',
    status: 'ready',
    tags: ['night'],
    body: aDocument(
      'A new beginning.',
      first,
      second.replace('home', 'away'),
      'Quite another end.',
    ),
  })
  expect(printed(recordDifference(article, later))).toEqual([
    'Headline changed: The library that -[never closes]+[always opens]',
    'Paragraph added: +[A new beginning.]',
    'Paragraph changed: Nobody is sent -[home]+[away] before the last reader has closed the book.',
    `Paragraph removed: -[${third}]`,
    'Paragraph added: +[Quite another end.]',
    'Status changed: -[Draft]+[Ready]',
    'Tags changed: +[night]',
  ])
})

test('a byline is compared by the names of its people', () => {
  const [mara, tom] = [
    anAuthor({ name: 'Mara Quill' }),
    anAuthor({ id: aRecordId(21), name: 'Tom' }),
  ]
  const names = new Map([mara, tom].map(({ id, name }) => [id, name]))
  const changes = recordDifference(
    { ...article, byline: [mara.id] },
    { ...article, byline: [tom.id, mara.id] },
    names,
  )
  expect(printed(changes)).toEqual(['Byline changed: +[Tom, ]Mara Quill'])
})

test('a change of formatting alone shows a passage whose words are the same', () => {
  const bold = { type: 'text', text: first, marks: [{ type: 'bold' }] } as const
  const [, ...rest] = article.body.content
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [bold] }, ...rest] } as const
  expect(printed(recordDifference(article, { ...article, body }))).toEqual([
    `Paragraph changed: ${first}`,
  ])
})

test('posts are told apart by their ids, wherever they stand', () => {
  const thread = aThread()
  const [post] = thread.posts
  if (post === undefined) throw new Error('the thread has no post')
  const [one, two, three] = [1, 2, 3].map((number) => ({
    ...post,
    id: aRecordId(0x70 + number),
    text: `Post of tide ${number}`,
  }))
  if (one === undefined || two === undefined || three === undefined) throw new Error('no posts')
  const before = { ...thread, posts: [one, two, three] }
  const after = { ...thread, posts: [three, { ...one, text: 'Post of ebb 1' }] }
  expect(printed(recordDifference(before, after))).toEqual([
    'Post 2 removed: -[Post of tide 2]',
    'Post 2 moved: Post of -[tide]+[ebb] 1',
  ])
})

test('the articles of an edition are told by their headlines', () => {
  const [one, two] = [aRecordId(31), aRecordId(32)]
  const names = new Map([
    [one, 'Night ferry'],
    [two, 'Low water'],
  ])
  const before = anEdition({ featured: null, articles: [one, two] })
  const after = anEdition({ featured: one, articles: [two] })
  expect(printed(recordDifference(before, after, names))).toEqual([
    'Featured article changed: +[Night ferry]',
    'Article 1 removed: -[Night ferry]',
  ])
})

test('records of two kinds are not compared', () => {
  expect(() => recordDifference(article, anAuthor())).toThrow(RangeError)
})

test.each([
  [{ headline: article.headline }, 'nothing changed'],
  [{ standfirst: `${article.standfirst} Tonight.` }, '+1 word'],
  [{ body: aDocument(first, second) }, '−10 words'],
  [{ body: aDocument(second, third, first) }, 'no words, but something else'],
])('the size of a change %#', (fields, size) => {
  expect(changeSizeText(changeSize(article, { ...article, ...fields }))).toBe(size)
})

test('one passage comes back and everything written since stays', () => {
  const later = anArticle({ headline: 'Written since', body: aDocument(`${first} Always.`, third) })
  const changes = recordDifference(article, later)
  const gone = changes.find(({ change }) => change === 'removed')
  if (gone === undefined) throw new Error('nothing was removed')
  expect(withPassage({ present: later, older: article, change: gone })).toEqual({
    ...later,
    body: aDocument(`${first} Always.`, second, third),
  })
})

test('bringing every passage back, last first, leaves nothing of the older version out', () => {
  fc.assert(
    fc.property(anyDocument, anyDocument, (before, after) => {
      const older = anArticle({ body: before })
      const present = recordDifference(older, anArticle({ body: after }))
        .toReversed()
        .filter(isRestorable)
        .reduce<LibraryRecord>(
          (record, change) => withPassage({ present: record, older, change }),
          anArticle({ body: after }),
        )
      const blocks = new Set(
        present.kind === 'article'
          ? present.body.content.map((block) => JSON.stringify(block))
          : [],
      )
      expect(before.content.filter((block) => !blocks.has(JSON.stringify(block)))).toEqual([])
    }),
  )
})

test('a moment is read as people write it, where this computer stands', () => {
  const held = anArticle({ embargoUntil: new Date(2026, 11, 24, 9, 5).toISOString() })
  const [change] = recordDifference(anArticle(), held).filter((each) => each.change !== 'same')
  expect(JSON.stringify(change)).toContain('24 December 2026, 09:05')
})
