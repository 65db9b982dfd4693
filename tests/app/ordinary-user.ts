import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { type Electron } from '../../resources/launcher/electron-folder.ts'
import { projectFolder } from '../../resources/launcher/project.ts'

/** What to run: a program, and the project folder that it is given. */
export interface Stage {
  readonly program: string
  readonly project: string
}

interface Wish {
  readonly electron: Electron
  /** The folders that the desk writes into; they are given to the ordinary user. */
  readonly folders: readonly string[]
}

/** The user "nobody" of every Linux. */
const nobody = 65_534

let staged: Stage | undefined

/**
 * A stage on which root runs the desk as an ordinary user, with the sandbox: Electron and the built desk copied to where
 * everyone may read, and a program that gives up root before it becomes Electron.
 */
export function stageForOrdinaryUser({ electron, folders }: Wish): Stage {
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true })
    must('chown', ['-R', `${nobody}:${nobody}`, folder])
    openTheWayTo(folder)
  }
  staged ??= build(electron)
  return staged
}

// Temporary folders are made for their owner alone.
function openTheWayTo(folder: string): void {
  for (let above = path.dirname(folder); isTemporary(above); above = path.dirname(above)) {
    chmodSync(above, 0o755)
  }
}

function isTemporary(folder: string): boolean {
  return folder.startsWith(`${tmpdir()}${path.sep}`)
}

function build(electron: Electron): Stage {
  const stage = mkdtempSync(path.join(tmpdir(), 'copydesk-stage-'))
  chmodSync(stage, 0o755)
  process.on('exit', () => spawnSync('rm', ['-rf', stage]))
  const copy = path.join(stage, 'electron')
  // Keeps owner and the setuid mode of the sandbox helper, without which there is no sandbox.
  must('cp', ['-a', electron.folder, copy])
  must('chown', ['root:root', path.join(copy, 'chrome-sandbox')])
  chmodSync(path.join(copy, 'chrome-sandbox'), 0o4755)
  const home = path.join(stage, 'home')
  mkdirSync(home)
  must('chown', [`${nobody}:${nobody}`, home])
  const program = path.join(stage, 'electron-as-nobody')
  writeFileSync(
    program,
    `#!/bin/sh
HOME='${home}' exec setpriv --reuid ${nobody} --regid ${nobody} --clear-groups '${copy}/electron' "$@"
`,
    { mode: 0o755 },
  )
  return { program, project: copyProject(stage) }
}

function copyProject(stage: string): string {
  const project = path.join(stage, 'copydesk')
  for (const part of ['package.json', 'out']) {
    cpSync(path.join(projectFolder, part), path.join(project, part), { recursive: true })
  }
  return project
}

function must(program: string, args: readonly string[]): void {
  const { status } = spawnSync(program, args, { stdio: 'inherit' })
  if (status !== 0) {
    throw new Error(`${program} ${args.join(' ')} failed`)
  }
}
