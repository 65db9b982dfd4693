import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'

import { failure, type Result, success } from '../../core/result.ts'
import { type Electron } from './electron-folder.ts'
import { type Say } from './say.ts'

/**
 * The arguments about the sandbox that Electron needs here: none where it works, `--no-sandbox` for root, who can't have it.
 * An ordinary user is never started without; the failure is a sentence with the command that makes it work.
 */
export function sandboxArguments(electron: Electron, say: Say): Result<readonly string[], string> {
  if (process.platform !== 'linux') {
    return success([])
  }
  if (process.getuid?.() === 0) {
    say('running as root, so Electron runs without its sandbox (--no-sandbox)')
    return success(['--no-sandbox'])
  }
  const helper = path.join(electron.folder, 'chrome-sandbox')
  return isSetuidRoot(helper) || hasUserNamespaces()
    ? success([])
    : failure(
        "Electron's sandbox can't work here. Run: " +
          `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
      )
}

function isSetuidRoot(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.uid === 0 && (found.mode & 0o4001) === 0o4001
}

function hasUserNamespaces(): boolean {
  return spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0
}
