import { failureSentence, type LibraryFailure } from '../library/library-failure.ts'
import type { DeskKind } from '../library/library-record.ts'
import type { RecordId } from '../library/record-id.ts'
import { type ImportFailure, importFailureSentence } from './import-failure.ts'
import type { ImportNote } from './import-source.ts'

/** What an import made and found. */
export interface ImportOutcome {
  readonly fileName: string
  /** In words: `a journal listing of 29 pieces`. */
  readonly recognised: string
  /** In the order in which they were written. */
  readonly created: readonly ImportedRecord[]
  /** Records that were there as the unrepaired file has them and hold the repaired text now. */
  readonly mended: readonly ImportedRecord[]
  /** Records that were there before and were taken as they are. */
  readonly found: readonly ImportedRecord[]
  /** How many places of the text were repaired. */
  readonly repaired: number
  readonly notes: readonly ImportNote[]
}

export interface ImportedRecord {
  readonly kind: DeskKind
  readonly id: RecordId
  readonly title: string
}

export type ApplyFailure =
  | ImportFailure
  /** Other files were looked at since, or it was carried out already. */
  | { readonly kind: 'import-forgotten' }
  | {
      readonly kind: 'not-written'
      readonly fileName: string
      readonly reason: LibraryFailure
      /** What was written before and could not be taken back; empty when the library is as it was. */
      readonly left: readonly ImportedRecord[]
    }

/** Why an import stopped and what is in the library now, in words for people. */
export function applyFailureSentence(reason: ApplyFailure): string {
  if (reason.kind === 'import-forgotten') {
    return 'This import was looked at too long ago, or it is done already. Choose the file again.'
  }
  if (reason.kind !== 'not-written') return importFailureSentence(reason)
  const { fileName, left } = reason
  const kept =
    left.length === 0
      ? 'Nothing of it stays in the library.'
      : `These are in the library all the same: ${left.map(({ title }) => `“${title}”`).join(', ')}.`
  return `${fileName} was not imported. ${failureSentence(reason.reason)} ${kept}`
}
