import type { Timestamp } from '../../core/timestamp.ts'

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** A moment as people of the desk write it, in the zone of this computer: `21 Nov 2026, 09:30`. */
export function printedTime(time: Timestamp): string {
  return format.format(new Date(time))
}
