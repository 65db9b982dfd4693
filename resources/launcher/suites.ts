import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

import { runToEnd } from './child.ts'
import { build } from './desk-build.ts'
import { packageProgram, projectFolder } from './project.ts'
import { say } from './say.ts'
import { missingValidators } from './system-libraries.ts'
import { type Tally, tallyOfRun, tallyPlaywright, tallyVitest } from './tally.ts'

/** One part of the gate. */
export interface Suite {
  readonly name: string
  readonly run: () => Promise<Tally>
}

/** The whole gate, in the order in which a failure is cheapest to find. */
export const suites: readonly Suite[] = [
  { name: 'format', run: async () => check('oxfmt/bin/oxfmt', ['--check', '.']) },
  { name: 'lint', run: async () => check('oxlint/bin/oxlint', []) },
  { name: 'types', run: async () => check('typescript/bin/tsc', ['-b']) },
  { name: 'dead', run: async () => check('knip/bin/knip.js', []) },
  { name: 'unit', run: runVitest },
  { name: 'build', run: async () => tallyOfCheck(await build(say)) },
  { name: 'app', run: async () => runPlaywright('app') },
  { name: 'package', run: async () => runPlaywright('package') },
  { name: 'validators', run: runValidators },
]

const reports = path.join(projectFolder, 'test-results/reports')

async function check(program: string, args: readonly string[]): Promise<Tally> {
  return tallyOfCheck(await runTool(program, args))
}

function tallyOfCheck(status: number): Tally {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function runVitest(): Promise<Tally> {
  const report = freshReport('unit')
  const status = await runTool('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  return tallyOfReport({ report, status, tally: tallyVitest })
}

async function runPlaywright(project: string): Promise<Tally> {
  const report = freshReport(project)
  const status = await runTool(
    '@playwright/test/cli.js',
    ['test', `--project=${project}`, '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  )
  return tallyOfReport({ report, status, tally: tallyPlaywright })
}

// What can't be judged counts as failed, for nobody knows that it is right.
async function runValidators(): Promise<Tally> {
  const missing = missingValidators()
  if (missing === null) {
    return runPlaywright('validators')
  }
  say(missing)
  return { passed: 0, failed: 1 }
}

async function runTool(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<number> {
  return runToEnd({
    program: process.execPath,
    args: [packageProgram(program), ...args],
    folder: projectFolder,
    environment: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

// A report of an earlier run must not speak for this one.
function freshReport(suite: string): string {
  const file = path.join(reports, `${suite}.json`)
  mkdirSync(reports, { recursive: true })
  rmSync(file, { force: true })
  return file
}

interface Run {
  readonly report: string
  readonly status: number
  readonly tally: (report: unknown) => Tally
}

function tallyOfReport({ report, status, tally }: Run): Tally {
  const counted = existsSync(report)
    ? tally(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 }
  return tallyOfRun(counted, status)
}
