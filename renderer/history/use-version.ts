import { useEffect, useState } from 'react'

import type { SnapshotId } from '../../core/history/snapshot.ts'
import { failureSentence } from '../../core/library/library-failure.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { useMachine } from '../desk/desk-context.ts'

interface ReadVersion {
  readonly version: SnapshotId | null
  readonly record: LibraryRecord | null
  readonly trouble: string | null
}

const nothingRead: ReadVersion = { version: null, record: null, trouble: null }

/** A kept version of a record, once it is read. */
export function useVersion(id: AnyId, version: SnapshotId | null): ReadVersion {
  const machine = useMachine()
  const [read, setRead] = useState(nothingRead)

  useEffect(() => {
    let isCurrent = true
    async function look(wanted: SnapshotId): Promise<void> {
      const answer = await machine['history:read']({ id, version: wanted })
      if (!isCurrent) return
      setRead(
        answer.ok
          ? { version: wanted, record: answer.value.record, trouble: null }
          : { version: wanted, record: null, trouble: failureSentence(answer.failure) },
      )
    }
    if (version !== null) void look(version)
    return () => {
      isCurrent = false
    }
  }, [machine, id, version])

  return read.version === version ? read : nothingRead
}
