import type { ImportFailure } from '../../core/import/import-failure.ts'
import type { ImportProposal } from '../../core/import/import-proposal.ts'
import type { TextRepair } from '../../core/import/text-repair.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { type ImportFile, type ImportWishes, readImportFile } from '../import/read-import-file.ts'
import { countedKind } from './kind-words.ts'
import { finished, type Finished } from './outcome.ts'

/** What the files would become, in their order; the first that can't be understood is the failure. */
export async function readProposals(
  files: readonly ImportFile[],
  wishes: ImportWishes,
): Promise<Result<readonly ImportProposal[], ImportFailure>> {
  const proposals: ImportProposal[] = []
  for (const file of files) {
    const proposal = await readImportFile(file, wishes)
    if (!proposal.ok) return failure(proposal.failure)
    proposals.push(proposal.value)
  }
  return success(proposals)
}

/** The proposals for people and programs, before anything is written. */
export function previewOutcome(proposals: readonly ImportProposal[]): Finished {
  return finished({
    text: proposals.map(previewText).join('\n'),
    json: {
      files: proposals.map((proposal) => ({
        fileName: proposal.source.fileName,
        recognised: proposal.recognised,
        articles: proposal.articles.length,
        authors: proposal.authors.length,
        editions: proposal.editions.length,
        threads: proposal.threads.length,
        notes: proposal.notes,
        proposedRepairs: proposal.repairs,
      })),
    },
    messages: proposals.flatMap(({ source: { fileName }, notes, repairs }) => [
      ...notes.map(({ place, sentence }) => `${fileName}, ${place}: ${sentence}`),
      ...repairLines(fileName, repairs),
    ]),
  })
}

/** Proposed repairs of wrongly decoded text, for people. */
export function repairLines(fileName: string, repairs: readonly TextRepair[]): readonly string[] {
  return repairs.map(
    ({ line, before, after, confidence, context }) =>
      `${fileName}, line ${line}: “${before}” would become “${after}” (${confidence}): ${context}`,
  )
}

function previewText(proposal: ImportProposal): string {
  const { source, recognised, articles, authors, editions, threads } = proposal
  const counts = [
    articles.length > 0 ? [countedKind(articles.length, 'article')] : [],
    threads.length > 0 ? [countedKind(threads.length, 'thread')] : [],
    editions.length > 0 ? [countedKind(editions.length, 'edition')] : [],
    authors.length > 0 ? [countedKind(authors.length, 'author')] : [],
  ]
  return `${source.fileName}: ${recognised}\n  would make: ${counts.flat().join(', ')}`
}
