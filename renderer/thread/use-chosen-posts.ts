import { useState } from 'react'

import type { RecordId } from '../../core/library/record-id.ts'
import type { Post } from '../../core/thread/thread.ts'

export interface ChosenPosts {
  readonly ids: ReadonlySet<RecordId>
  readonly only: (id: RecordId) => void
  readonly toggle: (id: RecordId) => void
  /** All between the one that was chosen first, or `from` when there is none, and this. */
  readonly reachTo: (id: RecordId, from: RecordId) => void
  readonly all: () => void
  readonly none: () => void
}

/** The posts that the next act is for; those that are gone are no longer chosen. */
export function useChosenPosts(posts: readonly Post[]): ChosenPosts {
  const [chosen, setChosen] = useState<ReadonlySet<RecordId>>(nobody)
  const [anchor, setAnchor] = useState<RecordId | null>(null)

  return {
    ids: new Set(posts.map(({ id }) => id).filter((id) => chosen.has(id))),
    only(id) {
      setAnchor(id)
      setChosen(new Set([id]))
    },
    toggle(id) {
      setAnchor(id)
      setChosen(
        (before) =>
          new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
      )
    },
    reachTo(id, from) {
      const first = anchor !== null && chosen.has(anchor) ? anchor : from
      const places = [first, id].map((each) => posts.findIndex((post) => post.id === each))
      setAnchor(first)
      setChosen(
        new Set(posts.slice(Math.min(...places), Math.max(...places) + 1).map((post) => post.id)),
      )
    },
    all: () => setChosen(new Set(posts.map(({ id }) => id))),
    none: () => setChosen(nobody),
  }
}

const nobody: ReadonlySet<RecordId> = new Set()
