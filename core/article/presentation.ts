import { z } from 'zod'

import { mediaIdSchema } from '../library/record-id.ts'

export const searchPresentationSchema = z
  .strictObject({ title: z.string(), description: z.string() })
  .readonly()

/** How an article is shown among search results; what is empty is made from headline and excerpt. */
export type SearchPresentation = z.infer<typeof searchPresentationSchema>

export const socialPresentationSchema = z
  .strictObject({ title: z.string(), description: z.string(), image: mediaIdSchema.nullable() })
  .readonly()

/** How a link to an article is shown as a card; what is empty is made from headline, excerpt and lead picture. */
export type SocialPresentation = z.infer<typeof socialPresentationSchema>
