import type { Finding } from '../finding.ts'

/** What one rule found and nobody let stand, or what was let stand for one reason. */
export type FindingGroup = readonly [Finding, ...Finding[]]

/** Every rule once, in the order in which they come first. */
export function findingGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = Map.groupBy(findings, ({ rule, severity, waiver }) =>
    JSON.stringify([rule, severity, waiver === null ? null : [waiver.reason, waiver.by]]),
  )
  return [...groups.values()].flatMap(([first, ...others]): readonly FindingGroup[] =>
    first === undefined ? [] : [[first, ...others]],
  )
}

/** What is wrong: of one thing by its own sentence, wherever it stands; of several by their number. */
export function groupSentence(group: FindingGroup): string {
  const [{ message, several }] = group
  const subjects = new Set(group.map(subjectOf)).size
  return subjects === 1 ? message : `${subjects.toLocaleString('en-GB')} ${several}`
}

/** The same person or picture in two pieces is one of them. */
function subjectOf({ record, place, message, about }: Finding): string {
  return JSON.stringify(
    place.part === undefined ? [record, about, place.nth ?? 1] : [place.part, message],
  )
}
