import { z } from 'zod'

import { suiteReport } from './suite-run.ts'
import type { TortureOrder, TortureReport } from './torture-report.ts'

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

/** Tries the promises of merging on so many made-up pairs of sides each. */
export async function tortureMerge({ cases, seed }: TortureOrder): Promise<TortureReport> {
  const report = await suiteReport({
    program: 'vitest/vitest.mjs',
    args: (file) => [
      'run',
      'tests/core/merge/merge-properties.test.ts',
      '--testTimeout=0',
      '--reporter=json',
      `--outputFile=${file}`,
    ],
    environment: () => ({ MERGE_CASES: String(cases), MERGE_SEED: String(seed) }),
  })
  const results = reportSchema.parse(report).testResults.flatMap((file) => file.assertionResults)
  return {
    tried: results.length * cases,
    failures: results.filter(({ status }) => status !== 'passed').map(({ fullName }) => fullName),
    remarks: [`${results.length} promises, ${cases} pairs each`],
  }
}
