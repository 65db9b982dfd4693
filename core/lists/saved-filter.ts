import { z } from 'zod'

import { recordIdSchema } from '../library/record-id.ts'
import { articleFilterSchema } from './article-filter.ts'
import { articleOrderSchema } from './article-order.ts'

export const savedFilterSchema = z
  .strictObject({
    id: recordIdSchema,
    name: z.string(),
    filter: articleFilterSchema,
    order: articleOrderSchema,
  })
  .readonly()

/** A list of articles that somebody wants to find again under a name. */
export type SavedFilter = z.infer<typeof savedFilterSchema>
