import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { AnyId } from '../../core/library/record-id.ts'

/** What is known of these records, in their order. */
export function entriesOf(
  ids: readonly (AnyId | null)[],
  entries: readonly CatalogueEntry[],
): readonly CatalogueEntry[] {
  const wanted = new Set(ids)
  const known = new Map<AnyId | null, CatalogueEntry>()
  for (const entry of entries) if (wanted.has(entry.id)) known.set(entry.id, entry)
  return ids.flatMap((id) => known.get(id) ?? [])
}
