import type { Timestamp } from '../../timestamp.ts'

/** The moment as Word writes it: to the second, in universal time. */
export function wordTime(time: Timestamp): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}
