import { useCallback } from 'react'

import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { useOfEntries } from '../desk/use-of-entries.ts'

/** A text that changes with each new version of a record or of one that it names. */
export function useRevisions(id: AnyId | null): string {
  const revisions = useCallback(
    (entries: readonly CatalogueEntry[]) => {
      const entry = entries.find((each) => each.id === id)
      const named = new Set<AnyId | null>([id, ...(entry?.references ?? [])])
      return entries
        .filter((each) => named.has(each.id))
        .map(({ id: one, revision }) => `${one} ${revision}`)
        .join()
    },
    [id],
  )
  return useOfEntries(revisions)
}
