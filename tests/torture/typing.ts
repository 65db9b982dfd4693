import { z } from 'zod'

import { suiteReport } from './suite-run.ts'
import type { TortureReport } from './torture-report.ts'

const reportSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

/** Kills the real program twice a case while Playwright types, and opens it again. Needs a built desk and a display. */
export async function tortureTyping({ cases }: { readonly cases: number }): Promise<TortureReport> {
  const report = await suiteReport({
    program: '@playwright/test/cli.js',
    args: () => [
      'test',
      '--project=app',
      'tests/app/keeping.spec.ts',
      '--grep=killed while somebody types',
      `--repeat-each=${cases}`,
      '--reporter=json',
    ],
    environment: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
  })
  const { expected, unexpected, flaky } = reportSchema.parse(report).stats
  return {
    tried: expected + unexpected + flaky,
    failures: Array.from(
      { length: unexpected + flaky },
      () => 'more than the last second of typing was lost, or the program did not come back',
    ),
    remarks: ['two kills each'],
  }
}
