import type { ImportDrafts, ImportProposal } from '../../core/import/import-proposal.ts'
import { repairImport } from '../../core/import/read-import.ts'

/** The file with every proposed repair made: what came in repaired is known again by it. */
export function otherLook(proposal: ImportProposal): ImportDrafts {
  if (proposal.repairs.length === 0) return proposal
  const repaired = repairImport(proposal, proposal.repairs)
  return repaired.ok ? repaired.value : proposal
}
