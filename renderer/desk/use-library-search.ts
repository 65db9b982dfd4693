import { useEffect, useState } from 'react'

import type { RecordKind } from '../../core/library/library-record.ts'
import type { SearchAnswer } from '../../core/search/search-answer.ts'
import { useMachine } from './desk-context.ts'

/** A search begins when the keys have been quiet for so long. */
const quietMilliseconds = 120

/** What the library's texts have of a query; null while it is looked for and where nothing is asked. */
export function useLibrarySearch(query: string, kind: RecordKind | null): SearchAnswer | null {
  const machine = useMachine()
  const [found, setFound] = useState<{
    readonly query: string
    readonly kind: RecordKind | null
    readonly answer: SearchAnswer
  } | null>(null)
  const isAsked = query.trim().length > 1

  useEffect(() => {
    if (!isAsked) return
    let isWanted = true
    async function search(): Promise<void> {
      const answer = await machine['search:find']({ query, kind })
      if (isWanted) setFound({ query, kind, answer })
    }
    const timer = setTimeout(() => void search(), quietMilliseconds)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [machine, query, kind, isAsked])

  return isAsked && found?.query === query && found.kind === kind ? found.answer : null
}
