import { useEffect, useState } from 'react'

import type { Finding } from '../../core/finding.ts'
import { type AnyId, isRecordId } from '../../core/library/record-id.ts'
import { useDeskState, useMachine } from '../desk/desk-context.ts'

/** What preflight says of a record, anew after each save. */
export function useFindings(id: AnyId | null): readonly Finding[] {
  const machine = useMachine()
  const revision = useDeskState(
    ({ overview }) => overview?.entries.find((entry) => entry.id === id)?.revision,
  )
  const [found, setFound] = useState<Found>(nothingFound)

  useEffect(() => {
    let isCurrent = true
    async function check(): Promise<void> {
      if (!isRecordId(id)) return
      const checked = await machine['record:check']([id])
      if (isCurrent && checked.ok) setFound({ id, findings: checked.value })
    }
    void check()
    return () => {
      isCurrent = false
    }
    // A new revision is a new text to check.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [machine, id, revision])

  return found.id === id ? found.findings : nothingFound.findings
}

interface Found {
  readonly id: AnyId | null
  readonly findings: readonly Finding[]
}

const nothingFound: Found = { id: null, findings: [] }
