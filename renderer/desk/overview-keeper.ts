import type { StoreApi } from 'zustand/vanilla'

import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { houseId } from '../../core/library/house.ts'
import type { LibraryChange } from '../../core/library/library-change.ts'
import type { LibraryProblem } from '../../core/library/library-report.ts'
import type { AnyId, RecordId } from '../../core/library/record-id.ts'
import type { Desk } from '../../preload/contract.ts'
import type { LibraryOverview } from '../../preload/contract/library-calls.ts'
import { changed } from '../conflict/changed-overview.ts'
import type { DeskState } from './desk-state.ts'

/** What the window knows of the library: its records by their entries, its trash, its problems. */
export interface OverviewKeeper {
  /** Reads lists and trash anew. */
  readonly reload: () => Promise<void>
  /** Lets the lists show what the disk has now. */
  readonly upsert: (...entries: readonly CatalogueEntry[]) => void
  /** Takes in what other programs changed. */
  readonly noteChange: (change: LibraryChange) => void
  /** The whole library was looked through: these are its problems until it is looked through again. */
  readonly noteProblems: (problems: readonly LibraryProblem[]) => void
  /** For another library. */
  readonly forget: () => void
  /** How a sentence calls a record. */
  readonly quotedTitle: (id: AnyId) => string
  /** How a sentence calls one record or many. */
  readonly namesInSentence: (ids: readonly RecordId[]) => string
}

export interface OverviewTools {
  readonly desk: Pick<Desk, 'library:overview'>
  readonly store: StoreApi<DeskState>
  /** The house stands in no list; it may be another now. */
  readonly onHouse: () => void
}

export function createOverviewKeeper({ desk, store, onHouse }: OverviewTools): OverviewKeeper {
  /** What the last look through the whole library found beside what is known without one. */
  let lookedThrough: readonly LibraryProblem[] = []

  async function reload(): Promise<void> {
    const overview = withAllProblems(await desk['library:overview'](undefined))
    store.setState({ overview, authorNames: authorNamesOf(overview) })
  }

  function upsert(...changedEntries: readonly CatalogueEntry[]): void {
    const fresh = changedEntries.filter(({ kind }) => kind !== 'house')
    if (fresh.length < changedEntries.length) onHouse()
    const { overview, authorNames } = store.getState()
    if (overview === null || fresh.length === 0) return
    const freshIds = new Set(fresh.map(({ id }) => id))
    const entries = [...fresh, ...overview.entries.filter(({ id }) => !freshIds.has(id))]
    const isNewName = fresh.some(
      ({ kind, id, title }) => kind === 'author' && authorNames.get(id) !== title,
    )
    store.setState({
      overview: { ...overview, entries },
      ...(isNewName ? { authorNames: authorNamesOf({ entries }) } : {}),
    })
  }

  function noteChange(change: LibraryChange): void {
    const entries = change.entries.filter(({ kind }) => kind !== 'house')
    if (entries.length < change.entries.length || change.removed.includes(houseId)) onHouse()
    store.setState(({ overview }) =>
      overview === null
        ? {}
        : { overview: withAllProblems(changed(overview, { ...change, entries })) },
    )
  }

  function noteProblems(problems: readonly LibraryProblem[]): void {
    // The library tells of the others by itself, and when they are settled.
    lookedThrough = problems.filter(({ kind }) => kind !== 'damaged' && kind !== 'conflict-copy')
    store.setState(({ overview }) =>
      overview === null ? {} : { overview: withAllProblems(overview) },
    )
  }

  function withAllProblems(overview: LibraryOverview): LibraryOverview {
    const known = new Set(overview.problems.map(({ kind, file }) => `${kind} ${file}`))
    const others = lookedThrough.filter(({ kind, file }) => !known.has(`${kind} ${file}`))
    return { ...overview, problems: [...overview.problems, ...others] }
  }

  function quotedTitle(id: AnyId): string {
    const title = store.getState().overview?.entries.find((entry) => entry.id === id)?.title
    return `“${title === undefined || title === '' ? 'Untitled' : title}”`
  }

  return {
    reload,
    upsert,
    noteChange,
    noteProblems,
    forget() {
      lookedThrough = []
    },
    quotedTitle,
    namesInSentence(ids) {
      const [only] = ids
      return only !== undefined && ids.length === 1 ? quotedTitle(only) : `${ids.length} records`
    },
  }
}

export function authorNamesOf({
  entries,
}: Pick<LibraryOverview, 'entries'>): ReadonlyMap<AnyId, string> {
  return new Map(
    entries.filter(({ kind }) => kind === 'author').map(({ id, title }) => [id, title]),
  )
}
