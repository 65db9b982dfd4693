import { z } from 'zod'

import { snapshotIdSchema } from '../../history/snapshot.ts'
import { bundleForms } from '../../library/export-preset.ts'
import { recordIdSchema } from '../../library/record-id.ts'
import { timestampSchema } from '../../timestamp.ts'
import { targetSchema } from '../target.ts'
import { bundledRecordShape, manifestFileSchema } from './manifest.ts'

export const sentBundleSchema = z
  .strictObject({
    id: recordIdSchema,
    /** When it was made. */
    at: timestampSchema,
    /** The name of whoever made it, as their computer knows it; may be empty. */
    by: z.string(),
    /** What it was made with. */
    madeWith: z.enum(['window', 'command-line']).default('window'),
    /** Where it was put, on the computer that made it. */
    out: z.string(),
    form: z.enum(bundleForms),
    targets: z.array(targetSchema).readonly(),
    options: z.record(z.string(), z.string()).readonly(),
    isEmbargoNamed: z.boolean(),
    /** Errors remained, and it was made all the same. */
    forced: z.boolean(),
    records: z
      .array(
        z
          .strictObject({
            ...bundledRecordShape,
            /** The kept version that it was made from; null where none could be kept. */
            version: snapshotIdSchema.nullable(),
          })
          .readonly(),
      )
      .readonly(),
    /** Every file of the bundle but its manifest, by path. */
    files: z.array(manifestFileSchema).readonly(),
  })
  .readonly()

/** A bundle that was made: what was sent, when, of which versions. */
export type SentBundle = z.infer<typeof sentBundleSchema>

/** A file that is another one than in the last bundle, or that only one of the two has. */
export interface ChangedFile {
  readonly path: string
  readonly change: 'changed' | 'added' | 'removed'
}

/** What differs between the files of two bundles, by path. */
export function changedFiles(
  before: SentBundle['files'],
  after: SentBundle['files'],
): readonly ChangedFile[] {
  const old = new Map(before.map((file) => [file.path, file.sha256]))
  const now = new Map(after.map((file) => [file.path, file.sha256]))
  return [...new Set([...old.keys(), ...now.keys()])]
    .toSorted()
    .flatMap((path): readonly ChangedFile[] => {
      if (old.get(path) === now.get(path)) return []
      if (!old.has(path)) return [{ path, change: 'added' }]
      return [{ path, change: now.has(path) ? 'changed' : 'removed' }]
    })
}
