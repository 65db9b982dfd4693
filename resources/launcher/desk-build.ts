import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'

import { runToEnd } from './child.ts'
import { packageProgram, projectFolder } from './project.ts'
import { type Say } from './say.ts'

/** What the built desk is made of. */
const sources = [
  'core',
  'main',
  'preload',
  'renderer',
  'resources/icons',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
] as const

const output = path.join(projectFolder, 'out')
const stamp = path.join(output, 'built-from')

/** Builds the desk into `out/` and answers the exit status. */
export async function build(say: Say): Promise<number> {
  say('building the desk …')
  // A build that fails half-way must not pass for the last good one.
  rmSync(stamp, { force: true })
  const fingerprint = await fingerprintOf(projectFolder, sources)
  const status = await runToEnd({
    program: process.execPath,
    args: [packageProgram('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
    folder: projectFolder,
    stdio: ['ignore', 2, 2],
  })
  if (status === 0) {
    writeFileSync(stamp, fingerprint)
  }
  return status
}

/** Builds the desk when its sources are not those of the last build. */
export async function buildWhenChanged(say: Say): Promise<number> {
  const isBuilt =
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === (await fingerprintOf(projectFolder, sources))
  return isBuilt ? 0 : build(say)
}

/** One SHA-256 over names and bytes of all files under the given places of a folder. */
export async function fingerprintOf(folder: string, places: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const place of places) {
    for (const file of await filesAt(folder, place)) {
      const bytes = readFileSync(path.join(folder, file))
      hash.update(`${file}\0${bytes.length}\0`).update(bytes)
    }
  }
  return hash.digest('hex')
}

async function filesAt(folder: string, place: string): Promise<readonly string[]> {
  const start = path.join(folder, place)
  if (!existsSync(start)) {
    return []
  }
  if (path.extname(place) !== '') {
    return [place]
  }
  const entries = await readdir(start, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted()
}
