import type { LibraryChange } from '../../core/library/library-change.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import type { LibraryOverview } from '../../preload/contract/library-calls.ts'

/** The overview as it is after other programs changed something. */
export function changed(
  overview: LibraryOverview,
  { entries, removed, problems, trash }: LibraryChange,
): LibraryOverview {
  const touched = new Set<AnyId>([...removed, ...entries.map(({ id }) => id)])
  const others = overview.entries.filter(({ id }) => !touched.has(id))
  const all = entries.length === 0 ? others : [...entries, ...others].toSorted(byNewest)
  return { ...overview, entries: all, problems, trash: trash ?? overview.trash }
}

function byNewest(a: { readonly updatedAt: string }, b: { readonly updatedAt: string }): number {
  return Date.parse(b.updatedAt) - Date.parse(a.updatedAt)
}
