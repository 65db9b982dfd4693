import { z } from 'zod'

import { sourceForms } from '../../core/export/article-source.ts'
import type { BundleChoices } from '../../core/export/bundle/bundle-choices.ts'
import type { ChangedSince } from '../../core/export/bundle/changed-since.ts'
import type { RecordApproval } from '../../core/export/bundle/record-approvals.ts'
import type { SentBundle } from '../../core/export/bundle/sent-bundle.ts'
import type { ExportFailure } from '../../core/export/export-failure.ts'
import type { RecordLoss } from '../../core/export/export-losses.ts'
import { exportOptionsSchema } from '../../core/export/export-option.ts'
import type { PreviewPage } from '../../core/export/preview/preview-page.ts'
import { targetSchema } from '../../core/export/target.ts'
import type { Finding } from '../../core/finding.ts'
import type { LibraryFailure } from '../../core/library/library-failure.ts'
import { type RecordId, recordIdSchema } from '../../core/library/record-id.ts'
import type { Result } from '../../core/result.ts'
import { call, parseNothing, reads } from './call.ts'

const exportPlanSchema = z
  .strictObject({
    ids: z.array(recordIdSchema).readonly(),
    targets: z.array(targetSchema).readonly(),
    options: exportOptionsSchema,
  })
  .readonly()

const articleSourceSchema = z
  .strictObject({ id: recordIdSchema, form: z.enum(sourceForms) })
  .readonly()

const bundleOrderSchema = exportPlanSchema
  .unwrap()
  .extend({
    form: z.enum(['folder', 'zip']),
    /** Errors are known and the bundle is wanted all the same. */
    isForced: z.boolean(),
    /** An embargo stands in the name. */
    isEmbargoNamed: z.boolean(),
  })
  .readonly()

const secondMakingSchema = z
  .strictObject({
    sent: recordIdSchema,
    /** In place of what stands there, or beside it under a name of its own. */
    place: z.enum(['same', 'beside']),
  })
  .readonly()

export type SecondMaking = z.infer<typeof secondMakingSchema>

export type ExportPlan = z.infer<typeof exportPlanSchema>

export type BundleOrder = z.infer<typeof bundleOrderSchema>

/** What an export would say before it is made. */
export interface ExportPreview {
  readonly findings: readonly Finding[]
  readonly losses: readonly RecordLoss[]
  readonly approvals: readonly RecordApproval[]
}

export interface MadeBundle {
  /** The library's note of it. */
  readonly sent: RecordId
  readonly path: string
  readonly files: number
}

/** What goes out, and what went. */
export const exportCalls = {
  /** What would be published of an article, to be read: null for any other record. */
  'article:source': call(reads(articleSourceSchema)).returns<
    Result<string | null, LibraryFailure>
  >(),
  'export:preview': call(reads(exportPlanSchema)).returns<Result<ExportPreview, ExportFailure>>(),
  /** The pages that the targets would make, to be shown in a frame. */
  'export:look': call(reads(exportPlanSchema)).returns<
    Result<readonly PreviewPage[], ExportFailure>
  >(),
  /** Asks where to; null when no place was chosen. */
  'export:make': call(reads(bundleOrderSchema)).returns<Result<MadeBundle | null, ExportFailure>>(),
  /** The same choices once more; null where the library has no note of it. */
  'export:again': call(reads(secondMakingSchema)).returns<
    Result<MadeBundle | null, ExportFailure>
  >(),
  /** Whether something stands where the bundle was put. */
  'export:standing': call(reads(recordIdSchema)).returns<boolean>(),
  /** What was chosen in the window when these very records were published last; null before the first time. */
  'export:last': call(reads(z.array(recordIdSchema).readonly())).returns<BundleChoices | null>(),
  /** Stops the bundle that is being made and those that wait. */
  'export:stop': call(parseNothing).returns<null>(),
  /** The bundles that were made, of one record or of the library, the latest first. */
  'export:sent': call(reads(recordIdSchema.nullable())).returns<
    Result<readonly SentBundle[], LibraryFailure>
  >(),
  /** What changed since a bundle was made; null where the library has no note of it. */
  'export:compare': call(reads(recordIdSchema)).returns<
    Result<ChangedSince | null, ExportFailure>
  >(),
  /** Shows a bundle in the system's file manager. */
  'export:show': call(reads(recordIdSchema)).returns<null>(),
  /** Hands a bundle over to the drag that has just begun. */
  'export:drag': call(reads(recordIdSchema)).returns<null>(),
}
