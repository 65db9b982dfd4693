import { passagesOf } from '../../core/history/passages-of.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'

/** A record as it is read, one passage a line; what is empty is left out. */
export function passageLines(record: LibraryRecord): readonly string[] {
  return passagesOf(record)
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => `${label}: ${text}`)
}
