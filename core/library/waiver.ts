import { z } from 'zod'

import type { Finding } from '../finding.ts'
import { timestampSchema } from '../timestamp.ts'
import { recordIdSchema } from './record-id.ts'

export const waiverSchema = z
  .strictObject({
    id: recordIdSchema,
    /** The rule that found it. */
    rule: z.string().min(1),
    /** What exactly was looked at: another text there is another finding. */
    about: z.string().min(1),
    /** What the finding said. */
    message: z.string(),
    reason: z.string().min(1),
    /** The name of whoever waived it, as their computer knows it; may be empty. */
    by: z.string(),
    at: timestampSchema,
  })
  .readonly()

/** A finding of a record that somebody looked at and let stand, with the reason. */
export type Waiver = z.infer<typeof waiverSchema>

interface Waived {
  readonly waivers: readonly Waiver[]
}

/** The record with the finding waived; one waiver a finding. */
export function withWaiver<R extends Waived>(
  record: R,
  { rule, about, message }: Pick<Finding, 'rule' | 'about' | 'message'>,
  { id, reason, by, at }: Pick<Waiver, 'id' | 'reason' | 'by' | 'at'>,
): R {
  const others = record.waivers.filter((each) => each.rule !== rule || each.about !== about)
  return { ...record, waivers: [...others, { id, rule, about, message, reason, by, at }] }
}

/** The record with the finding standing again. */
export function withoutWaiver<R extends Waived>(record: R, id: Waiver['id']): R {
  return { ...record, waivers: record.waivers.filter((each) => each.id !== id) }
}
