import { z } from 'zod'

import { articleDay, type ListKnowledge } from './article-filter.ts'
import { joinNames } from './byline.ts'
import type { CatalogueEntry } from './catalogue-entry.ts'
import { statuses, statusLabel } from './status.ts'

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

export const articleGroupSchema = z.enum(['status', 'section', 'author', 'edition', 'due'])

export type ArticleGroup = z.infer<typeof articleGroupSchema>

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

export interface EntryGroup {
  readonly name: string
  readonly entries: readonly CatalogueEntry[]
}

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

export function articleGroupLabel(group: ArticleGroup): string {
  switch (group) {
    case 'status':
      return 'Status'
    case 'section':
      return 'Section'
    case 'author':
      return 'Author'
    case 'edition':
      return 'Edition'
    case 'due':
      return 'Due date'
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
    .toSorted((a, b) => {
      if (a.key === b.key) return 0
      if (a.key === '') return 1
      if (b.key === '') return -1
      return direction * compare(a.key, b.key, sort)
    })
    .map(({ entry }) => entry)
}

/** The groups in the order of what they are named for; what belongs nowhere comes last. */
export function groupEntries(
  entries: readonly CatalogueEntry[],
  group: ArticleGroup,
  known: ListKnowledge,
): readonly EntryGroup[] {
  const groups = Map.groupBy(
    entries.flatMap((entry) => groupKeys(entry, group, known).map((key) => ({ key, entry }))),
    ({ key }) => key,
  )
  return [...groups]
    .toSorted(([a], [b]) => compareGroups(a, b, group))
    .map(([key, members]) => ({
      name: groupName(key, group),
      entries: members.map(({ entry }) => entry),
    }))
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

function compare(a: Key, b: Key, sort: ArticleSort): number {
  switch (sort) {
    case 'changed':
    case 'made':
    case 'published':
      return a < b ? 1 : -1
    case 'due':
      return a < b ? -1 : 1
    case 'words':
    case 'status':
      return sort === 'words' ? Number(b) - Number(a) : Number(a) - Number(b)
    case 'headline':
    case 'author':
    case 'section':
      return byAlphabet.compare(String(a), String(b))
  }
}

const byAlphabet = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

function groupKeys(
  entry: CatalogueEntry,
  group: ArticleGroup,
  known: ListKnowledge,
): readonly string[] {
  switch (group) {
    case 'status':
      return [entry.status ?? '']
    case 'section':
      return [entry.section]
    case 'author':
      // A list shows each article once, so it stands with its first author.
      return entry.byline
        .slice(0, 1)
        .map((id) => known.names.get(id) ?? '')
        .concat(entry.byline.length === 0 ? [''] : [])
    case 'edition': {
      const [edition] = known.editionsOf.get(entry.id) ?? []
      return [edition === undefined ? '' : (known.names.get(edition) ?? '')]
    }
    case 'due':
      return [articleDay(entry, 'due', known) ?? '']
  }
}

function compareGroups(a: string, b: string, group: ArticleGroup): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1
  if (group === 'status') return placeOf(a) - placeOf(b)
  return byAlphabet.compare(a, b)
}

function placeOf(status: string): number {
  return statuses.findIndex((each) => each === status)
}

function groupName(key: string, group: ArticleGroup): string {
  switch (group) {
    case 'status': {
      const status = statuses.find((each) => each === key)
      return status === undefined ? 'No status' : statusLabel(status)
    }
    case 'section':
      return key === '' ? 'No section' : key
    case 'author':
      return key === '' ? 'Nobody named' : key
    case 'edition':
      return key === '' ? 'In no edition' : key
    case 'due':
      return key === '' ? 'No due date' : key
  }
}
