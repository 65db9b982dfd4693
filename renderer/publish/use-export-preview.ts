import { useMemo, useRef } from 'react'

import type { ExportFailure } from '../../core/export/export-failure.ts'
import type { ExportPreview, ExportPlan } from '../../preload/contract/export-calls.ts'
import { useDeskState, useMachine } from '../desk/desk-context.ts'
import { useAnswer } from '../desk/use-answer.ts'

/** What an export would say before it is made. */
export interface ExportOutlook {
  /** Of these choices, else of those before; null until the first is there. */
  readonly preview: ExportPreview | null
  /** Why nothing can be made of these choices. */
  readonly refusal: ExportFailure | null
  /** What was seen of other choices says nothing of these. */
  readonly isOfThese: boolean
}

/** Asks anew with other choices, and when a fix or a waiver saved a record. */
export function useExportPreview({ ids, targets, options }: ExportPlan): ExportOutlook {
  const machine = useMachine()
  const entries = useDeskState(({ overview }) => overview?.entries)
  const question = useMemo(
    () => ({ plan: { ids, targets, options }, entries }),
    [ids, targets, options, entries],
  )
  // What was found of choices that could be made stays while others can't.
  const seen = useRef<ExportPreview | null>(null)
  const answered = useAnswer(question, async () => {
    const { plan } = question
    const answer = await machine['export:preview'](plan)
    if (answer.ok) seen.current = answer.value
    return { plan, preview: seen.current, refusal: answer.ok ? null : answer.failure }
  })
  return {
    preview: answered?.preview ?? null,
    refusal: answered?.refusal ?? null,
    isOfThese:
      answered?.refusal === null &&
      answered.plan.targets === targets &&
      answered.plan.options === options,
  }
}
