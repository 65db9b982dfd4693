import type { Day } from '../../timestamp.ts'

/** A day as people write it: its number without a zero in front, its month by name. */
export function dayParts(
  date: Day,
  months: string,
): { readonly day: number; readonly month: string; readonly year: number } {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-')
  return { day: Number(day), month: months.split(' ')[Number(month) - 1] ?? '', year: Number(year) }
}
