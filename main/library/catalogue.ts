import { type CatalogueEntry, catalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { RecordKind } from '../../core/library/library-record.ts'
import type { LibraryProblem } from '../../core/library/library-report.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import type { CatalogueRow, KnownLibrary, KnownRows, TrashRow } from './catalogue-file.ts'
import type { FileStamp } from './file-system.ts'
import { recordPath } from './library-folder.ts'
import type { RecordFile, RecordName } from './record-file.ts'

/** What the lists need of every record, in memory. */
export interface Catalogue {
  /** Newest change first; of two changed at one moment the later made one. */
  readonly list: (kind?: RecordKind) => readonly CatalogueEntry[]
  readonly entry: (id: AnyId) => CatalogueEntry | undefined
  readonly rows: () => readonly CatalogueRow[]
  /** What the record's file looked like when it was last read or written. */
  readonly stamp: (id: AnyId) => FileStamp | undefined
  /** What is known of the library itself, should its own file be damaged. */
  readonly library: () => KnownLibrary | null
  readonly trashRows: () => readonly TrashRow[]
  /** What the trash holds now. */
  readonly putTrash: (rows: readonly TrashRow[]) => void
  readonly problems: () => readonly LibraryProblem[]
  /** Takes in what the disk holds now. */
  readonly put: (file: RecordFile, stamp: FileStamp) => void
  readonly remove: (id: AnyId) => void
  /** Takes the record off the lists and keeps what is wrong with its file. */
  readonly reportDamage: (name: RecordName, reason: string) => void
  /** Keeps what is wrong with a place that holds no record; a later report of the same place replaces it. */
  readonly reportProblem: (problem: LibraryProblem) => void
  /** The place is in order again. */
  readonly settleProblem: (file: string) => void
  /** Forgets everything for what a look at all the files has found. */
  readonly reset: (rows: readonly CatalogueRow[], problems: readonly LibraryProblem[]) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createCatalogue(
  initial: readonly CatalogueRow[],
  initialProblems: readonly LibraryProblem[],
  { trash: initialTrash, library }: Pick<KnownRows, 'trash' | 'library'>,
): Catalogue {
  const rows = new Map<AnyId, DatedRow>(initial.map((row) => [row.entry.id, dated(row)]))
  const listeners = new Set<() => void>()
  let problems = initialProblems
  let trash = initialTrash
  let sorted: readonly CatalogueEntry[] | null = null

  function changed(): void {
    sorted = null
    for (const listener of listeners) listener()
  }

  function list(kind?: RecordKind): readonly CatalogueEntry[] {
    sorted ??= [...rows.values()].toSorted(byNewest).map(({ entry }) => entry)
    return kind === undefined ? sorted : sorted.filter((entry) => entry.kind === kind)
  }

  return {
    list,
    entry: (id) => rows.get(id)?.entry,
    rows: () => [...rows.values()].map(({ entry, stamp }) => ({ entry, stamp })),
    stamp: (id) => rows.get(id)?.stamp,
    library: () => library,
    trashRows: () => trash,
    putTrash: (found) => {
      trash = found
      changed()
    },
    problems: () => problems,
    put: ({ record, version }, stamp) => {
      const entry = catalogueEntry(record, version.revision)
      rows.set(record.id, dated({ entry, stamp }))
      problems = problems.filter(({ file }) => file !== recordPath(record))
      changed()
    },
    remove: (id) => {
      if (rows.delete(id)) changed()
    },
    reportDamage: (name, reason) => {
      const file = recordPath(name)
      const isKnown = problems.some((problem) => problem.file === file && problem.reason === reason)
      if (isKnown) return
      if (rows.get(name.id)?.entry.kind === name.kind) rows.delete(name.id)
      const others = problems.filter((problem) => problem.file !== file)
      problems = [...others, { kind: 'damaged', file, reason }]
      changed()
    },
    reportProblem: (problem) => {
      const others = problems.filter(({ file }) => file !== problem.file)
      const isKnown = problems.some(
        ({ file, reason }) => file === problem.file && reason === problem.reason,
      )
      if (isKnown) return
      problems = [...others, problem]
      changed()
    },
    settleProblem: (place) => {
      const others = problems.filter(({ file }) => file !== place)
      if (others.length === problems.length) return
      problems = others
      changed()
    },
    reset: (found, foundProblems) => {
      rows.clear()
      for (const row of found) rows.set(row.entry.id, dated(row))
      problems = foundProblems
      changed()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

interface DatedRow extends CatalogueRow {
  /** Times carry their zone, so their order is not that of their letters. */
  readonly changedAt: number
}

function dated(row: CatalogueRow): DatedRow {
  return { ...row, changedAt: Date.parse(row.entry.updatedAt) }
}

/** What came in one import changed in one moment, and stands in the order of the import. */
function byNewest(a: DatedRow, b: DatedRow): number {
  return b.changedAt - a.changedAt || (a.entry.id < b.entry.id ? -1 : 1)
}
