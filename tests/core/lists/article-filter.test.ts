import { expect, test } from 'vitest'

import type { Article } from '../../../core/article/article.ts'
import { catalogueEntry } from '../../../core/library/catalogue-entry.ts'
import {
  type ArticleFilter,
  articleFilterSchema,
  editionsByArticle,
  everyArticle,
  filterCount,
  type ListKnowledge,
  passesFilter,
} from '../../../core/lists/article-filter.ts'
import { anArticle } from '../../builders/article.ts'
import { anEdition } from '../../builders/edition.ts'
import { aRecordId } from '../../builders/record-id.ts'

const mara = aRecordId(20)
const spring = aRecordId(30)

const tides = anArticle({
  id: aRecordId(1),
  headline: 'Tides',
  byline: [mara],
  section: 'Coast',
  tags: ['sea', 'harbour'],
  status: 'in-review',
  assignee: aRecordId(21),
  dueOn: '2027-03-05',
  publishedAt: '2027-03-12T09:00:00.000Z',
})

const known: ListKnowledge = {
  names: new Map(),
  editionsOf: new Map([[tides.id, [spring]]]),
  favourites: new Set([tides.id]),
  findings: new Map([[tides.id, 'warning']]),
  dayOf: (timestamp) => timestamp.slice(0, 10),
}

function passes(wish: Partial<ArticleFilter>, article: Article = tides): boolean {
  return passesFilter(catalogueEntry(article, 1), { ...everyArticle, ...wish }, known)
}

test.each<[string, Partial<ArticleFilter>]>([
  ['everything', {}],
  ['its status among others', { statuses: ['idea', 'in-review'] }],
  ['one of its tags', { tags: ['harbour', 'bread'] }],
  ['its section', { sections: ['Coast'] }],
  ['one of its authors', { authors: [mara] }],
  ['an edition that lists it', { editions: [spring] }],
  ['whoever has it', { assignees: [aRecordId(21)] }],
  ['its due date', { dates: { date: 'due', from: '2027-03-01', to: '2027-03-05' } }],
  ['an open end', { dates: { date: 'published', from: '2027-03-12', to: null } }],
  ['its length', { words: { least: 1, most: 200 } }],
  ['what preflight found', { findings: 'some' }],
  ['favourites', { isFavourite: true }],
])('an article passes a filter for %s', (_, wish) => {
  expect(passes(wish)).toBe(true)
})

test.each<[string, Partial<ArticleFilter>]>([
  ['another status', { statuses: ['ready'] }],
  ['other tags', { tags: ['bread'] }],
  ['another section', { sections: ['Town'] }],
  ['another author', { authors: [aRecordId(22)] }],
  ['an edition without it', { editions: [aRecordId(31)] }],
  ['the day before', { dates: { date: 'due', from: null, to: '2027-03-04' } }],
  ['a date that it lacks', { dates: { date: 'embargo', from: null, to: null } }],
  ['longer pieces', { words: { least: 500, most: null } }],
  ['errors', { findings: 'errors' }],
  ['nothing found', { findings: 'none' }],
  ['templates', { isTemplate: true }],
])('an article is held back by a filter for %s', (_, wish) => {
  expect(passes(wish)).toBe(false)
})

const bare = anArticle({ id: aRecordId(2), byline: [], section: '', tags: [] })

test.each<[string, Partial<ArticleFilter>]>([
  ['tags', { tags: [null] }],
  ['sections', { sections: [null] }],
  ['authors', { authors: [null] }],
])('a filter for articles without %s lets no other through', (_, wish) => {
  expect([passes(wish, bare), passes(wish)]).toEqual([true, false])
})

test('an article may have none or one of those that are named', () => {
  const wish = { tags: ['sea', null], sections: [null, 'Coast'], authors: [null, mara] }
  expect([passes(wish, bare), passes(wish)]).toEqual([true, true])
  expect(passes({ ...wish, sections: ['Coast'] }, bare)).toBe(false)
})

test('a filter for what has none is kept and read again', () => {
  const wish = { ...everyArticle, tags: [null], sections: [null, 'Coast'], authors: [null] }
  expect(articleFilterSchema.parse(JSON.parse(JSON.stringify(wish)))).toEqual(wish)
})

test('what preflight has not looked at counts neither as clean nor as troubled', () => {
  const other = anArticle({ id: aRecordId(9) })
  expect([passes({ findings: 'none' }, other), passes({ findings: 'some' }, other)]).toEqual([
    false,
    false,
  ])
})

test('a template stands in the list of templates alone', () => {
  const template = anArticle({ isTemplate: true })
  expect([passes({}, template), passes({ isTemplate: true }, template)]).toEqual([false, true])
})

test('editions are found by the articles that they list, the featured one too', () => {
  const edition = anEdition({ id: spring, featured: tides.id, articles: [aRecordId(2)] })
  expect(editionsByArticle([catalogueEntry(edition, 1), catalogueEntry(tides, 1)])).toEqual(
    new Map([
      [tides.id, [spring]],
      [aRecordId(2), [spring]],
    ]),
  )
})

test('a filter tells how many things it asks for', () => {
  expect(filterCount({ ...everyArticle, isTemplate: true })).toBe(0)
  expect(
    filterCount({ ...everyArticle, tags: ['a', 'b'], findings: 'none', isFavourite: true }),
  ).toBe(3)
})
