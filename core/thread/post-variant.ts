import { z } from 'zod'

import { recordIdSchema } from '../library/record-id.ts'
import { networkSchema } from '../networks/network.ts'

export const postVariantSchema = z
  .strictObject({
    id: recordIdSchema,
    network: networkSchema,
    /** Without its number, as the text of the post. */
    text: z.string(),
  })
  .readonly()

/** What a post says on one network in place of its text. */
export type PostVariant = z.infer<typeof postVariantSchema>
