import { expect, test } from 'vitest'

import { catalogueEntry } from '../../../core/library/catalogue-entry.ts'
import type { ListKnowledge } from '../../../core/lists/article-filter.ts'
import { type ArticleGroup, groupEntries } from '../../../core/lists/article-group.ts'
import { type ArticleSort, newestFirst, sortEntries } from '../../../core/lists/article-order.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { aRecordId } from '../../builders/record-id.ts'

const mara = aRecordId(20)
const ada = aRecordId(21)
const spring = aRecordId(30)

const tides = catalogueEntry(
  anArticle({
    id: aRecordId(1),
    headline: 'Tides',
    byline: [mara],
    section: 'Coast',
    status: 'ready',
    dueOn: '2027-03-05',
    publishedAt: '2027-03-01T09:00:00.000Z',
    updatedAt: '2027-01-03T09:00:00.000Z',
    createdAt: '2027-01-01T09:00:00.000Z',
    body: aDocument('One two three'),
  }),
  1,
)
const bread = catalogueEntry(
  anArticle({
    id: aRecordId(2),
    headline: 'Bread at 10',
    byline: [ada, mara],
    section: 'Town',
    status: 'idea',
    dueOn: '2027-03-01',
    publishedAt: '2027-03-02T09:00:00.000Z',
    updatedAt: '2027-01-02T09:00:00.000Z',
    createdAt: '2027-01-02T09:00:00.000Z',
    body: aDocument('One two three four'),
  }),
  1,
)
const blank = catalogueEntry(
  anArticle({
    id: aRecordId(3),
    headline: '',
    status: 'draft',
    updatedAt: '2027-01-01T09:00:00.000Z',
    createdAt: '2027-01-03T09:00:00.000Z',
    body: aDocument('One'),
  }),
  1,
)

const known: ListKnowledge = {
  names: new Map([
    [mara, 'Mara Quill'],
    [ada, 'Ada Fenn'],
    [spring, 'Spring'],
  ]),
  editionsOf: new Map([[tides.id, [spring]]]),
  favourites: new Set(),
  findings: new Map(),
  dayOf: (timestamp) => timestamp.slice(0, 10),
}

function sorted(sort: ArticleSort, isReversed = false): readonly string[] {
  const order = { ...newestFirst, sort, isReversed }
  return sortEntries([tides, bread, blank], order, known).map(({ id }) => nameOf(id))
}

function nameOf(id: string): string {
  return id === tides.id ? 'tides' : id === bread.id ? 'bread' : 'blank'
}

test.each<[ArticleSort, readonly string[]]>([
  ['changed', ['tides', 'bread', 'blank']],
  ['made', ['blank', 'bread', 'tides']],
  ['published', ['bread', 'tides', 'blank']],
  ['due', ['bread', 'tides', 'blank']],
  ['headline', ['bread', 'tides', 'blank']],
  ['author', ['bread', 'tides', 'blank']],
  ['section', ['tides', 'bread', 'blank']],
  ['status', ['bread', 'blank', 'tides']],
  ['words', ['bread', 'tides', 'blank']],
])('articles are put in order by %s', (sort, expected) => {
  expect(sorted(sort)).toEqual(expected)
})

test('the other way round, what lacks the date still stands last', () => {
  expect(sorted('due', true)).toEqual(['tides', 'bread', 'blank'])
})

test.each<[ArticleGroup, readonly (readonly [string, readonly string[]])[]]>([
  [
    'status',
    [
      ['Idea', ['bread']],
      ['Draft', ['blank']],
      ['Ready', ['tides']],
    ],
  ],
  [
    'section',
    [
      ['Coast', ['tides']],
      ['Town', ['bread']],
      ['No section', ['blank']],
    ],
  ],
  [
    'author',
    [
      ['Ada Fenn', ['bread']],
      ['Mara Quill', ['tides']],
      ['Nobody named', ['blank']],
    ],
  ],
  [
    'edition',
    [
      ['Spring', ['tides']],
      ['In no edition', ['bread', 'blank']],
    ],
  ],
  [
    'due',
    [
      ['2027-03-01', ['bread']],
      ['2027-03-05', ['tides']],
      ['No due date', ['blank']],
    ],
  ],
])('articles are grouped by %s', (group, expected) => {
  const groups = groupEntries([tides, bread, blank], group, known)
  expect(groups.map(({ name, entries }) => [name, entries.map(({ id }) => nameOf(id))])).toEqual(
    expected,
  )
})
