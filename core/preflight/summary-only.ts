import { type Target, targetName } from '../export/target.ts'

/** What becomes of a piece of which only the listing is known, in the targets that tell of it. */
export function summaryOnlySentences(targets: readonly Target[]): readonly string[] {
  const saying = targets.filter((target) => pagedTargets.includes(target)).map(targetName)
  const carrying = targets.filter((target) => carryingTargets.includes(target)).map(targetName)
  return [
    ...(saying.length === 0
      ? []
      : [`Readers are told that the full text is not there: ${saying.join(', ')}.`]),
    ...(carrying.length === 0
      ? []
      : [`The summary stands there as if it were the whole text: ${carrying.join(', ')}.`]),
  ]
}

const pagedTargets: readonly Target[] = ['html', 'pdf', 'epub']

const carryingTargets: readonly Target[] = [
  'markdown',
  'text',
  'docx',
  'icml',
  'wordpress',
  'ghost',
  'feeds',
]
