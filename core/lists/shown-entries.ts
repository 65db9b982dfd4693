import { joinNames } from '../article/byline.ts'
import type { Source } from '../desk/desk-view.ts'
import type { CatalogueEntry } from '../library/catalogue-entry.ts'
import type { AnyId } from '../library/record-id.ts'
import { foldForSearch } from '../search/fold.ts'
import type { SearchHit } from '../search/search-answer.ts'
import { type ArticleFilter, type ListKnowledge, passesFilter } from './article-filter.ts'
import { type ArticleOrder, sortEntries } from './article-order.ts'

/** What a list is asked to show, of what. */
export interface ListWish {
  readonly entries: readonly CatalogueEntry[]
  readonly source: Source
  /** What is searched for; empty for nothing. */
  readonly query: string
  /** What has it in its text. */
  readonly hits: readonly SearchHit[]
  readonly filter: ArticleFilter
  readonly order: ArticleOrder
  /** Articles that were just made and are shown whatever the filter says. */
  readonly fresh: readonly AnyId[]
}

/** What a list shows. */
export interface ShownList {
  readonly entries: readonly CatalogueEntry[]
  /** Those among them that the filter would leave out: they don't count, and are not chosen with all. */
  readonly strays: ReadonlySet<AnyId>
}

/** How many of the entries the list is about. */
export function countListed({ entries, strays }: ShownList): number {
  return entries.filter(({ id }) => !strays.has(id)).length
}

/**
 * The records of a source that are called as is searched, then those that have it in their text; articles as they are filtered and put
 * in order. What was just made and would be left out comes first.
 */
export function shownEntries(
  { entries, source, query, hits, filter, order, fresh }: ListWish,
  known: ListKnowledge,
): ShownList {
  const words = foldForSearch(query)
    .split(' ')
    .filter((word) => word !== '')
  const ofSource = entries.filter(({ kind }) => kind === source)
  const isArticles = source === 'article'
  const wanted = isArticles
    ? ofSource.filter((entry) => passesFilter(entry, filter, known))
    : ofSource
  const wantedIds = new Set(wanted.map(({ id }) => id))
  const strays = isArticles
    ? ofSource.filter(
        (entry) =>
          fresh.includes(entry.id) && !wantedIds.has(entry.id) && isCalled(entry, words, known),
      )
    : []
  const called = wanted.filter((entry) => isCalled(entry, words, known))
  const calledIds = new Set(called.map(({ id }) => id))
  const inText = hits.flatMap(({ id }) =>
    calledIds.has(id) ? [] : wanted.filter((each) => each.id === id),
  )
  return {
    entries: [...strays, ...(isArticles ? sortEntries(called, order, known) : called), ...inText],
    strays: new Set(strays.map(({ id }) => id)),
  }
}

function isCalled(
  entry: CatalogueEntry,
  words: readonly string[],
  { names }: ListKnowledge,
): boolean {
  if (words.length === 0) return true
  const byline = joinNames(entry.byline.map((id) => names.get(id) ?? ''))
  const text = foldForSearch([entry.title, byline].join(' '))
  return words.every((word) => text.includes(word))
}
