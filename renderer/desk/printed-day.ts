import type { Day } from '../../core/timestamp.ts'

/** A day as lists print it: `Fri 20 Nov`. */
export function printedDay(day: Day): string {
  return format.format(new Date(`${day}T00:00:00Z`)).replace(',', '')
}

const format = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})
