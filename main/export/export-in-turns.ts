import type { ExportFailure } from '../../core/export/export-failure.ts'
import type { ExportProgress } from '../../core/export/export-progress.ts'
import {
  type ExportedPlan,
  type ExportedRecords,
  exportTarget,
  gathered,
  whyNotExported,
} from '../../core/export/export-records.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { inTurns } from './in-turns.ts'

/** What `exportRecords` does, target by target, with everything else having its turn between. */
export async function exportInTurns(
  plan: ExportedPlan,
  {
    signal,
    onProgress,
  }: {
    readonly signal?: AbortSignal | undefined
    readonly onProgress?: (progress: ExportProgress) => void
  } = {},
): Promise<Result<ExportedRecords, ExportFailure>> {
  const trouble = whyNotExported(plan)
  if (trouble !== null) return failure(trouble)
  const targets = [...new Set(plan.targets)]
  const exported: ExportedRecords[] = []
  for (const target of targets) {
    onProgress?.({ step: 'making', done: exported.length, of: targets.length })
    const result = await inTurns(exportTarget(target, plan.source, plan.options), signal)
    if (result === null) return failure({ kind: 'export-stopped' })
    if (!result.ok) return result
    exported.push(result.value)
  }
  return success(gathered(exported))
}
