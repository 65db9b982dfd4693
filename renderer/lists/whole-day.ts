import type { Day } from '../../core/timestamp.ts'

/** A day in full: `Tuesday 3 November`. */
export function wholeDay(day: Day): string {
  return format.format(new Date(`${day}T00:00:00Z`))
}

const format = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
})
