import type { Day, Timestamp } from './timestamp.ts'

/** The day of a moment where this computer stands. */
export function localDay(timestamp: Timestamp): Day {
  const date = new Date(timestamp)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

/** A moment of another day, at the same time of day as this one where this computer stands. */
export function onLocalDay(timestamp: Timestamp, day: Day): Timestamp {
  const date = new Date(timestamp)
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  date.setFullYear(year, month - 1, dayOfMonth)
  return date.toISOString()
}
