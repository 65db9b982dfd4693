import type { Timestamp } from '../core/timestamp.ts'

/** The time of this computer. */
export function clock(): Timestamp {
  return new Date().toISOString()
}
