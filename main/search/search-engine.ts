import type { RecordKind } from '../../core/library/library-record.ts'
import type { SearchAnswer } from '../../core/search/search-answer.ts'
import { type LibrarySearch, openLibrarySearch, type SearchedRecord } from './library-search.ts'

/** One question about a library. */
export interface SearchOrder {
  readonly folder: string
  /** What the library holds; null where that is as at the last order. */
  readonly records: readonly SearchedRecord[] | null
  readonly query: string
  readonly kind: RecordKind | null
}

export interface SearchEngine {
  /** Answers one order after the other. */
  readonly find: (order: SearchOrder) => Promise<SearchAnswer>
  readonly close: () => Promise<void>
}

/** Searches one library at a time; another one closes the one before. */
export function createSearchEngine(): SearchEngine {
  let open: { readonly folder: string; readonly search: LibrarySearch } | null = null
  let working: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = working.then(work, work)
    working = next
    return next
  }

  function searchOf(folder: string): LibrarySearch {
    if (open?.folder === folder) return open.search
    open?.search.close()
    open = { folder, search: openLibrarySearch(folder) }
    return open.search
  }

  return {
    find: ({ folder, records, query, kind }) =>
      inTurn(async () => {
        const search = searchOf(folder)
        if (records !== null) await search.update(records)
        return search.find(query, kind)
      }),
    close: () =>
      inTurn(async () => {
        open?.search.close()
        open = null
      }),
  }
}
