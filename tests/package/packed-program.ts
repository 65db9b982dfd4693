import { execFile } from 'node:child_process'
import { copyFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'

import { electronIn } from '../../resources/launcher/electron-folder.ts'
import { packageProgram, projectFolder } from '../../resources/launcher/project.ts'

/** The program as it is shipped, and the archive that holds our part of it. */
export interface PackedProgram {
  readonly program: string
  readonly archive: string
}

const output = path.join(projectFolder, 'test-results/package')

/** Packs the built desk into a folder by the shipped configuration, with the Electron that the launcher found. */
export async function packProgram(): Promise<PackedProgram> {
  const electron = electronIn(process.env['COPYDESK_ELECTRON'] ?? '')
  if (!electron.ok) {
    throw new Error(`The tests were started without their global setup: ${electron.failure}`)
  }
  await rm(output, { recursive: true, force: true })
  await promisify(execFile)(
    process.execPath,
    [
      packageProgram('electron-builder/cli.js'),
      '--linux',
      'dir',
      '--publish=never',
      `-c.electronDist=${electron.value.folder}`,
      `-c.electronVersion=${electron.value.version}`,
      `-c.directories.output=${output}`,
    ],
    { cwd: projectFolder, maxBuffer: 64 * 1024 * 1024 },
  )
  const folder = path.join(output, 'linux-unpacked')
  return {
    program: path.join(folder, 'copydesk'),
    archive: path.join(folder, 'resources/app.asar'),
  }
}

/**
 * A copy of the shipped program that a test can drive: Playwright needs the inspector, which the shipped one refuses.
 * Nothing else about it differs.
 */
export async function inspectable({ program }: PackedProgram): Promise<string> {
  const copy = `${program}-inspectable`
  await copyFile(program, copy)
  await flipFuses(copy, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  return copy
}
