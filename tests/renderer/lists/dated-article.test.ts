import { expect, test } from 'vitest'

import { catalogueEntry } from '../../../core/library/catalogue-entry.ts'
import {
  datedArticles,
  movedTo,
  splitDatedId,
  undatedArticles,
} from '../../../renderer/lists/dated-article.ts'
import { shownOfDay } from '../../../renderer/lists/shown-of-day.ts'
import { anArticle } from '../../builders/article.ts'

// Noon in universal time is the same day in nearly every place where tests run.
const article = anArticle({
  headline: 'Tides',
  dueOn: '2027-03-01',
  publishedAt: '2027-03-04T12:00:00.000Z',
  embargoUntil: '2027-03-04T12:00:00.000Z',
})

test('an article stands on each of its days, under an id that says which date it is', () => {
  const entries = [catalogueEntry(article, 1), catalogueEntry(anArticle(), 1)]
  expect(namesByDay(datedArticles(entries, '2027-03'))).toEqual([
    ['2027-03-01', [['due', 'Tides']]],
    [
      '2027-03-04',
      [
        ['published', 'Tides'],
        ['embargo', 'Tides'],
      ],
    ],
  ])
  const [due] = datedArticles(entries, '2027-03').get('2027-03-01') ?? []
  expect(splitDatedId(due?.id ?? '')).toEqual({ date: 'due', article: article.id })
})

test.each([
  { month: '2027-02', day: '2027-01-31', isShown: false },
  { month: '2027-02', day: '2027-02-01', isShown: true },
  { month: '2027-05', day: '2027-04-26', isShown: true },
  { month: '2027-05', day: '2027-06-06', isShown: true },
  { month: '2027-05', day: '2027-06-07', isShown: false },
])('the weeks of $month show $day: $isShown', ({ month, day, isShown }) => {
  const dated = anArticle({ headline: 'Gulls', dueOn: day, publishedAt: `${day}T12:00:00.000Z` })
  const expected = [
    [
      day,
      [
        ['due', 'Gulls'],
        ['published', 'Gulls'],
      ],
    ],
  ]
  expect(namesByDay(datedArticles([catalogueEntry(dated, 1)], month))).toEqual(
    isShown ? expected : [],
  )
})

test('a date that is moved keeps its time of day, and one that is not there stays so', () => {
  expect(movedTo(article, 'due', '2027-03-02').dueOn).toBe('2027-03-02')
  expect(movedTo(article, 'published', '2027-03-06').publishedAt).toBe('2027-03-06T12:00:00.000Z')
  const without = anArticle({ embargoUntil: null })
  expect(movedTo(without, 'embargo', '2027-03-06')).toBe(without)
})

function namesByDay(days: ReturnType<typeof datedArticles>) {
  return [...days]
    .filter(([, dated]) => dated.length > 0)
    .map(([day, dated]) => [day, dated.map(({ date, name }) => [date, name])])
}

test('what is still to come without any date waits to be put on a day, as due', () => {
  const [waiting, dated, archived] = [
    anArticle({ headline: 'Gulls' }),
    article,
    anArticle({ headline: 'Old', status: 'archived' }),
  ].map((each) => catalogueEntry(each, 1))
  const entries = [waiting, dated, archived].filter((each) => each !== undefined)
  expect(undatedArticles(entries).map(({ name, date }) => [name, date])).toEqual([['Gulls', 'due']])
})

test.each([
  { lines: 5, sought: null, shown: ['a', 'b', 'c', 'd'] },
  { lines: 4, sought: null, shown: ['a', 'b', 'c', 'd'] },
  { lines: 2, sought: null, shown: ['a', 'b'] },
  { lines: 2, sought: 'd', shown: ['a', 'd'] },
  { lines: 2, sought: 'b', shown: ['a', 'b'] },
])('a day of four with room for $lines shows $shown when $sought is sought', (wish) => {
  const entry = catalogueEntry(article, 1)
  const cards = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, date: 'due' as const, entry }))
  const shown = shownOfDay(cards, { lines: wish.lines, sought: [wish.sought, null] })
  expect(shown.map(({ id }) => id)).toEqual(wish.shown)
})
