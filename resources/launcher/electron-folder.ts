import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { failure, type Result, success } from '../../core/result.ts'

/** A runnable Electron: the program, the folder it lies in with all it needs, and its version ("33.2.1"). */
export interface Electron {
  readonly program: string
  readonly folder: string
  readonly version: string
}

/** The Electron that lies unpacked in a folder, as its makers deliver it. */
export function electronIn(folder: string): Result<Electron, string> {
  const program = path.join(folder, programPath(process.platform))
  if (!existsSync(program)) {
    return failure(`${folder} holds no ${programPath(process.platform)}`)
  }
  const version = path.join(folder, 'version')
  return success({
    program,
    folder,
    version: existsSync(version)
      ? readFileSync(version, 'utf8').trim().replace(/^v/, '')
      : 'of unknown version',
  })
}

function programPath(platform: NodeJS.Platform): string {
  if (platform === 'darwin') {
    return 'Electron.app/Contents/MacOS/Electron'
  }
  return platform === 'win32' ? 'electron.exe' : 'electron'
}
