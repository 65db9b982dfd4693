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

/**
 * The records of a source that are called as is searched, then those that have it in their text; articles as they are filtered and put
 * in order. What was just made and would be left out comes first.
 */
export function shownEntries(
  { entries, source, query, hits, filter, order, fresh }: ListWish,
  known: ListKnowledge,
): readonly CatalogueEntry[] {
  const words = foldForSearch(query)
    .split(' ')
    .filter((word) => word !== '')
  const ofSource = entries.filter(({ kind }) => kind === source)
  const isArticles = source === 'article'
  const wanted = isArticles
    ? ofSource.filter((entry) => passesFilter(entry, filter, known))
    : ofSource
  const leftOut = isArticles
    ? ofSource.filter(({ id }) => fresh.includes(id) && !wanted.some((each) => each.id === id))
    : []
  const called = wanted.filter((entry) => isCalled(entry, words, known))
  const calledIds = new Set(called.map(({ id }) => id))
  const inText = hits.flatMap(({ id }) =>
    calledIds.has(id) ? [] : wanted.filter((each) => each.id === id),
  )
  return [
    ...leftOut.filter((entry) => isCalled(entry, words, known)),
    ...(isArticles ? sortEntries(called, order, known) : called),
    ...inText,
  ]
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
