import { useEffect, useState } from 'react'

import type { SnapshotEntry } from '../../core/history/snapshot.ts'
import { failureSentence } from '../../core/library/library-failure.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { useDeskTools } from '../desk/desk-context.ts'

/** Milliseconds after which a timeline in view looks for new versions. */
const lookAgain = 60_000

export type HistoryState =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly versions: readonly SnapshotEntry[] }
  | { readonly state: 'refused'; readonly sentence: string }

/** The kept versions of a record, newest first, as long as it is in view. */
export function useHistory(id: AnyId | null): HistoryState {
  const { desk, versionsChanged } = useDeskTools()
  const [history, setHistory] = useState<HistoryState>({ state: 'reading' })

  useEffect(() => {
    if (id === null) return undefined
    const wanted = id
    let isCurrent = true
    async function look(): Promise<void> {
      const answer = await desk['history:list'](wanted)
      if (!isCurrent) return
      setHistory(
        answer.ok
          ? { state: 'read', versions: answer.value }
          : { state: 'refused', sentence: failureSentence(answer.failure) },
      )
    }
    void look()
    const timer = setInterval(() => void look(), lookAgain)
    const stop = versionsChanged.listen(() => void look())
    return () => {
      isCurrent = false
      stop()
      clearInterval(timer)
    }
  }, [desk, versionsChanged, id])

  return history
}
