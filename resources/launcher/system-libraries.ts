import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

import { failure, type Result, success } from '../../core/result.ts'
import { runToEnd } from './child.ts'
import { type Electron } from './electron-folder.ts'
import { type Say } from './say.ts'

/** What Electron needs of a bare Debian. */
const forWindow = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libxtst6',
  'fonts-liberation',
  'fonts-dejavu',
] as const

/** What a machine without a display needs besides. */
const forVirtualDisplay = ['xvfb', 'xauth'] as const

/** The programs of others that judge and read what the desk makes. */
const forValidators = [
  'default-jre-headless',
  'epubcheck',
  'hugo',
  'jekyll',
  'jing',
  'libreoffice-writer-nogui',
  'libxml2-utils',
  'pandoc',
  'poppler-utils',
  'python3-feedparser',
  'qpdf',
] as const

interface Need {
  readonly virtualDisplay: boolean
  readonly validators?: boolean
  readonly say: Say
}

/**
 * Sees to it that a Debian-like machine has what the window needs: as root it installs what is missing, else it names
 * the exact command. Elsewhere it does nothing: `missingLibraries` tells what the loader doesn't find.
 */
export async function prepareSystem({
  virtualDisplay,
  validators = false,
  say,
}: Need): Promise<void> {
  if (process.platform !== 'linux' || !existsSync(packageQuery)) {
    return
  }
  const missing = missingPackages(
    [
      ...forWindow,
      ...(virtualDisplay ? forVirtualDisplay : []),
      ...(validators ? forValidators : []),
    ],
    listedPackages(),
  )
  if (missing.length === 0) {
    return
  }
  if (process.getuid?.() !== 0) {
    say(
      `some system packages are missing; if the window stays away: sudo apt-get install ${missing.join(' ')}`,
    )
    return
  }
  say(`installing system packages: ${missing.join(' ')} …`)
  await aptGet(['update'])
  const offered = outputOf('apt-cache', ['pkgnames'])
  const status = await aptGet([
    'install',
    '--yes',
    '--no-install-recommends',
    ...offeredNames(missing, offered),
  ])
  if (status !== 0) {
    say(`apt-get could not install them (status ${status}); going on without`)
  }
}

/** Says which programs that judge our files this machine lacks, and how it gets them; null when all are there. */
export function missingValidators(): string | null {
  const missing = missingPackages(forValidators, existsSync(packageQuery) ? listedPackages() : '')
  return missing.length === 0
    ? null
    : `the programs that judge our files are not all here. On Debian or Ubuntu they come with: sudo apt-get install --no-install-recommends ${missing.join(' ')}`
}

const packageQuery = '/usr/bin/dpkg-query'

function listedPackages(): string {
  return outputOf(packageQuery, ['-W', '-f', '${db:Status-Abbrev}${Package}\\n'])
}

/**
 * Those of the wanted packages that are not installed. `listed` is what dpkg-query says, a line each:
 * three letters of state, then the name. Newer releases carry some libraries under a name that ends in "t64".
 */
export function missingPackages(wanted: readonly string[], listed: string): readonly string[] {
  const installed = new Set(
    listed
      .split('\n')
      .filter((line) => line.startsWith('ii'))
      .map((line) => line.slice(3).trim()),
  )
  return wanted.filter((name) => !installed.has(name) && !installed.has(`${name}t64`))
}

/** The names under which this release offers the packages. `offered` has a name a line. */
export function offeredNames(names: readonly string[], offered: string): readonly string[] {
  const known = new Set(offered.split('\n'))
  return names.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name))
}

/** Refuses an Electron whose shared libraries this machine lacks, with a sentence that names them. */
export function checkLibraries(electron: Electron): Result<void, string> {
  if (process.platform !== 'linux') {
    return success(undefined)
  }
  const missing = missingLibraries(outputOf('ldd', [electron.program]))
  return missing.length === 0
    ? success(undefined)
    : failure(
        `Electron can't start: this machine lacks ${missing.join(', ')}. ` +
          `On Debian or Ubuntu they come with: sudo apt-get install ${forWindow.join(' ')}`,
      )
}

/** The shared libraries that `ldd` reports as not found. */
export function missingLibraries(report: string): readonly string[] {
  return [...report.matchAll(/^\s*(\S+) => not found$/gm)].flatMap(([, name]) => name ?? [])
}

async function aptGet(args: readonly string[]): Promise<number> {
  return runToEnd({
    program: 'apt-get',
    args: ['-qq', ...args],
    folder: '/',
    environment: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 2],
  })
}

function outputOf(program: string, args: readonly string[]): string {
  const { stdout } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return typeof stdout === 'string' ? stdout : ''
}
