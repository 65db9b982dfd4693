import { type CatalogueEntry, catalogueEntry } from '../../core/catalogue-entry.ts'
import type { RecordKind } from '../../core/library-record.ts'
import type { LibraryProblem } from '../../core/library-report.ts'
import type { AnyId } from '../../core/record-id.ts'
import type { CatalogueRow } from './catalogue-file.ts'
import type { FileStamp } from './file-system.ts'
import { recordPath } from './library-folder.ts'
import type { RecordFile } from './record-file.ts'

/** What the lists need of every record, in memory. */
export interface Catalogue {
  /** Newest change first; of two changed at one moment the later made one. */
  readonly list: (kind?: RecordKind) => readonly CatalogueEntry[]
  readonly entry: (id: AnyId) => CatalogueEntry | undefined
  readonly rows: () => readonly CatalogueRow[]
  readonly problems: () => readonly LibraryProblem[]
  /** Takes in what the disk holds now. */
  readonly put: (file: RecordFile, stamp: FileStamp) => void
  readonly remove: (id: AnyId) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createCatalogue(
  initial: readonly CatalogueRow[],
  initialProblems: readonly LibraryProblem[],
): Catalogue {
  const rows = new Map<AnyId, CatalogueRow>(initial.map((row) => [row.entry.id, row]))
  const listeners = new Set<() => void>()
  let problems = initialProblems
  let sorted: readonly CatalogueEntry[] | null = null

  function changed(): void {
    sorted = null
    for (const listener of listeners) listener()
  }

  function list(kind?: RecordKind): readonly CatalogueEntry[] {
    sorted ??= newestFirst([...rows.values()].map(({ entry }) => entry))
    return kind === undefined ? sorted : sorted.filter((entry) => entry.kind === kind)
  }

  return {
    list,
    entry: (id) => rows.get(id)?.entry,
    rows: () => [...rows.values()],
    problems: () => problems,
    put: ({ record, version }, stamp) => {
      rows.set(record.id, { entry: catalogueEntry(record, version.revision), stamp })
      problems = problems.filter(({ file }) => file !== recordPath(record))
      changed()
    },
    remove: (id) => {
      if (rows.delete(id)) changed()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

function newestFirst(entries: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  // Times carry their zone, so their order is not that of their letters.
  return entries
    .map((entry) => ({ entry, time: Date.parse(entry.updatedAt) }))
    .toSorted((a, b) => b.time - a.time || (a.entry.id < b.entry.id ? 1 : -1))
    .map(({ entry }) => entry)
}
