import { useEffect, useRef, useState } from 'react'

import type { SearchQuery } from '../../core/search/search-query.ts'
import { useDeskTools } from '../desk/desk-context.ts'
import { findInTime } from './find-in-time.ts'
import { findInLibrary, type RecordHits } from './library-hits.ts'

/** What is known of a query. */
export interface LibraryHits {
  readonly records: readonly RecordHits[]
  /** Why nothing could be looked for. */
  readonly trouble: string | null
  /** Null when nobody looks any more. */
  readonly progress: RecordProgress | null
  /** Somebody ended it before the last record. */
  readonly isStopped: boolean
}

export interface RecordProgress {
  readonly done: number
  readonly total: number
}

/** Looking begins when the keys have been quiet for so long. */
const quietMilliseconds = 250

const nothing: LibraryHits = { records: [], trouble: null, progress: null, isStopped: false }

/** What stands in the records of the library, looked for anew with each query; null before anything is asked. */
export function useLibraryHits(query: SearchQuery): {
  readonly hits: LibraryHits | null
  readonly stop: () => void
} {
  const { desk, store, actions } = useDeskTools()
  const [known, setKnown] = useState<{ readonly query: SearchQuery; readonly hits: LibraryHits }>()
  const running = useRef<AbortController | null>(null)

  useEffect(() => {
    if (query.text === '') return
    const leaving = new AbortController()
    const stopping = new AbortController()
    running.current = stopping

    function show(hits: Partial<LibraryHits>): void {
      if (!leaving.signal.aborted) setKnown({ query, hits: { ...nothing, ...hits } })
    }
    async function look(): Promise<void> {
      // What is still being typed belongs to the text.
      await actions.flush()
      const ids = (store.getState().overview?.entries ?? []).map(({ id }) => id)
      show({ progress: { done: 0, total: ids.length } })
      const found = await findInLibrary({
        desk,
        find: findInTime,
        ids,
        query,
        signal: AbortSignal.any([leaving.signal, stopping.signal]),
        onProgress: (done) => show({ progress: { done, total: ids.length } }),
      })
      show(
        found.ok
          ? { records: found.value, isStopped: stopping.signal.aborted }
          : { trouble: found.failure },
      )
    }
    const timer = setTimeout(() => void look(), quietMilliseconds)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [desk, store, actions, query])

  return {
    hits: query.text !== '' && known?.query === query ? known.hits : null,
    stop: () => running.current?.abort(),
  }
}
