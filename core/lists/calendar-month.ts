import type { Day } from '../timestamp.ts'

/** A month as calendars name it: `2027-03`. */
export type Month = string

export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

/** Whole weeks from Monday that hold every day of the month. */
export function weeksOf(month: Month): readonly (readonly Day[])[] {
  const first = `${month}-01`
  const start = addDays(first, -weekdayOf(first))
  const weeks: Day[][] = []
  for (let day = start; monthOf(day) <= month; day = addDays(day, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((step) => addDays(day, step)))
  }
  return weeks
}

export function addMonths(month: Month, step: number): Month {
  const date = new Date(`${month}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + step)
  return date.toISOString().slice(0, 7)
}

export function addDays(day: Day, step: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + step)
  return date.toISOString().slice(0, 10)
}

/** 0 is Monday. */
function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}
