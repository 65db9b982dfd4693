import { spawnSync } from 'node:child_process'

import { app } from 'electron'

import { createBundledPress } from './bundled-press.ts'
import { createBundledWorkshop } from './bundled-workshop.ts'
import { clock } from './clock.ts'
import type { Print } from './export/file-bytes.ts'
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

/** True for words that may ask for a PDF, which is printed from a window; what a preset says only the library knows. */
export function needsPrinter(words: readonly string[]): boolean {
  const [command] = words
  return (
    command === 'export' &&
    words.some((word) => /(?:^|[,=])pdf(?:,|$)|^--preset(?:=|$)/u.test(word))
  )
}

/**
 * Starts the program once more with a display that is only in memory, for nobody sees the window that prints; answers
 * its exit status, or null where this program has a display to print with.
 */
export function printWithoutDisplay(): number | null {
  const isShown = process.platform !== 'linux' || app.commandLine.hasSwitch(displaySwitch)
  if (isShown) return null
  // Without a display there is no graphics card either, and Chromium’s complaints about both say nothing to anybody.
  const switches = [`--${displaySwitch}=headless`, '--disable-gpu', '--log-level=3']
  const args = [...switches, ...process.argv.slice(1)]
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 4
}

const displaySwitch = 'ozone-platform'

/**
 * Does on the command line what `npm run cli` does, and ends the program with its exit status. Awaited while
 * the program's first module loads, it runs before Electron looks for a display, so it needs none.
 */
export async function runCommandLine(args: readonly string[], print: Print | null): Promise<void> {
  // The windows that print come and go; the command ends the program.
  app.on('window-all-closed', () => undefined)
  const workshop = createBundledWorkshop()
  const press = createBundledPress({ workshop, print })
  // While the command line loads, and the library opens.
  if (args[0] === 'export') press.warmUp()
  // Only here, so that the desk opens without loading it.
  const { runCli } = await import('./cli/run-cli.ts')
  const { stdin, stdout, stderr } = process
  const surroundings = { cwd: process.cwd(), clock, newId, print, interruption, workshop, press }
  app.exit(await runCli({ args, stdin, stdout, stderr, ...surroundings }))
}
