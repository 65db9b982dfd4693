import type { ExportSource } from '../export/export-source.ts'
import type { Severity } from '../finding.ts'
import type { DeskRecord } from '../library/library-record.ts'
import type { RecordId } from '../library/record-id.ts'
import { checkRecords } from './check-records.ts'
import type { Occasion } from './rule.ts'
import { worstFound } from './worst-found.ts'

/** The worst that is found in a record and not waived; null for nothing. */
export type WorstFinding = readonly [record: RecordId, worst: Severity | null]

/**
 * The worst that preflight finds in each record that was chosen. Each is looked at by itself, so that a list says of it
 * what its own page does, whatever else was chosen with it.
 */
export function worstFindings(source: ExportSource, occasion: Occasion): readonly WorstFinding[] {
  return source.chosen.map((record) => [
    record.id,
    worstFound(checkRecords(alone(record, source), occasion))?.severity ?? null,
  ])
}

function alone(record: DeskRecord, source: ExportSource): ExportSource {
  return record.kind === 'article'
    ? { ...source, chosen: [record], articles: new Map([[record.id, record]]) }
    : { ...source, chosen: [record] }
}
