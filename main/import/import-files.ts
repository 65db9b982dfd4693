import type { ImportFailure } from '../../core/import/import-failure.ts'
import type { ApplyFailure, ImportOutcome } from '../../core/import/import-outcome.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { applyImport, type ApplyImport } from './apply-import.ts'
import type { ImportFile } from './import-file.ts'
import { inImportOrder } from './import-order.ts'
import { type ImportWishes, type ReadImport, readImportFile } from './read-import-file.ts'

export interface ImportFiles extends Pick<ApplyImport, 'library' | 'again' | 'clock' | 'newId'> {
  readonly files: readonly ReadImport[]
  readonly repairText: boolean
}

/** What came of several files before one of them failed, and why it did. */
export interface ImportStop {
  readonly done: readonly ImportOutcome[]
  readonly reason: ApplyFailure
}

/** What the files would become, in the order in which they are to be taken in; the first that can't be understood is the failure. */
export async function readImportFiles(
  files: readonly ImportFile[],
  wishes: ImportWishes = {},
): Promise<Result<readonly ReadImport[], ImportFailure>> {
  const read: ReadImport[] = []
  for (const file of files) {
    const one = await readImportFile(file, wishes)
    if (!one.ok) return one
    read.push(one.value)
  }
  return success(inImportOrder(read, ({ proposal }) => proposal))
}

/** Imports files in their order, as they were when they were read, and stops where one fails. */
export async function importFiles({
  files,
  ...rest
}: ImportFiles): Promise<Result<readonly ImportOutcome[], ImportStop>> {
  const done: ImportOutcome[] = []
  for (const each of files) {
    const outcome = await applyImport({ ...rest, ...each })
    if (!outcome.ok) return failure({ done, reason: outcome.failure })
    done.push(outcome.value)
  }
  return success(done)
}
