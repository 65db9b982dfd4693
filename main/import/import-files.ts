import path from 'node:path'

import type { ApplyFailure, ImportOutcome } from '../../core/import/import-outcome.ts'
import type { ImportProposal } from '../../core/import/import-proposal.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { applyImport, type ApplyImport } from './apply-import.ts'
import { type ImportFile, type ImportWishes, readImportFile } from './read-import-file.ts'

export interface ImportFiles
  extends Pick<ApplyImport, 'library' | 'again' | 'clock' | 'newId'>, ImportWishes {
  readonly files: readonly ImportFile[]
  readonly repairText: boolean
}

/** What came of several files before one of them failed, and why it did. */
export interface ImportStop {
  readonly done: readonly ImportOutcome[]
  readonly reason: ApplyFailure
}

/**
 * Imports files in their order. All of them are read before the first is written: a file that can't be
 * understood stops the import before anything is in the library.
 */
export async function importFiles({
  files,
  kind,
  format,
  ...rest
}: ImportFiles): Promise<Result<readonly ImportOutcome[], ImportStop>> {
  const read: { readonly proposal: ImportProposal; readonly folder: string | null }[] = []
  for (const file of files) {
    const proposal = await readImportFile(file, { kind, format })
    if (!proposal.ok) return failure({ done: [], reason: proposal.failure })
    read.push({ proposal: proposal.value, folder: importFolder(file) })
  }
  const done: ImportOutcome[] = []
  for (const each of read) {
    const outcome = await applyImport({ ...rest, ...each })
    if (!outcome.ok) return failure({ done, reason: outcome.failure })
    done.push(outcome.value)
  }
  return success(done)
}

/** Where pictures beside the file are looked for; null when the file has no place on the disk. */
export function importFolder(file: ImportFile): string | null {
  return 'path' in file ? path.dirname(file.path) : null
}
