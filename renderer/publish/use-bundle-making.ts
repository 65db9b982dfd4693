import { useState } from 'react'

import { type ExportFailure, exportFailureSentence } from '../../core/export/export-failure.ts'
import type { BundleOrder, MadeBundle } from '../../preload/contract/export-calls.ts'
import { useMachine } from '../desk/desk-context.ts'

/** A bundle on its way: not begun, under way, made, or why it was not. */
export interface BundleMaking {
  readonly isWorking: boolean
  readonly made: MadeBundle | null
  readonly trouble: string | null
  /** Asks for a place, and makes it there. */
  readonly make: (order: BundleOrder) => Promise<void>
}

export function useBundleMaking(): BundleMaking {
  const machine = useMachine()
  const [isWorking, setWorking] = useState(false)
  const [made, setMade] = useState<MadeBundle | null>(null)
  const [failure, setFailure] = useState<ExportFailure | null>(null)

  async function make(order: BundleOrder): Promise<void> {
    setWorking(true)
    setFailure(null)
    const answer = await machine['export:make'](order)
    if (answer.ok) setMade(answer.value)
    else setFailure(answer.failure)
    setWorking(false)
  }

  return {
    isWorking,
    made,
    trouble: failure === null ? null : exportFailureSentence(failure),
    make,
  }
}
