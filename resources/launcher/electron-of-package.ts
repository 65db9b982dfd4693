import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { failure, type Result, success } from '../../core/result.ts'
import { type Electron, electronIn } from './electron-folder.ts'
import { moveIntoPlace } from './move-into-place.ts'
import { type Say } from './say.ts'
import { watchDownload } from './watched-download.ts'

interface Place {
  /** Where the `electron` package is installed. */
  readonly packageFolder: string
  readonly cache: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly say: Say
}

const dayOfMilliseconds = 24 * 60 * 60 * 1_000

/**
 * The Electron that the installed `electron` package has, or fetches from its project's release page. A fetch that
 * failed is not tried again for a day, so that a machine without that page starts without delay.
 */
export async function electronOfPackage(place: Place): Promise<Result<Electron, string>> {
  const dist = path.join(place.packageFolder, 'dist')
  if (existsSync(path.join(place.packageFolder, 'path.txt')) && existsSync(dist)) {
    return electronIn(dist)
  }
  const refusal = path.join(place.cache, 'electron-download-refused')
  const refused = await recentRefusal(refusal, place.now)
  if (refused !== undefined) {
    return failure(`${refused} (tried less than a day ago)`)
  }
  const fetched = await fetchBeside(place, dist)
  if (!fetched.ok) {
    await mkdir(place.cache, { recursive: true })
    await writeFile(refusal, `${place.now}\n${fetched.failure}\n`)
    return fetched
  }
  return electronIn(dist)
}

async function recentRefusal(file: string, now: number): Promise<string | undefined> {
  if (!existsSync(file)) {
    return undefined
  }
  const [time, reason] = (await readFile(file, 'utf8')).split('\n')
  return now - Number(time) < dayOfMilliseconds ? reason : undefined
}

// The package's own installer unpacks into its own folder, where an interruption leaves a torso. So a copy of the
// installer works in a folder beside, and the finished program is moved into place.
async function fetchBeside(place: Place, dist: string): Promise<Result<void, string>> {
  place.say('fetching Electron from its release page …')
  const beside = await mkdtemp(path.join(path.dirname(place.packageFolder), '.electron-'))
  try {
    for (const file of ['package.json', 'install.js', 'checksums.json']) {
      await copyFile(path.join(place.packageFolder, file), path.join(beside, file))
    }
    const downloaded = await watchDownload({
      what: 'Electron',
      program: process.execPath,
      args: [path.join(beside, 'install.js')],
      folder: beside,
      environment: { ...process.env, TMPDIR: beside, TEMP: beside, TMP: beside },
      growing: beside,
      megabytes: 120,
      say: place.say,
    })
    if (!downloaded.ok) {
      return failure(`its download failed: ${downloaded.failure}`)
    }
    await moveIntoPlace(path.join(beside, 'dist'), dist)
    await copyFile(path.join(beside, 'path.txt'), path.join(place.packageFolder, 'path.txt'))
    return success(undefined)
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}
