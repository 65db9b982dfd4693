import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { packageProgram, projectFolder } from '../../resources/launcher/project.ts'

/** The JSON report of a suite that is run by itself, its own lines kept from the terminal. */
export async function suiteReport({
  program,
  args,
  environment,
}: {
  /** Inside `node_modules`. */
  readonly program: string
  /** Says where the report goes. */
  readonly args: (report: string) => readonly string[]
  readonly environment: (report: string) => NodeJS.ProcessEnv
}): Promise<unknown> {
  const place = await mkdtemp(join(tmpdir(), 'copydesk-suite-'))
  const report = join(place, 'report.json')
  try {
    const child = spawn(process.execPath, [packageProgram(program), ...args(report)], {
      cwd: projectFolder,
      env: { ...process.env, ...environment(report) },
      stdio: 'ignore',
    })
    await once(child, 'exit')
    return JSON.parse(await readFile(report, 'utf8'))
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}
