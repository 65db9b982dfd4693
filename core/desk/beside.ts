import { z } from 'zod'

import { recordIdSchema } from '../library/record-id.ts'

export const besideLookSchema = z.enum(['article', 'version', 'markdown', 'html'])

/** Another article, or the one on the page: as it was kept, or as the source of what is published. */
export type BesideLook = z.infer<typeof besideLookSchema>

export const besideSchema = z
  .strictObject({
    isShown: z.boolean(),
    look: besideLookSchema,
    /** The other article; null until one is chosen. */
    article: recordIdSchema.nullable(),
  })
  .readonly()

/** What stands beside the article on the page. */
export type Beside = z.infer<typeof besideSchema>

export const nothingBeside: Beside = { isShown: false, look: 'article', article: null }
