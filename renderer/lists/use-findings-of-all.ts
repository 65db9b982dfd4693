import { useEffect } from 'react'
import { useStore } from 'zustand'

import { useDeskState, useDeskTools } from '../desk/desk-context.ts'
import type { KeptFindings } from './findings-keeper.ts'
import { useListing } from './use-listing.ts'

/** Looks for findings only while a list goes by them. */
export function useFindingsOfAll(): KeptFindings['worst'] {
  const { findings, house } = useDeskTools()
  const isWanted = useListing(({ filter }) => filter.findings !== null)
  const entries = useDeskState(({ overview }) => overview?.entries)
  const agreed = useStore(house.store)

  useEffect(() => {
    if (!isWanted || entries === undefined) return
    const stop = new AbortController()
    void findings.look({ entries, house: agreed }, stop.signal)
    return () => stop.abort()
  }, [findings, isWanted, entries, agreed])

  return useStore(findings.store, ({ worst }) => worst)
}
