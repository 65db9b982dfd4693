import { z } from 'zod'

import type { ImportFailure } from '../../core/import/import-failure.ts'
import type { ApplyFailure, ImportOutcome } from '../../core/import/import-outcome.ts'
import type { ImportPreview } from '../../core/import/import-preview.ts'
import type { FileText } from '../../core/import/text/file-text.ts'
import type { Result } from '../../core/result.ts'
import { call, parseNothing, reads } from './call.ts'
import { receivedFileSchema } from './received-file.ts'

const importOrderSchema = z
  .strictObject({ token: z.string(), isTextRepaired: z.boolean(), isMadeAgain: z.boolean() })
  .readonly()

/** What comes in from files. */
export const importCalls = {
  /** Asks for files; empty when none was chosen. */
  'import:choose': call(parseNothing).returns<readonly ImportPreview[]>(),
  'import:read': call(reads(z.array(receivedFileSchema).readonly())).returns<
    readonly ImportPreview[]
  >(),
  /** The words of a file, for the text that is being written; its pictures come into the library. */
  'import:text': call(reads(receivedFileSchema)).returns<Result<FileText, ImportFailure>>(),
  'import:apply': call(reads(importOrderSchema)).returns<Result<ImportOutcome, ApplyFailure>>(),
}
