// What a plain Electron does with a folder on its command line: take it for the application and start it.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import * as electron from 'electron'

/** @typedef {{ name: string, productName?: string, version: string, main?: string }} Description */
/** @typedef {{ setVersion: (version: string) => void, setAppPath: (folder: string) => void }} Undeclared */

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Electron's own default application uses these two, its types leave them out
const app = /** @type {electron.App & Undeclared} */ (electron.app)

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
const folder = path.resolve(given ?? '.')
const description = path.join(folder, 'package.json')

if (given === undefined || !existsSync(description)) {
  process.stderr.write(`There is no application in ${folder}: it has no package.json.\n`)
  app.exit(1)
} else {
  // Awaited at the top, so that Electron is not ready before the application's module has run.
  await start()
}

async function start() {
  /** @type {Description} */
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- the application's own package.json
  const { name, productName, version, main } = JSON.parse(readFileSync(description, 'utf8'))
  app.setName(productName ?? name)
  app.setVersion(version)
  app.setAppPath(folder)
  try {
    const entry = createRequire(description).resolve(path.join(folder, main ?? 'index.js'))
    await import(pathToFileURL(entry).href)
  } catch (error) {
    process.stderr.write(`The application in ${folder} did not start: ${String(error)}\n`)
    app.exit(1)
  }
}
