import { z } from 'zod'

import { recordIdSchema } from '../library/record-id.ts'

/** A person of the library whom a post names; the text itself stays plain. */
export const postMentionSchema = z
  .strictObject({
    /** The person. */
    id: recordIdSchema,
    /** The words that name the person in the post, for example `@Ada Marsh`; each network gets its own handle for them. */
    text: z.string().min(1),
  })
  .readonly()
