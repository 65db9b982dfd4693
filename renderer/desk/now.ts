import type { Timestamp } from '../../core/timestamp.ts'

/** This moment, in universal time. */
export function now(): Timestamp {
  return new Date().toISOString()
}
