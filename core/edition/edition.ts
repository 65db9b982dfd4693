import { z } from 'zod'

import { approvalSchema } from '../library/approval.ts'
import { type RecordId, recordIdSchema } from '../library/record-id.ts'
import { waiverSchema } from '../library/waiver.ts'
import { daySchema, type Timestamp, timestampSchema } from '../timestamp.ts'

export const editionSchema = z
  .strictObject({
    kind: z.literal('edition'),
    id: recordIdSchema,
    title: z.string(),
    /** As printed, for example `31` or `31/32`. */
    number: z.string(),
    date: daySchema.nullable(),
    introduction: z.string(),
    featured: recordIdSchema.nullable(),
    /** The other articles, in the order of the listing page. */
    articles: z.array(recordIdSchema).readonly(),
    /** Findings that stand for a reason. */
    waivers: z.array(waiverSchema).readonly(),
    /** Null until somebody approved it. */
    approval: approvalSchema.nullable(),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .readonly()

/** An issue of the journal. */
export type Edition = z.infer<typeof editionSchema>

export function createEdition({ id, now }: { id: RecordId; now: Timestamp }): Edition {
  return {
    kind: 'edition',
    id,
    title: '',
    number: '',
    date: null,
    introduction: '',
    featured: null,
    articles: [],
    waivers: [],
    approval: null,
    createdAt: now,
    updatedAt: now,
  }
}

/** All articles of the edition, the featured one first. */
export function editionArticles({
  featured,
  articles,
}: Pick<Edition, 'featured' | 'articles'>): readonly RecordId[] {
  return featured === null ? articles : [featured, ...articles.filter((id) => id !== featured)]
}
