import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { useDeskState } from './desk-context.ts'

/** What lies in the trash under the id, for those who still refer to it. */
export function useTrashed(id: AnyId | null): CatalogueEntry | undefined {
  return useDeskState(({ overview }) => overview?.trash.find(({ entry }) => entry.id === id)?.entry)
}
