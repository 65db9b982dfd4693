import { createStore, type StoreApi } from 'zustand/vanilla'

import type { Severity } from '../../core/finding.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { House } from '../../core/library/house.ts'
import { type AnyId, isMediaId, isRecordId, type RecordId } from '../../core/library/record-id.ts'
import { localDay } from '../../core/local-day.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import type { Desk } from '../../preload/contract.ts'

export interface KeptFindings {
  /** The worst that preflight found in each article that was looked at; null for nothing. */
  readonly worst: ReadonlyMap<AnyId, Severity | null>
  /** How many are still to be looked at. */
  readonly left: number
}

/** What preflight finds in the articles of the library, looked for again only in what has changed. */
export interface FindingsKeeper {
  readonly store: StoreApi<KeptFindings>
  /** Looks at what changed since the last time, a few at a time while the window is idle, until it is stopped. */
  readonly look: (library: LookedAt, stop: AbortSignal) => Promise<void>
  /** For another library. */
  readonly forget: () => void
}

/** What findings depend on. */
export interface LookedAt {
  readonly entries: readonly CatalogueEntry[]
  readonly house: House
  /** Some findings come and go with the time. */
  readonly now: Timestamp
}

/** Few enough that a save need not wait for them. */
const atOnce = 20

/** Milliseconds between two showings: each puts the whole list in order anew. */
const betweenShowings = 400

export function createFindingsKeeper({
  desk,
  idle,
}: {
  readonly desk: Pick<Desk, 'record:worst'>
  /** Resolves when the window has nothing else to do. */
  readonly idle: () => Promise<void>
}): FindingsKeeper {
  const store = createStore<KeptFindings>(() => nothingKept)
  const known = new Map<RecordId, Known>()
  /** Of the house, when they were looked at. */
  let agreed = ''

  function show(left: number): void {
    const worst = new Map<AnyId, Severity | null>()
    for (const [id, each] of known) if (each.worst !== undefined) worst.set(id, each.worst)
    store.setState({ worst, left })
  }

  async function look({ entries, house, now }: LookedAt, stop: AbortSignal): Promise<void> {
    const { favourites: _near, filters: _kept, updatedAt: _when, ...asked } = house
    const wanted = JSON.stringify(asked)
    if (wanted !== agreed) known.clear()
    agreed = wanted
    const stamps = stampsOf(entries, now)
    for (const id of known.keys()) if (!stamps.has(id)) known.delete(id)
    const stale = [...stamps].filter(([id, stamp]) => known.get(id)?.stamp !== stamp)
    let shownAt = performance.now()
    store.setState({ left: stale.length })
    for (let at = 0; at < stale.length; at += atOnce) {
      await idle()
      if (stop.aborted) break
      const part = stale.slice(at, at + atOnce)
      const found = await desk['record:worst'](part.map(([id]) => id))
      if (!found.ok) continue
      const worst = new Map<AnyId, Severity | null>(found.value)
      for (const [id, stamp] of part) known.set(id, { stamp, worst: worst.get(id) })
      if (performance.now() - shownAt < betweenShowings) continue
      show(stale.length - at - part.length)
      shownAt = performance.now()
    }
    if (!stop.aborted) show(0)
  }

  return {
    store,
    look,
    forget() {
      known.clear()
      store.setState(nothingKept)
    },
  }
}

interface Known {
  readonly stamp: string
  /** Undefined for a file that can't be read. */
  readonly worst: Severity | null | undefined
}

const nothingKept: KeptFindings = { worst: new Map(), left: 0 }

/**
 * Another stamp whenever the article or something that it refers to is another, its embargo ends, or a day begins on
 * which a picture of it may be shown no more.
 */
function stampsOf(
  entries: readonly CatalogueEntry[],
  now: Timestamp,
): ReadonlyMap<RecordId, string> {
  const today = localDay(now)
  const states = new Map<AnyId, string>(
    entries.map(({ id, revision, updatedAt }) => [id, `${revision} ${updatedAt}`]),
  )
  const stamps = new Map<RecordId, string>()
  for (const { id, kind, references, embargoUntil } of entries) {
    if (kind !== 'article' || !isRecordId(id)) continue
    const ofOthers = [id, ...references].map((each) => states.get(each) ?? '')
    const ofTime = [
      references.some(isMediaId) ? today : '',
      embargoUntil !== null && Date.parse(embargoUntil) > Date.parse(now) ? 'held back' : '',
    ]
    stamps.set(id, [...ofOthers, ...ofTime].join(', '))
  }
  return stamps
}
