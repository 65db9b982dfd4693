import { type Timestamp, timestampSchema } from '../../timestamp.ts'

/** A moment as Word writes it into HTML, to the minute and without a zone; null for none. */
export function wordMinute(written: string): Timestamp | null {
  const parts = /(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d)/u.exec(written)
  if (parts === null) return null
  const [, year, month, day, hour, minute] = parts
  const time = timestampSchema.safeParse(`${year}-${month}-${day}T${hour}:${minute}:00Z`)
  return time.success ? time.data : null
}
