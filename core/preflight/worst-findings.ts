import type { ExportSource } from '../export/export-source.ts'
import type { Finding, Severity } from '../finding.ts'
import type { DeskRecord } from '../library/library-record.ts'
import type { RecordId } from '../library/record-id.ts'
import { checkRecords } from './check-records.ts'
import type { Occasion } from './rule.ts'

/** The worst that is found in a record and not waived; null for nothing. */
export type WorstFinding = readonly [record: RecordId, worst: Severity | null]

/**
 * The worst that preflight finds in each record that was chosen. Each is looked at by itself, so that a list says of it
 * what its own page does, whatever else was chosen with it.
 */
export function worstFindings(source: ExportSource, occasion: Occasion): readonly WorstFinding[] {
  return source.chosen.map((record) => [
    record.id,
    worstOf(checkRecords(alone(record, source), occasion)),
  ])
}

function alone(record: DeskRecord, source: ExportSource): ExportSource {
  return record.kind === 'article'
    ? { ...source, chosen: [record], articles: new Map([[record.id, record]]) }
    : { ...source, chosen: [record] }
}

function worstOf(findings: readonly Finding[]): Severity | null {
  const found = new Set(
    findings.filter(({ waiver }) => waiver === null).map(({ severity }) => severity),
  )
  const severities: readonly Severity[] = ['error', 'warning', 'note']
  return severities.find((severity) => found.has(severity)) ?? null
}
