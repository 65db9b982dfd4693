import type { ApplyFailure, ImportOutcome } from '../core/import/import-outcome.ts'
import { type ImportPreview, importPreview } from '../core/import/import-preview.ts'
import type { ImportProposal } from '../core/import/import-proposal.ts'
import type { RecordId } from '../core/record-id.ts'
import type { Result } from '../core/result.ts'
import type { Timestamp } from '../core/timestamp.ts'
import { applyImport } from './import/apply-import.ts'
import { importFolder } from './import/import-files.ts'
import { type ImportFile, importFileName, readImportFile } from './import/read-import-file.ts'
import type { Library } from './library/library.ts'

/** Keeps what files would become until the person has looked and agreed. */
export interface ImportDesk {
  /** Forgets the proposals of before. */
  readonly read: (files: readonly ImportFile[]) => Promise<readonly ImportPreview[]>
  apply(order: {
    token: string
    isTextRepaired: boolean
  }): Promise<Result<ImportOutcome, ApplyFailure>>
}

interface Proposed {
  readonly proposal: ImportProposal
  readonly folder: string | null
}

export function createImportDesk({
  library,
  clock,
  newId,
}: {
  library: () => Library
  clock: () => Timestamp
  newId: () => RecordId
}): ImportDesk {
  const proposed = new Map<string, Proposed>()

  async function readOne(file: ImportFile): Promise<ImportPreview> {
    const read = await readImportFile(file)
    if (!read.ok) return { kind: 'refused', fileName: importFileName(file), failure: read.failure }
    const token = newId()
    proposed.set(token, { proposal: read.value, folder: importFolder(file) })
    return importPreview(read.value, token)
  }

  return {
    async read(files) {
      proposed.clear()
      return Promise.all(files.map(readOne))
    },
    async apply({ token, isTextRepaired }) {
      const chosen = proposed.get(token)
      if (chosen === undefined) throw new Error('This import was read too long ago; read it again')
      return applyImport({
        ...chosen,
        library: library(),
        repairText: isTextRepaired,
        clock,
        newId,
      })
    },
  }
}
