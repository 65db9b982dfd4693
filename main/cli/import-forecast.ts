import { countedKinds } from '../../core/counted.ts'
import { type ImportForecast, importForecast } from '../../core/import/import-preview.ts'
import type { ImportProposal } from '../../core/import/import-proposal.ts'
import type { TextRepair } from '../../core/import/text-repair.ts'
import { finished, type Finished } from './outcome.ts'

/** What files would become, for people and programs, before anything is written. */
export function forecastOutcome(proposals: readonly ImportProposal[]): Finished {
  const forecasts = proposals.map(importForecast)
  return finished({
    text: forecasts.map(forecastText).join('\n'),
    json: {
      files: forecasts.map(({ repairs: proposedRepairs, ...rest }) => ({
        ...rest,
        proposedRepairs,
      })),
    },
    messages: forecasts.flatMap(({ fileName, notes, repairs }) => [
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

function forecastText({ fileName, recognised, ...numbers }: ImportForecast): string {
  const { articles: article, authors: author, editions: edition, threads: thread } = numbers
  const counts = countedKinds({ article, author, edition, thread })
  return `${fileName}: ${recognised}\n  would make: ${counts.join(', ')}`
}
