import { app } from 'electron'

import { clock } from './clock.ts'
import { interruption } from './interruption.ts'
import { newId } from './new-id.ts'

/** What was typed after `cli`, the program's first word; null when the desk is meant to open. */
export function commandLineWords(): readonly string[] | null {
  const typed = process.argv.slice(1)
  const words = typed.flatMap((word, at) =>
    word.startsWith('-') || typed[at - 1] === '--library' ? [] : [at],
  )
  // A plain Electron is told first in which folder the application is.
  const first = words[app.isPackaged ? 0 : 1]
  return first !== undefined && typed[first] === 'cli' ? typed.slice(first + 1) : null
}

/**
 * Does on the command line what `npm run cli` does, and ends the program with its exit status. Awaited while
 * the program's first module loads, it runs before Electron looks for a display, so it needs none.
 */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  // Only here, so that the desk opens without loading it.
  const { runCli } = await import('./cli/run-cli.ts')
  const { stdin, stdout, stderr } = process
  const surroundings = { cwd: process.cwd(), clock, newId, interruption }
  app.exit(await runCli({ args, stdin, stdout, stderr, ...surroundings }))
}
