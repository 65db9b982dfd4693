import { useRef } from 'react'
import { useStore } from 'zustand'

import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { useDeskTools } from './desk-context.ts'

type Make<T> = (entries: readonly CatalogueEntry[]) => T

/**
 * What is made of all entries: the same value while it looks the same, so that a save of one record draws anew only
 * what it changes.
 */
export function useOfEntries<T>(make: Make<T>): T {
  const { store } = useDeskTools()
  const made = useRef<Made<T> | null>(null)
  return useStore(store, ({ overview }) => {
    const entries = overview?.entries ?? noEntries
    if (made.current?.entries !== entries || made.current.make !== make) {
      made.current = likeBefore(made.current, { entries, make, value: make(entries) })
    }
    return made.current.value
  })
}

interface Made<T> {
  readonly entries: readonly CatalogueEntry[]
  readonly make: Make<T>
  readonly value: T
}

const noEntries: readonly CatalogueEntry[] = []

function likeBefore<T>(before: Made<T> | null, now: Made<T>): Made<T> {
  const isTheSame = before !== null && JSON.stringify(before.value) === JSON.stringify(now.value)
  return isTheSame ? { ...now, value: before.value } : now
}
