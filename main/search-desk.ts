import type { RecordKind } from '../core/library/library-record.ts'
import type { SearchAnswer } from '../core/search/search-answer.ts'
import type { Library } from './library/library.ts'
import type { SearchEngine } from './search/search-engine.ts'

/** Searches the library that the window works in. */
export interface SearchDesk {
  readonly find: (query: string, kind: RecordKind | null) => Promise<SearchAnswer>
  readonly close: () => Promise<void>
}

export function createSearchDesk({
  library,
  engine,
}: {
  readonly library: () => Library
  readonly engine: SearchEngine
}): SearchDesk {
  let told: { readonly library: Library; readonly stop: () => void } | null = null
  let isChanged = true

  /** The whole list is only sent when something in it is another. */
  function follow(current: Library): void {
    if (told?.library === current) return
    told?.stop()
    isChanged = true
    told = {
      library: current,
      stop: current.subscribe(() => {
        isChanged = true
      }),
    }
  }

  return {
    find(query, kind) {
      const current = library()
      follow(current)
      const records = isChanged ? searchedRecords(current) : null
      isChanged = false
      return engine.find({ folder: current.folder, records, query, kind })
    },
    async close() {
      told?.stop()
      await engine.close()
    },
  }
}

function searchedRecords(library: Library) {
  return library
    .list()
    .filter(({ kind }) => kind !== 'house')
    .map(({ id, kind, revision, updatedAt }) => ({ id, kind, revision, updatedAt }))
}
