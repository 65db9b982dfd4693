import type { Day, Timestamp } from '../timestamp.ts'

const months =
  'January February March April May June July August September October November December'.split(' ')

/** `12 March 2027`, the day where it was written: a time keeps the day of its own zone. */
export function longDate(date: Day | Timestamp): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-')
  return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${Number(year)}`
}
