import type { ExportSource } from '../export/export-source.ts'
import type { Finding, Place, Severity } from '../finding.ts'
import type { DeskRecord } from '../library-record.ts'

/** One thing that preflight looks for in records of one kind. */
export interface Rule<R extends DeskRecord> {
  /** Never changes: findings and their waivers name it. */
  readonly id: string
  readonly severity: Severity
  /** Why it matters and the way out. */
  readonly explanation: string
  readonly find: (record: R, source: ExportSource) => readonly Trouble[]
}

/** Where a rule is broken, and what is wrong there in one sentence. */
export interface Trouble {
  readonly place: Place
  readonly message: string
}

/** What the rules find in a record, in the order of the rules. */
export function applyRules<R extends DeskRecord>(
  rules: readonly Rule<R>[],
  record: R,
  source: ExportSource,
): readonly Finding[] {
  return rules.flatMap(({ id, severity, explanation, find }) =>
    find(record, source).map(({ place, message }) => ({
      rule: id,
      severity,
      record: record.id,
      place,
      message,
      explanation,
    })),
  )
}
