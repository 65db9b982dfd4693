import type { ImportFailure } from '../core/import/import-failure.ts'
import type { ApplyFailure, ImportOutcome } from '../core/import/import-outcome.ts'
import type { ImportPreview } from '../core/import/import-preview.ts'
import type { RecordId } from '../core/library/record-id.ts'
import { failure, type Result } from '../core/result.ts'
import type { Timestamp } from '../core/timestamp.ts'
import { applyImport } from './import/apply-import.ts'
import { forecastImport } from './import/forecast-import.ts'
import { type ImportFile, importFileName } from './import/import-file.ts'
import { inImportOrder } from './import/import-order.ts'
import { type ReadImport, readImportFile } from './import/read-import-file.ts'
import type { Library } from './library/library.ts'

/** Keeps what files would become until the person has looked and agreed. */
export interface ImportDesk {
  /** Forgets the proposals of before. */
  readonly read: (files: readonly ImportFile[]) => Promise<readonly ImportPreview[]>
  /** Carries a proposal out once; one that failed may be tried again. */
  apply(order: {
    token: string
    isTextRepaired: boolean
    /** Makes what is there already once more, under new ids. */
    isMadeAgain: boolean
  }): Promise<Result<ImportOutcome, ApplyFailure>>
}

interface LookedInto {
  readonly file: ImportFile
  readonly read: Result<ReadImport, ImportFailure>
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
  const proposed = new Map<string, ReadImport>()

  async function previewOf({ file, read }: LookedInto): Promise<ImportPreview> {
    if (!read.ok) return { kind: 'refused', fileName: importFileName(file), failure: read.failure }
    const token = newId()
    proposed.set(token, read.value)
    return { kind: 'readable', token, ...(await forecastImport(library(), read.value.proposal)) }
  }

  return {
    async read(files) {
      proposed.clear()
      const all = await Promise.all(
        files.map(async (file): Promise<LookedInto> => ({
          file,
          read: await readImportFile(file),
        })),
      )
      const ordered = inImportOrder(all, ({ read }) => (read.ok ? read.value.proposal : null))
      return Promise.all(ordered.map(previewOf))
    },
    async apply({ token, isTextRepaired, isMadeAgain }) {
      const chosen = proposed.get(token)
      if (chosen === undefined) return failure({ kind: 'import-forgotten' })
      const applied = await applyImport({
        ...chosen,
        library: library(),
        repairText: isTextRepaired,
        again: isMadeAgain,
        clock,
        newId,
      })
      if (applied.ok) proposed.delete(token)
      return applied
    },
  }
}
