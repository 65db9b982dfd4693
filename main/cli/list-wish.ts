import { z } from 'zod'

import { statuses } from '../../core/article/status.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { houseId } from '../../core/library/house.ts'
import { isRecordId, type RecordId } from '../../core/library/record-id.ts'
import {
  type ArticleFilter,
  editionsByArticle,
  everyArticle,
  filterCount,
  type ListKnowledge,
  passesFilter,
} from '../../core/lists/article-filter.ts'
import { articleSortSchema, sortEntries } from '../../core/lists/article-order.ts'
import { localDay } from '../../core/local-day.ts'
import { daySchema } from '../../core/timestamp.ts'
import type { Library } from '../library/library.ts'

export const listOptionsSchema = z.strictObject({
  status: z.enum(statuses).optional(),
  tag: z.string().optional(),
  section: z.string().optional(),
  author: z.string().optional(),
  edition: z.string().optional(),
  assignee: z.string().optional(),
  dueBy: daySchema.optional(),
  favourites: z.boolean().default(false),
  templates: z.boolean().default(false),
  sort: articleSortSchema.optional(),
  reverse: z.boolean().default(false),
})

/** How somebody wants the library listed. */
export type ListOptions = z.infer<typeof listOptionsSchema>

export interface WishedEntries {
  readonly entries: readonly CatalogueEntry[]
  /** False where everything was asked for. */
  readonly isNarrowed: boolean
}

/** What of the library was asked for; to ask for a tag or an author is to ask for articles. */
export async function wishedEntries(
  library: Library,
  options: ListOptions,
): Promise<WishedEntries> {
  const all = library.list()
  const filter = filterOf(all, options)
  const isNarrowed = filter === null || filterCount(filter) > 0
  const known = await knowledgeOf(library, all)
  const entries = all.filter((entry) => {
    if (filter === null) return false
    if (entry.kind === 'article') return passesFilter(entry, filter, known)
    return !isNarrowed && !options.templates
  })
  if (options.sort === undefined && !options.reverse) return { entries, isNarrowed }
  const order = { sort: options.sort ?? 'changed', isReversed: options.reverse, group: null }
  return { entries: sortEntries(entries, order, known), isNarrowed }
}

/** Null where somebody or something is named that the library does not have. */
function filterOf(all: readonly CatalogueEntry[], options: ListOptions): ArticleFilter | null {
  const { status, tag, section, author, edition, assignee, dueBy } = options
  const people = idsOf(all, 'author', author)
  const editions = idsOf(all, 'edition', edition)
  const assignees = idsOf(all, 'author', assignee)
  if (people === null || editions === null || assignees === null) return null
  return {
    ...everyArticle,
    statuses: given(status),
    tags: given(tag),
    sections: given(section),
    authors: people,
    editions,
    assignees,
    dates: dueBy === undefined ? null : { date: 'due', from: null, to: dueBy },
    isFavourite: options.favourites,
    isTemplate: options.templates,
  }
}

function given<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value]
}

/** By id or by its exact name; null when nothing is called so. */
function idsOf(
  all: readonly CatalogueEntry[],
  kind: 'author' | 'edition',
  word: string | undefined,
): readonly RecordId[] | null {
  if (word === undefined) return []
  const ids = all.flatMap((entry) => {
    const isMeant = entry.kind === kind && (entry.id === word || entry.title === word)
    return isMeant && isRecordId(entry.id) ? [entry.id] : []
  })
  return ids.length === 0 ? null : ids
}

async function knowledgeOf(
  library: Library,
  entries: readonly CatalogueEntry[],
): Promise<ListKnowledge> {
  const house = await library.read(houseId)
  const favourites =
    house.ok && house.value.record.kind === 'house' ? house.value.record.favourites : []
  return {
    names: new Map(entries.map(({ id, title }) => [id, title])),
    editionsOf: editionsByArticle(entries),
    favourites: new Set(favourites),
    findings: new Map(),
    dayOf: localDay,
  }
}
