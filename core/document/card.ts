import { z } from 'zod'

import { type MediaId, mediaIdSchema } from '../library/record-id.ts'
import { editingMarksSchema, type Markable } from './mark.ts'

/** A link shown as a box, written by hand. */
export interface Card extends Markable {
  readonly type: 'card'
  readonly attrs: {
    readonly address: string
    readonly title: string
    readonly description: string
    readonly image: MediaId | null
  }
}

export const cardSchema = z.strictObject({
  type: z.literal('card'),
  attrs: z
    .strictObject({
      address: z.string(),
      title: z.string(),
      description: z.string(),
      image: mediaIdSchema.nullable(),
    })
    .readonly(),
  marks: editingMarksSchema.exactOptional(),
})
