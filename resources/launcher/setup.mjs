// The one door of `npm start`, `npm test`, `npm run build` and `npm run cli`. It runs on whatever Node the machine
// has, so it stays plain JavaScript without dependencies: it installs what is missing, then hands over to Node 24.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * The TypeScript entry of each task, and whether it works in the folder where the person ran npm.
 * @type {Readonly<Record<string, { readonly entry: string, readonly inCallersFolder: boolean }>>}
 */
const tasks = {
  start: { entry: 'resources/launcher/start.ts', inCallersFolder: true },
  test: { entry: 'resources/launcher/test.ts', inCallersFolder: false },
  build: { entry: 'resources/launcher/build.ts', inCallersFolder: false },
  cli: { entry: 'main/cli.ts', inCallersFolder: true },
}

enter(process.argv[2] ?? '', process.argv.slice(3))

/**
 * @param {string} name
 * @param {readonly string[]} rest
 */
function enter(name, rest) {
  const task = tasks[name]
  if (task === undefined) {
    return stop(`"${name}" is not a task; there are ${Object.keys(tasks).join(', ')}.`, 2)
  }
  if (!isInstalled()) {
    say('installing the dependencies (only the first time and after an update) …')
    npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  }
  if (!hasNode()) {
    say('fetching Node 24 …')
    npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'])
  }
  run(task, rest)
}

/** Compares what should be installed with what npm says it installed; packages for other platforms are optional. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json')
  const installed = packagesOf('node_modules/.package-lock.json')
  if (wanted === undefined || installed === undefined) {
    return false
  }
  return Object.entries(wanted).every(
    ([place, entry]) =>
      place === '' ||
      ((installed[place]?.version ?? entry.version) === entry.version &&
        (installed[place] !== undefined || entry.optional === true)),
  )
}

/**
 * @param {string} file
 * @returns {Readonly<Record<string, { readonly version?: string, readonly optional?: boolean }>> | undefined}
 */
function packagesOf(file) {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-return, typescript/no-unsafe-member-access -- npm's own files, read before any schema library is installed
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages
  } catch {
    return undefined
  }
}

function nodeProgram() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  return path.join(root, 'node_modules/node/bin', name)
}

function hasNode() {
  const link = path.join(
    root,
    'node_modules/.bin',
    process.platform === 'win32' ? 'node.cmd' : 'node',
  )
  return existsSync(nodeProgram()) && existsSync(link)
}

/** @param {readonly string[]} args */
function npm(args) {
  const own = process.env['npm_execpath'] ?? ''
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 2, 2] }
  const { status, error } = own.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [own, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (status !== 0) {
    const why = error === undefined ? 'its messages are above' : error.message
    stop(
      `npm ${args[0]} failed (${why}). Check the connection to the package registry, then try again.`,
      1,
    )
  }
}

/**
 * @param {{ readonly entry: string, readonly inCallersFolder: boolean }} task
 * @param {readonly string[]} rest
 */
function run(task, rest) {
  const folder = task.inCallersFolder ? process.env['INIT_CWD'] : undefined
  const child = spawn(nodeProgram(), [path.join(root, task.entry), ...rest], {
    cwd: folder ?? (task.inCallersFolder ? process.cwd() : root),
    stdio: 'inherit',
  })
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) {
    process.on(signal, () => {
      // A terminal gives Ctrl-C to the child itself; twice would mean "at once" to some programs.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) {
        child.kill(signal)
      }
    })
  }
  // npm passes a signal to its shell only; when that is gone, nobody is left to end us.
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) {
      child.kill('SIGTERM')
    }
  }, 1_000)
  child.on('error', (error) => stop(`Node 24 did not start: ${error.message}`, 1))
  child.on('exit', (status, signal) => {
    if (signal === null) {
      process.exit(status ?? 1)
    }
    for (const each of signals) {
      process.removeAllListeners(each)
    }
    process.kill(process.pid, signal)
  })
}

/** @param {string} sentence */
function say(sentence) {
  process.stderr.write(`copydesk: ${sentence}\n`)
}

/**
 * @param {string} sentence
 * @param {number} status
 * @returns {never}
 */
function stop(sentence, status) {
  say(sentence)
  process.exit(status)
}
