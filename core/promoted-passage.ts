import { z } from 'zod'

import { recordIdSchema } from './record-id.ts'

export const promotedPassageSchema = z
  .strictObject({
    article: recordIdSchema,
    /** The words of the article as they were when the post was made of them. */
    text: z.string().min(1),
  })
  .readonly()

/** Where in an article a post comes from. */
export type PromotedPassage = z.infer<typeof promotedPassageSchema>
