import { z } from 'zod'

/** A moment with its zone, RFC 3339: `2026-11-21T09:30:00.000Z`. */
export const timestampSchema = z.iso.datetime({
  offset: true,
  error: 'expected a time with its zone (RFC 3339)',
})

export type Timestamp = z.infer<typeof timestampSchema>

/** A calendar day without a time: `2027-03-12`. */
export const daySchema = z.iso.date('expected a date as YYYY-MM-DD')

export type Day = z.infer<typeof daySchema>
