import { useEffect, useState } from 'react'

import type { RecordId } from '../../core/library/record-id.ts'
import type { Author } from '../../core/people/author.ts'
import { useDeskState, useMachine } from '../desk/desk-context.ts'

/** The people with these ids as the disk has them; empty until they are read, and read again when one changes. */
export function usePeople(ids: readonly RecordId[]): ReadonlyMap<RecordId, Author> {
  const desk = useMachine()
  const entries = useDeskState(({ overview }) => overview?.entries)
  const [people, setPeople] = useState<ReadonlyMap<RecordId, Author>>(nobody)
  const versions = ids
    .map((id) => `${id}/${entries?.find((entry) => entry.id === id)?.revision ?? 0}`)
    .join(' ')

  useEffect(() => {
    let isCurrent = true
    void read()
    return () => {
      isCurrent = false
    }

    async function read(): Promise<void> {
      const answers = await Promise.all(ids.map((id) => desk['record:read'](id)))
      const records = answers.flatMap((answer) => (answer.ok ? [answer.value.record] : []))
      if (!isCurrent) return
      setPeople(
        new Map(records.flatMap((each) => (each.kind === 'author' ? [[each.id, each]] : []))),
      )
    }
    // The versions name the ids.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [desk, versions])

  return people
}

const nobody: ReadonlyMap<RecordId, Author> = new Map()
