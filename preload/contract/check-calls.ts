import { z } from 'zod'

import { targetSchema } from '../../core/export/target.ts'
import type { Finding } from '../../core/finding.ts'
import type { LibraryFailure } from '../../core/library/library-failure.ts'
import { type DeskRecord, deskRecordSchema } from '../../core/library/library-record.ts'
import { recordIdSchema } from '../../core/library/record-id.ts'
import type { WorstFinding } from '../../core/preflight/worst-findings.ts'
import type { Result } from '../../core/result.ts'
import { call, reads } from './call.ts'

const fixWishSchema = z
  .strictObject({
    record: deskRecordSchema,
    targets: z.array(targetSchema).readonly(),
    findings: z
      .array(z.strictObject({ rule: z.string(), about: z.string() }).readonly())
      .readonly(),
  })
  .readonly()

export type FixWish = z.infer<typeof fixWishSchema>

/** What preflight finds in records. */
export const checkCalls = {
  'record:check': call(reads(z.array(recordIdSchema).readonly())).returns<
    Result<readonly Finding[], LibraryFailure>
  >(),
  /** The record as it would be without the findings, as far as they have a fix; nothing is written. */
  'record:fix': call(reads(fixWishSchema)).returns<Result<DeskRecord, LibraryFailure>>(),
  /** The worst that is found in each; a file that can't be read has no answer. */
  'record:worst': call(reads(z.array(recordIdSchema).readonly())).returns<
    Result<readonly WorstFinding[], LibraryFailure>
  >(),
}
