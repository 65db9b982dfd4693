import { z } from 'zod'

import { approvalSchema } from '../library/approval.ts'
import { mediaIdSchema, type RecordId, recordIdSchema } from '../library/record-id.ts'
import { waiverSchema } from '../library/waiver.ts'
import { networkSchema } from '../networks/network.ts'
import { type Timestamp, timestampSchema } from '../timestamp.ts'

export const authorSchema = z
  .strictObject({
    kind: z.literal('author'),
    id: recordIdSchema,
    name: z.string(),
    /** What follows the name and is not part of it, for example `CBE`. */
    postNominals: z.string(),
    role: z.string(),
    organisation: z.string(),
    shortBio: z.string(),
    longBio: z.string(),
    portrait: mediaIdSchema.nullable(),
    /** Where the desk and Ghost reach them; never printed. */
    email: z.string(),
    links: z.array(z.string()).readonly(),
    /** How the author is mentioned on each network, without a leading `@`. */
    handles: z.partialRecord(networkSchema, z.string()).readonly(),
    /** Findings that stand for a reason. */
    waivers: z.array(waiverSchema).readonly(),
    /** Null until somebody approved it. */
    approval: approvalSchema.nullable(),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .readonly()

/** A person with a bio. */
export type Author = z.infer<typeof authorSchema>

export function createAuthor({ id, now }: { id: RecordId; now: Timestamp }): Author {
  return {
    kind: 'author',
    id,
    name: '',
    postNominals: '',
    role: '',
    organisation: '',
    shortBio: '',
    longBio: '',
    portrait: null,
    email: '',
    links: [],
    handles: {},
    waivers: [],
    approval: null,
    createdAt: now,
    updatedAt: now,
  }
}

/** The name as a byline prints it: `Petra Okafor OBE`. */
export function printedName({ name, postNominals }: Pick<Author, 'name' | 'postNominals'>): string {
  return [name, postNominals].filter((part) => part !== '').join(' ')
}

/** True for what mail programs and Ghost take as an address. */
export function isMailAddress(text: string): boolean {
  return z.email().safeParse(text).success
}
