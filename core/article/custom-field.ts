import { z } from 'zod'

import { recordIdSchema } from '../library/record-id.ts'

export const customFieldSchema = z
  .strictObject({
    id: recordIdSchema,
    name: z.string(),
    kind: z.enum(['text', 'date', 'choice', 'yes-no']),
    /** What can be chosen; empty for the other kinds. */
    choices: z.array(z.string()).readonly(),
  })
  .readonly()

/** A detail that a library keeps of each article besides those that all libraries have. */
export type CustomField = z.infer<typeof customFieldSchema>

export const customValueSchema = z
  .strictObject({
    /** The id of its field. */
    id: recordIdSchema,
    value: z.string(),
  })
  .readonly()

/** What an article says in a custom field. */
export type CustomValue = z.infer<typeof customValueSchema>
