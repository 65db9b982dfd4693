import { z } from 'zod'

import { recordIdSchema } from '../library/record-id.ts'
import { timestampSchema } from '../timestamp.ts'
import { statusSchema } from './status.ts'

export const statusChangeSchema = z
  .strictObject({
    id: recordIdSchema,
    status: statusSchema,
    at: timestampSchema,
    /** The name of whoever changed it, as their computer knows it; may be empty. */
    by: z.string(),
  })
  .readonly()

/** When an article came to a status, and through whom. */
export type StatusChange = z.infer<typeof statusChangeSchema>

export const checklistItemSchema = z
  .strictObject({
    id: recordIdSchema,
    /** The status that is left when this is done. */
    status: statusSchema,
    text: z.string(),
  })
  .readonly()

/** Something to see to before an article of the library leaves a status. */
export type ChecklistItem = z.infer<typeof checklistItemSchema>
