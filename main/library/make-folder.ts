import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

import { errorCode } from './disk-failure.ts'

/**
 * Makes a folder and those around it that are not there yet. `mkdir` with `recursive` never ends where a disk answers
 * “not there” for a new name in a folder that is there, as network disks may.
 *
 * @throws what the disk says when it does not make one of them
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    if (await isFolder(folder)) return
    const around = dirname(folder)
    const isOutermost = around === folder
    if (errorCode(error) !== 'ENOENT' || isOutermost || (await isFolder(around))) throw error
    await makeFolder(around)
    await makeFolder(folder)
  }
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
