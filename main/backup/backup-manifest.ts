import { z } from 'zod'

import { recordIdSchema } from '../../core/library/record-id.ts'
import { timestampSchema } from '../../core/timestamp.ts'
import { largestFile } from './backup-path.ts'

/** The name of the list in the zip; it is never unpacked. */
export const manifestName = 'backup.json'

export const backupManifestSchema = z
  .object({
    kind: z.literal('copydesk-backup'),
    format: z.literal(1),
    madeAt: timestampSchema,
    library: z.object({
      /** Null when library.json could not be read. */
      id: recordIdSchema.nullable(),
      name: z.string(),
      /** Of the library, not of the backup. */
      format: z.int().min(1),
    }),
    files: z
      .array(
        z.object({
          path: z.string(),
          /** Bytes. */
          size: z.int().min(0).max(largestFile),
          sha256: z.string().regex(/^[0-9a-f]{64}$/u),
        }),
      )
      .max(1_000_000)
      .readonly(),
    /** Files that were damaged in the library already. */
    damaged: z.array(z.string()).readonly(),
    leftOut: z.array(z.string()).readonly(),
  })
  .readonly()

/** What a backup says of itself. */
export type BackupManifest = z.infer<typeof backupManifestSchema>

export type BackedUpFile = BackupManifest['files'][number]
