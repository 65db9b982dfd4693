import type { RecordId } from '../library/record-id.ts'
import type { ExportFailure } from './export-failure.ts'
import type { ExportProgress } from './export-progress.ts'

/** What is being done about bundles: one is made at a time, the others wait. */
export type ExportActivity =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'working'
      /** Of what is being exported; may be empty. */
      readonly title: string
      readonly progress: ExportProgress
      readonly waiting: number
    }
  | {
      readonly kind: 'made'
      readonly sent: RecordId
      readonly path: string
      readonly files: number
    }
  | { readonly kind: 'failed'; readonly failure: ExportFailure }
