import { type Timestamp, timestampSchema } from '../../timestamp.ts'

/** A moment as Word writes it, with a zone or without; null for none. */
export function wordTime(written: string | null): Timestamp | null {
  if (written === null) return null
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/u.test(written) ? written : `${written}Z`
  const time = timestampSchema.safeParse(zoned)
  return time.success ? time.data : null
}
