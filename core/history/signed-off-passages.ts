import type { DeskRecord } from '../library/library-record.ts'
import { fact, lines, type Passage } from './passage.ts'

/** What was said of the record before it goes out. */
export function signedOffPassages({
  waivers,
  approval,
}: Pick<DeskRecord, 'waivers' | 'approval'>): readonly Passage[] {
  return [
    fact('waivers', waivers, lines(waivers.map(({ message, reason }) => `${message} ${reason}`))),
    fact(
      'approval',
      approval,
      approval === null ? '' : `${approval.by || 'Somebody'}, ${approval.at}`,
    ),
  ]
}
