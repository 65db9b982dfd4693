import type { Timestamp } from '../../timestamp.ts'
import { english } from './english.ts'

/** A moment in the zone that it names: `24 December 2026, 00:00 UTC`. */
export function momentText(moment: Timestamp): string {
  const zone = moment.endsWith('Z') ? '' : moment.slice(-6)
  return `${english.date(moment)}, ${moment.slice(11, 16)} UTC${zone}`
}
