import type { Timestamp } from '../../core/timestamp.ts'

export const morning: Timestamp = '2026-11-21T09:00:00.000Z'

/** Stands at 9 in the morning and moves on by a second with each look. */
export function tickingClock(start: Timestamp = morning): () => Timestamp {
  let time = Date.parse(start)
  return () => {
    const now = new Date(time).toISOString()
    time += 1000
    return now
  }
}
