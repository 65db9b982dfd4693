import { expect, test } from 'vitest'

import { addDays, addMonths, weeksOf } from '../../../core/lists/calendar-month.ts'
import { localDay, onLocalDay } from '../../../core/local-day.ts'

test('a month is whole weeks from Monday to Sunday', () => {
  const weeks = weeksOf('2026-11')
  expect(weeks.length).toBe(6)
  expect(weeks[0]?.[0]).toBe('2026-10-26')
  expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06')
  expect(weeks.every((week) => week.length === 7)).toBe(true)
})

test('a February that begins on a Monday has four weeks', () => {
  expect(weeksOf('2027-02').map(([monday]) => monday)).toEqual([
    '2027-02-01',
    '2027-02-08',
    '2027-02-15',
    '2027-02-22',
  ])
})

test('months and days are counted over the ends of years', () => {
  expect([addMonths('2026-12', 1), addMonths('2027-01', -1), addDays('2026-12-31', 1)]).toEqual([
    '2027-01',
    '2026-12',
    '2027-01-01',
  ])
})

test('a moment moves to another day and keeps its time of day', () => {
  const moment = new Date(2027, 2, 5, 17, 30).toISOString()
  const moved = onLocalDay(moment, '2027-11-30')
  expect(localDay(moved)).toBe('2027-11-30')
  expect(new Date(moved).getHours() * 60 + new Date(moved).getMinutes()).toBe(17 * 60 + 30)
})
