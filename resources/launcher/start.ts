import { runToEnd } from './child.ts'
import { buildWhenChanged } from './desk-build.ts'
import { type Display, hasDisplay, openVirtualDisplay } from './display.ts'
import { findElectron } from './electron.ts'
import { projectFolder } from './project.ts'
import { sandboxArguments } from './sandbox.ts'
import { say } from './say.ts'
import { checkLibraries, prepareSystem } from './system-libraries.ts'

process.exitCode = await start(process.argv.slice(2))

async function start(args: readonly string[]): Promise<number> {
  const built = await buildWhenChanged(say)
  if (built !== 0) {
    return stop('the desk could not be built; the messages above say why.')
  }
  const needsDisplay = !hasDisplay(process.platform, process.env)
  await prepareSystem({ virtualDisplay: needsDisplay, say })
  const electron = await findElectron(say)
  if (!electron.ok) {
    return stop(electron.failure)
  }
  const libraries = checkLibraries(electron.value)
  if (!libraries.ok) {
    return stop(libraries.failure)
  }
  const sandbox = sandboxArguments(electron.value, say)
  if (!sandbox.ok) {
    return stop(sandbox.failure)
  }
  const display = needsDisplay ? await openVirtualDisplay() : undefined
  if (display?.ok === false) {
    return stop(display.failure)
  }
  return openDesk(
    electron.value.program,
    [...sandbox.value, projectFolder, ...args],
    display?.value,
  )
}

async function openDesk(
  program: string,
  args: readonly string[],
  display: Display | undefined,
): Promise<number> {
  say(
    display === undefined
      ? 'opening the desk'
      : `opening the desk on the virtual display ${display.environment['DISPLAY']}; Ctrl-C ends it`,
  )
  // On a virtual display there is no session bus either, and Chromium would complain of that line after line.
  const quiet = display === undefined ? [] : ['--log-level=3']
  // The folder stays the one where the person ran npm, so relative folders on the command line mean what they say.
  const status = await runToEnd({
    program,
    args: [...quiet, ...args],
    folder: process.cwd(),
    environment: { ...process.env, ...display?.environment },
    apart: process.platform !== 'win32',
  })
  display?.close()
  return status
}

function stop(sentence: string): number {
  say(sentence)
  return 1
}
