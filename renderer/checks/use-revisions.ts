import { useMemo } from 'react'

import type { AnyId } from '../../core/library/record-id.ts'
import { useDeskState } from '../desk/desk-context.ts'

/** A text that changes with each new version of a record or of one that it names. */
export function useRevisions(id: AnyId | null): string {
  const entries = useDeskState(({ overview }) => overview?.entries)
  return useMemo(() => {
    const entry = entries?.find((each) => each.id === id)
    const named = new Set<AnyId | null>([id, ...(entry?.references ?? [])])
    return (entries ?? [])
      .filter((each) => named.has(each.id))
      .map(({ id: one, revision }) => `${one} ${revision}`)
      .join()
  }, [entries, id])
}
