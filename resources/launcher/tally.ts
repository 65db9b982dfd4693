import { z } from 'zod'

/** How many checks of a suite passed and how many did not. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const playwrightReport = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
})

/**
 * The numbers of a Vitest JSON report. What was skipped counts as failed, for a skipped test keeps no promise; so does
 * a file that broke before its first test. Throws when it is no such report.
 */
export function tallyVitest(report: unknown): Tally {
  const read = vitestReport.parse(report)
  const broken = read.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests + read.numPendingTests + read.numTodoTests + broken,
  }
}

/** The numbers of a Playwright JSON report; what was skipped or passed only when tried again counts as failed. */
export function tallyPlaywright(report: unknown): Tally {
  const { errors, stats } = playwrightReport.parse(report)
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  }
}

/** The numbers of a run with its exit status: nothing run, or a bad end without a failed test, is a failure too. */
export function tallyOfRun(counted: Tally, status: number): Tally {
  const isEmpty = counted.passed + counted.failed === 0
  const isUnexplained = status !== 0 && counted.failed === 0
  return isEmpty || isUnexplained ? { ...counted, failed: counted.failed + 1 } : counted
}

export function sumOf(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
  }
}

/** "3 passed, 1 failed" */
export function inWords({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`
}
