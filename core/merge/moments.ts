import type { Timestamp } from '../timestamp.ts'
import { type Merged, settled, type Three } from './merger.ts'

export function earliest({ mine, theirs }: Three<Timestamp>): Merged<Timestamp> {
  return settled(Date.parse(mine) <= Date.parse(theirs) ? mine : theirs)
}

export function latest({ mine, theirs }: Three<Timestamp>): Merged<Timestamp> {
  return settled(Date.parse(mine) >= Date.parse(theirs) ? mine : theirs)
}
