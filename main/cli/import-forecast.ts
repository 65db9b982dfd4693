import { counted, countedKinds } from '../../core/counted.ts'
import type { ForecastRecord, ImportForecast } from '../../core/import/import-preview.ts'
import type { ImportProposal } from '../../core/import/import-proposal.ts'
import type { TextRepair } from '../../core/import/text/text-repair.ts'
import { forecastImport } from '../import/forecast-import.ts'
import type { Library } from '../library/library.ts'
import { finished, type Finished } from './outcome.ts'

/** What files would become, for people and programs, before anything is written. */
export async function forecastOutcome(
  library: Library,
  proposals: readonly ImportProposal[],
): Promise<Finished> {
  const forecasts: ImportForecast[] = []
  for (const proposal of proposals) forecasts.push(await forecastImport(library, proposal))
  return finished({
    text: forecasts.map(forecastText).join('\n'),
    json: {
      files: forecasts.map(({ repairs: proposedRepairs, ...rest }) => ({
        ...rest,
        proposedRepairs,
      })),
    },
    messages: [
      ...forecasts.flatMap(({ fileName, notes, repairs }) => [
        ...notes.map(({ place, sentence }) => `${fileName}, ${place}: ${sentence}`),
        ...repairLines(fileName, repairs),
      ]),
      ...repairAdvice(forecasts.flatMap(({ repairs }) => repairs)),
    ],
  })
}

/** Proposed repairs of wrongly decoded text, for people. */
export function repairLines(fileName: string, repairs: readonly TextRepair[]): readonly string[] {
  return repairs.map(
    ({ line, before, after, confidence, context }) =>
      `${fileName}, line ${line}: “${before}” would become “${after}” (${confidence}): ${context}`,
  )
}

/** How the proposed repairs are made; the last word of an import that left them. */
export function repairAdvice(repairs: readonly TextRepair[]): readonly string[] {
  if (repairs.length === 0) return []
  const verb = repairs.length === 1 ? 'looks' : 'look'
  return [
    `${counted(repairs.length, 'place')} ${verb} wrongly decoded and ${repairs.length === 1 ? 'was' : 'were'} left as they stand. The same command with --repair-text mends them, also in what is imported already.`,
  ]
}

function forecastText({
  fileName,
  recognised,
  known,
  records,
  ...numbers
}: ImportForecast): string {
  const { articles: article, authors: author, editions: edition, threads: thread } = numbers
  const counts = countedKinds({ article, author, edition, thread })
  const there = countedKinds(known)
  return [
    `${fileName}: ${recognised}`,
    `  would make: ${counts.join(', ')}`,
    ...(there.length === 0 ? [] : [`  of these already there: ${there.join(', ')}`]),
    ...records.filter(({ kind }) => kind === 'article').map(articleLine),
  ].join('\n')
}

function articleLine({ title, byline, words }: ForecastRecord): string {
  const by = byline.length === 0 ? '' : `, by ${byline.join(', ')}`
  return `    “${title}”${by}${words === null ? '' : `, ${counted(words, 'word')}`}`
}
