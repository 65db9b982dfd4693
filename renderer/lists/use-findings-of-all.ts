import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'

import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { localDay } from '../../core/local-day.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import { useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { now } from '../desk/now.ts'
import type { KeptFindings } from './findings-keeper.ts'
import { useListing } from './use-listing.ts'
import { watchClock } from './watch-clock.ts'

const noEntries: readonly CatalogueEntry[] = []

/** Looks for findings only while a list goes by them; again when the day turns or an embargo ends. */
export function useFindingsOfAll(): KeptFindings['worst'] {
  const { findings, house } = useDeskTools()
  const isWanted = useListing(({ filter }) => filter.findings !== null)
  const entries = useDeskState(({ overview }) => overview?.entries ?? noEntries)
  const agreed = useStore(house.store)
  const turned = useMemo(() => turningMoment(entries), [entries])
  const moment = useSyncExternalStore(watchClock, turned)

  useEffect(() => {
    if (!isWanted) return
    const stop = new AbortController()
    void findings.look({ entries, house: agreed, now: moment }, stop.signal)
    return () => stop.abort()
  }, [findings, isWanted, entries, agreed, moment])

  return useStore(findings.store, ({ worst }) => worst)
}

/** Answers the same moment until the day turns or an embargo ends. */
function turningMoment(entries: readonly CatalogueEntry[]): () => Timestamp {
  const ends = entries.flatMap(({ embargoUntil }) =>
    embargoUntil === null ? [] : [Date.parse(embargoUntil)],
  )
  let turned = { at: '', state: '' }
  return () => {
    const at = now()
    const ahead = ends.filter((end) => end > Date.parse(at))
    const state = `${localDay(at)} ${ahead.length}`
    if (state !== turned.state) turned = { at, state }
    return turned.at
  }
}
