import type { Day } from '../timestamp.ts'

const months =
  'January February March April May June July August September October November December'.split(' ')

/** `12 March 2027`; of a time with its zone the day that it names there. */
export function longDate(date: Day): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-')
  return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${Number(year)}`
}
