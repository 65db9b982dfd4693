import { z } from 'zod'

import { joinNames } from '../../core/article/byline.ts'
import type { Severity } from '../../core/finding.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { type AnyId, isRecordId, type RecordId } from '../../core/library/record-id.ts'
import {
  type ArticleFilter,
  editionsByArticle,
  everyArticle,
  filterCount,
  passesFilter,
} from '../../core/lists/article-filter.ts'
import { articleSortSchema, newestFirst, sortEntries } from '../../core/lists/article-order.ts'
import type { SavedFilter } from '../../core/lists/saved-filter.ts'
import { localDay } from '../../core/local-day.ts'
import { worstFindings } from '../../core/preflight/worst-findings.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import { readWholeRecords } from '../export/read-export-source.ts'
import { readHouse } from '../library/house.ts'
import type { Library } from '../library/library.ts'
import { articleWishesSchema } from './article-wishes.ts'
import { type Refusal, refusal } from './outcome.ts'
import { libraryRefusal } from './refusals.ts'

export const listOptionsSchema = articleWishesSchema.extend({
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
  now: Timestamp,
): Promise<Result<WishedEntries, Refusal>> {
  const all = library.list()
  const house = await readHouse(library, now)
  if (!house.ok) return failure(libraryRefusal(house.failure))
  const { filters, favourites } = house.value.house
  const kept = filters.find(({ name }) => name === options.filter)
  if (options.filter !== undefined && kept === undefined) {
    return failure(noSuchFilter(options.filter, filters))
  }
  const filter = filterOf(all, options, kept?.filter ?? everyArticle)
  const isNarrowed = filter === null || kept !== undefined || filterCount(filter) > 0
  const known = {
    names: new Map(all.map(({ id, title }) => [id, title])),
    editionsOf: editionsByArticle(all),
    favourites: new Set(favourites),
    findings:
      filter === null || filter.findings === null
        ? new Map<AnyId, Severity | null>()
        : await worstOfArticles(library, now),
    dayOf: localDay,
  }
  const entries = all.filter((entry) => {
    if (filter === null) return false
    if (entry.kind === 'article') return passesFilter(entry, filter, known)
    return !isNarrowed && !options.templates
  })
  const { sort, reverse } = options
  if (sort === undefined && !reverse && kept === undefined) return success({ entries, isNarrowed })
  const keptOrder = kept?.order ?? newestFirst
  const order = {
    sort: sort ?? keptOrder.sort,
    isReversed: reverse !== (sort === undefined && keptOrder.isReversed),
    group: null,
  }
  return success({ entries: sortEntries(entries, order, known), isNarrowed })
}

/** What the window has found out of each article by and by. */
async function worstOfArticles(
  library: Library,
  now: Timestamp,
): Promise<ReadonlyMap<AnyId, Severity | null>> {
  const ids = library
    .list('article')
    .map(({ id }) => id)
    .filter((id) => isRecordId(id))
  const read = await readWholeRecords(library, ids)
  return new Map(read.ok ? worstFindings(read.value.source, { targets: [], options: {}, now }) : [])
}

function noSuchFilter(name: string, filters: readonly SavedFilter[]): Refusal {
  const names = filters.map((each) => `“${each.name}”`)
  const known = names.length === 0 ? 'It keeps none.' : `It keeps ${joinNames(names)}.`
  return refusal({
    status: 2,
    reason: 'no-such-filter',
    sentence: `The library keeps no filter “${name}”. ${known}`,
  })
}

/** Null where somebody or something is named that the library does not have. */
function filterOf(
  all: readonly CatalogueEntry[],
  options: ListOptions,
  kept: ArticleFilter,
): ArticleFilter | null {
  const { status, tag, section, author, edition, assignee, dueBy } = options
  const people = author === '' ? [null] : idsOf(all, 'author', author)
  const editions = idsOf(all, 'edition', edition)
  const assignees = idsOf(all, 'author', assignee)
  if (people === null || editions === null || assignees === null) return null
  return {
    ...kept,
    ...(status !== undefined && { statuses: [status] }),
    ...(tag !== undefined && { tags: [tag === '' ? null : tag] }),
    ...(section !== undefined && { sections: [section === '' ? null : section] }),
    ...(people.length > 0 && { authors: people }),
    ...(editions.length > 0 && { editions }),
    ...(assignees.length > 0 && { assignees }),
    ...(dueBy !== undefined && { dates: { date: 'due', from: null, to: dueBy } }),
    isFavourite: kept.isFavourite || options.favourites,
    isTemplate: kept.isTemplate || options.templates,
  }
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
