import type { ImportProposal } from '../../../core/import/import-proposal.ts'
import type { ImportSource } from '../../../core/import/import-source.ts'
import { readImport } from '../../../core/import/read-import.ts'
import { expectValue } from '../../builders/outcome.ts'

/** The proposal for a file that is known to be readable. */
export function proposalFor(source: ImportSource): ImportProposal {
  return expectValue(readImport(source))
}

/** Notes as `Place: sentence`. */
export function printedNotes({ notes }: Pick<ImportProposal, 'notes'>): readonly string[] {
  return notes.map(({ place, sentence }) => `${place}: ${sentence}`)
}
