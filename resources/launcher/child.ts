import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process'
import { constants } from 'node:os'

interface Command {
  readonly program: string
  readonly args: readonly string[]
  readonly folder: string
  readonly environment?: NodeJS.ProcessEnv
  readonly stdio?: StdioOptions
  /** In a process group of its own, where Ctrl-C reaches it only through us, once. For programs that don't read the terminal. */
  readonly apart?: boolean
}

/**
 * Runs a program to its end with the terminal's streams and answers its exit status (128 + n for signal n, 127 when it
 * did not start). Signals meant for us reach it, and we outlive it, so that what we opened for it can be closed after it.
 */
export async function runToEnd(command: Command): Promise<number> {
  const apart = command.apart ?? false
  const child = spawn(command.program, command.args, {
    cwd: command.folder,
    env: command.environment ?? process.env,
    stdio: command.stdio ?? 'inherit',
    detached: apart,
  })
  const release = passSignalsTo(child, apart)
  return new Promise((resolve) => {
    child.on('error', () => {
      release()
      resolve(127)
    })
    child.on('exit', (status, signal) => {
      release()
      resolve(status ?? 128 + (signal === null ? 0 : constants.signals[signal]))
    })
  })
}

function passSignalsTo(child: ChildProcess, apart: boolean): () => void {
  const passed: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']
  let isTold = false
  const listeners = passed.map((signal) => {
    function pass(): void {
      // A terminal gives Ctrl-C to the child itself; a second one would mean "at once" to Chromium.
      const hasItAlready = isTold || (signal === 'SIGINT' && !apart && process.stdin.isTTY)
      if (!hasItAlready) {
        isTold = apart
        child.kill(signal)
      }
    }
    process.on(signal, pass)
    return () => process.off(signal, pass)
  })
  return () => {
    for (const remove of listeners) {
      remove()
    }
  }
}
