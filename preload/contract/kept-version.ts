import { z } from 'zod'

import { snapshotIdSchema } from '../../core/history/snapshot.ts'
import { anyIdSchema } from '../../core/library/record-id.ts'

/** A version of a record in its history. */
export const keptVersionSchema = z
  .strictObject({ id: anyIdSchema, version: snapshotIdSchema })
  .readonly()
