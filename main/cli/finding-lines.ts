import { counted } from '../../core/counted.ts'
import type { RecordLoss } from '../../core/export/export-losses.ts'
import { targetName } from '../../core/export/target.ts'
import type { Finding, Severity } from '../../core/finding.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import type { Library } from '../library/library.ts'

/** What preflight found, record by record, then once for each rule why it matters and the way out. */
export function findingLines(findings: readonly Finding[], library: Library): readonly string[] {
  const names = recordNames(library)
  const records = new Set(findings.map(({ record }) => record))
  const rules = new Map(findings.map(({ rule, explanation }) => [rule, explanation]))
  return [
    ...[...records].flatMap((record) => [
      names.get(record) ?? record,
      ...findings.filter((finding) => finding.record === record).map(findingLine),
    ]),
    ...(rules.size === 0 ? [] : ['']),
    ...[...rules].map(([rule, explanation]) => `${rule}: ${explanation}`),
  ]
}

function findingLine({ severity, message, rule, fix, waiver }: Finding): string {
  const word = waiver === null ? severity : 'waived'
  const more = waiver === null ? (fix === null ? '' : `; fix: ${fix.label}`) : `; ${waiver.reason}`
  return `  ${word.padEnd(7)}  ${message} (${rule}${more})`
}

/** What targets can't carry: each thing once, with the targets, and where there are several pieces how many. */
export function lossLines(losses: readonly RecordLoss[], library: Library): readonly string[] {
  const names = recordNames(library)
  return [...Map.groupBy(losses, ({ what, why }) => `${what}\n${why}`).values()].flatMap(
    (group) => {
      const [first] = group
      if (first === undefined) return []
      const targets = [...new Set(group.map(({ target }) => targetName(target)))].join(', ')
      const records = [...new Set(group.map(({ record }) => record))]
      const pieces =
        records.length === 1
          ? (names.get(first.record) ?? first.record)
          : counted(records.length, 'piece')
      return [`Lost in ${targets}, ${pieces}: ${first.what}. ${first.why}`]
    },
  )
}

/** `2 errors, 1 warning, 0 notes`. */
export function findingTotals(findings: readonly Finding[]): string {
  const waived = findings.filter(({ waiver }) => waiver !== null).length
  const severities: readonly Severity[] = ['error', 'warning', 'note']
  return severities
    .map((severity) =>
      counted(
        findings.filter((each) => each.severity === severity && each.waiver === null).length,
        severity,
      ),
    )
    .join(', ')
    .concat(waived === 0 ? '' : `, ${waived} waived`)
}

function recordNames(library: Library): ReadonlyMap<string, string> {
  return new Map(
    library
      .list()
      .map(({ id, kind, title }) => [id, `“${shownTitle({ kind, title })}” (${kind} ${id})`]),
  )
}
