import { z } from 'zod'

import { byAlphabet } from '../alphabet.ts'
import { joinNames } from '../article/byline.ts'
import { statuses } from '../article/status.ts'
import type { CatalogueEntry } from '../library/catalogue-entry.ts'
import type { ListKnowledge } from './article-filter.ts'
import { articleGroupSchema } from './article-group.ts'

export const articleSortSchema = z.enum([
  'changed',
  'made',
  'published',
  'due',
  'headline',
  'author',
  'section',
  'status',
  'words',
])

export type ArticleSort = z.infer<typeof articleSortSchema>

export const articleOrderSchema = z
  .strictObject({
    sort: articleSortSchema,
    isReversed: z.boolean(),
    group: articleGroupSchema.nullable(),
  })
  .readonly()

/** In what order a list shows its articles; not reversed, dates begin with the newest and words with the most. */
export type ArticleOrder = z.infer<typeof articleOrderSchema>

export const newestFirst: ArticleOrder = { sort: 'changed', isReversed: false, group: null }

export function articleSortLabel(sort: ArticleSort): string {
  switch (sort) {
    case 'changed':
      return 'Last change'
    case 'made':
      return 'Date made'
    case 'published':
      return 'Date published'
    case 'due':
      return 'Due date'
    case 'headline':
      return 'Headline'
    case 'author':
      return 'Author'
    case 'section':
      return 'Section'
    case 'status':
      return 'Status'
    case 'words':
      return 'Words'
  }
}

/** What lacks the thing that is sorted by stands last, whichever way the list goes. */
export function sortEntries(
  entries: readonly CatalogueEntry[],
  { sort, isReversed }: ArticleOrder,
  known: ListKnowledge,
): readonly CatalogueEntry[] {
  const keyed = entries.map((entry) => ({ entry, key: sortKey(entry, sort, known) }))
  const direction = isReversed ? -1 : 1
  return keyed
    .toSorted((one, other) => {
      if (one.key === other.key) return 0
      if (one.key === '') return 1
      if (other.key === '') return -1
      return direction * compare(one.key, other.key, sort)
    })
    .map(({ entry }) => entry)
}

type Key = string | number

function sortKey(entry: CatalogueEntry, sort: ArticleSort, known: ListKnowledge): Key {
  switch (sort) {
    case 'changed':
      return entry.updatedAt
    case 'made':
      return entry.createdAt
    case 'published':
      return entry.publishedAt ?? ''
    case 'due':
      return entry.dueOn ?? ''
    case 'headline':
      return entry.title
    case 'author':
      return joinNames(entry.byline.map((id) => known.names.get(id) ?? ''))
    case 'section':
      return entry.section
    case 'status':
      return entry.status === null ? '' : statuses.indexOf(entry.status)
    case 'words':
      return entry.words
  }
}

function compare(one: Key, other: Key, sort: ArticleSort): number {
  switch (sort) {
    case 'changed':
    case 'made':
    case 'published':
      return one < other ? 1 : -1
    case 'due':
      return one < other ? -1 : 1
    case 'words':
      return Number(other) - Number(one)
    case 'status':
      return Number(one) - Number(other)
    case 'headline':
    case 'author':
    case 'section':
      return byAlphabet(String(one), String(other))
  }
}
