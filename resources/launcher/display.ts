import { type ChildProcess, spawn } from 'node:child_process'

import { failure, type Result, success } from '../../core/result.ts'

/** A display for windows: the variables that name it, and its end. */
export interface Display {
  readonly environment: NodeJS.ProcessEnv
  readonly close: () => void
}

/** Whether this session has a display to open windows on. */
export function hasDisplay(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  return (
    platform !== 'linux' ||
    (environment['DISPLAY'] ?? '') !== '' ||
    (environment['WAYLAND_DISPLAY'] ?? '') !== ''
  )
}

/** A virtual display of its own by Xvfb; the failure is a sentence that says what to do. */
export async function openVirtualDisplay(): Promise<Result<Display, string>> {
  const server = spawn(
    'Xvfb',
    // Without -noreset the server starts over when a window's program ends, under the feet of the next one.
    ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'],
    // In a group of its own Ctrl-C doesn't end it before the window is closed.
    { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  const number = await displayNumber(server)
  if (number === undefined) {
    return failure(
      'there is no display, and no Xvfb to stand in for one. Start it in a desktop session, ' +
        'or install Xvfb (on Debian or Ubuntu: sudo apt-get install xvfb).',
    )
  }
  server.unref()
  function close(): void {
    server.kill()
  }
  process.on('exit', close)
  return success({
    environment: { DISPLAY: `:${number}`, WAYLAND_DISPLAY: undefined },
    close,
  })
}

async function displayNumber(server: ChildProcess): Promise<string | undefined> {
  const told = server.stdio[3]
  let text = ''
  return new Promise((resolve) => {
    server.on('error', () => resolve(undefined))
    server.on('exit', () => resolve(undefined))
    told?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
      // Number and line end are two writes; who hangs up between them ends the server.
      if (text.endsWith('\n')) {
        resolve(text.trim())
        told.destroy()
      }
    })
  })
}
