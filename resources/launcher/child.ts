import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process'
import { constants } from 'node:os'

interface Command {
  readonly program: string
  readonly args: readonly string[]
  readonly folder: string
  readonly environment?: NodeJS.ProcessEnv
  readonly stdio?: StdioOptions
}

/**
 * Runs a program to its end with the terminal's streams and answers its exit status (128 + n for signal n, 127 when it
 * did not start). Signals meant for us reach it, and we outlive it, so that what we opened for it can be closed after it.
 */
export async function runToEnd(command: Command): Promise<number> {
  const child = spawn(command.program, command.args, {
    cwd: command.folder,
    env: command.environment ?? process.env,
    stdio: command.stdio ?? 'inherit',
  })
  const release = passSignalsTo(child)
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

function passSignalsTo(child: ChildProcess): () => void {
  const passed: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const listeners = passed.map((signal) => {
    function pass(): void {
      // A terminal gives Ctrl-C to the child itself.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) {
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
