import type { Finding, Severity } from '../finding.ts'

/** The worst that is found and not waived, and how often. */
export interface WorstFound {
  readonly severity: Severity
  readonly count: number
  readonly first: Finding
}

/** Null where nothing stands in the way. */
export function worstFound(findings: readonly Finding[]): WorstFound | null {
  const standing = findings.filter(({ waiver }) => waiver === null)
  for (const severity of severities) {
    const worst = standing.filter((found) => found.severity === severity)
    const [first] = worst
    if (first !== undefined) return { severity, count: worst.length, first }
  }
  return null
}

/** The gravest first. */
const severities: readonly Severity[] = ['error', 'warning', 'note']
