import type { SnapshotId } from '../../core/history/snapshot.ts'
import { failureSentence } from '../../core/library/library-failure.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { useMachine } from '../desk/desk-context.ts'
import { useAnswer } from '../desk/use-answer.ts'

interface ReadVersion {
  readonly version: SnapshotId | null
  readonly record: LibraryRecord | null
  readonly trouble: string | null
}

const nothingRead: ReadVersion = { version: null, record: null, trouble: null }

/** A kept version of a record, once it is read. */
export function useVersion(id: AnyId, version: SnapshotId | null): ReadVersion {
  const machine = useMachine()
  const read = useAnswer(version === null ? null : `${id} ${version}`, async () => {
    if (version === null) return nothingRead
    const answer = await machine['history:read']({ id, version })
    return answer.ok
      ? { version, record: answer.value.record, trouble: null }
      : { version, record: null, trouble: failureSentence(answer.failure) }
  })
  return read?.version === version ? read : nothingRead
}
