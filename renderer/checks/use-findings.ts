import { useEffect, useState } from 'react'

import type { Finding } from '../../core/finding.ts'
import { type AnyId, isRecordId } from '../../core/library/record-id.ts'
import { useMachine } from '../desk/desk-context.ts'
import { useRevisions } from './use-revisions.ts'

/** What preflight says of a record, anew after each save of it or of one that it names. */
export function useFindings(id: AnyId | null): readonly Finding[] {
  const machine = useMachine()
  const revisions = useRevisions(id)
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
    // New revisions are new texts to check.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [machine, id, revisions])

  return found.id === id ? found.findings : nothingFound.findings
}

interface Found {
  readonly id: AnyId | null
  readonly findings: readonly Finding[]
}

const nothingFound: Found = { id: null, findings: [] }
