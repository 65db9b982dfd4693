import { expect, test } from 'vitest'

import { catalogueEntry } from '../../../core/library/catalogue-entry.ts'
import { everyArticle, type ListKnowledge } from '../../../core/lists/article-filter.ts'
import { newestFirst } from '../../../core/lists/article-order.ts'
import { countListed, type ListWish, shownEntries } from '../../../core/lists/shown-entries.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { aRecordId } from '../../builders/record-id.ts'

const mara = anAuthor({ id: aRecordId(20), name: 'Mara Quill' })
const tides = anArticle({ id: aRecordId(1), headline: 'Tides', status: 'ready', byline: [mara.id] })
const ferry = anArticle({ id: aRecordId(2), headline: 'Night ferry', status: 'ready' })
const bread = anArticle({ id: aRecordId(3), headline: 'Bread at four', status: 'draft' })

const known: ListKnowledge = {
  names: new Map([[mara.id, mara.name]]),
  editionsOf: new Map(),
  favourites: new Set(),
  findings: new Map(),
  dayOf: (timestamp) => timestamp.slice(0, 10),
}

const ready = { ...everyArticle, statuses: ['ready'] } as const

test.each<[string, Partial<ListWish>, readonly string[]]>([
  ['all articles by headline', {}, ['Bread at four', 'Night ferry', 'Tides']],
  ['those that pass the filter', { filter: ready }, ['Night ferry', 'Tides']],
  ['people as they are', { source: 'author', filter: ready }, ['Mara Quill']],
  ['what is called so, or is by somebody called so', { query: 'QUILL tides' }, ['Tides']],
  [
    'what has it in its text after that, once each',
    { query: 'ferry', hits: [aHit(tides.id), aHit(ferry.id)] },
    ['Night ferry', 'Tides'],
  ],
  [
    'first what was just made and the filter leaves out',
    { filter: ready, fresh: [bread.id] },
    ['Bread at four', 'Night ferry', 'Tides'],
  ],
  [
    'what was just made in its place where the filter lets it through',
    { filter: ready, fresh: [tides.id] },
    ['Night ferry', 'Tides'],
  ],
  [
    'nothing fresh that is not called so',
    { filter: ready, fresh: [bread.id], query: 'tides' },
    ['Tides'],
  ],
])('a list shows %s', (_, wish, expected) => {
  const shown = shownEntries(
    {
      entries: [mara, tides, ferry, bread].map((record) => catalogueEntry(record, 1)),
      source: 'article',
      query: '',
      hits: [],
      filter: everyArticle,
      order: { ...newestFirst, sort: 'headline' },
      fresh: [],
      ...wish,
    },
    known,
  )
  expect(shown.entries.map(({ title }) => title)).toEqual(expected)
  const isStray = wish.fresh?.includes(bread.id) === true && wish.query === undefined
  expect([...shown.strays]).toEqual(isStray ? [bread.id] : [])
  expect(countListed(shown)).toBe(expected.length - shown.strays.size)
})

function aHit(id: typeof tides.id): ListWish['hits'][number] {
  return { id, kind: 'article', title: '', isTemplate: false, place: 'Text', excerpt: [] }
}
