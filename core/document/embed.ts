import { z } from 'zod'

import { editingMarksSchema, type Markable } from './mark.ts'

/** A post, a film or a sound that stands elsewhere: a reference, which is never fetched. */
export interface Embed extends Markable {
  readonly type: 'embed'
  readonly attrs: {
    readonly address: string
    /** Where it stands, for example `YouTube`. */
    readonly provider: string
    readonly title: string
  }
}

export const embedSchema = z.strictObject({
  type: z.literal('embed'),
  attrs: z
    .strictObject({ address: z.string(), provider: z.string(), title: z.string() })
    .readonly(),
  marks: editingMarksSchema.exactOptional(),
})
