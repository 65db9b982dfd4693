import { z } from 'zod'

import { timestampSchema } from '../timestamp.ts'

export const approvalSchema = z
  .strictObject({
    /** The name of whoever approved it, as their computer knows it; may be empty. */
    by: z.string(),
    at: timestampSchema,
    /** The checksum of what readers get, as it was then. */
    content: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .readonly()

/** Somebody's word that a record may be published as it stood at that moment. */
export type Approval = z.infer<typeof approvalSchema>
