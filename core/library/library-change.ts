import type { CatalogueEntry } from './catalogue-entry.ts'
import type { LibraryProblem, TrashedRecord } from './library-report.ts'
import type { AnyId } from './record-id.ts'

/** What other programs changed in a library that is open. */
export interface LibraryChange {
  /** Records that came in or have another content now. */
  readonly entries: readonly CatalogueEntry[]
  /** Records whose files are gone. */
  readonly removed: readonly AnyId[]
  /** Every problem that is known now, the old ones included. */
  readonly problems: readonly LibraryProblem[]
  /** What is in the trash now; null when nothing changed there. */
  readonly trash: readonly TrashedRecord[] | null
}
