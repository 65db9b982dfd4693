import { useMemo } from 'react'

import type { People } from '../../core/networks/network-text.ts'
import type { Thread } from '../../core/thread/thread.ts'
import { usePeople } from '../people/use-people.ts'

/** Everybody whom a thread mentions. */
export function useMentionedPeople({ posts }: Pick<Thread, 'posts'>): People {
  const ids = useMemo(
    () => [...new Set(posts.flatMap(({ mentions }) => mentions.map(({ id }) => id)))],
    [posts],
  )
  return usePeople(ids)
}
