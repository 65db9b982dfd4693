import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { failure, success } from '../../core/result.ts'
import { electronOfPackage } from '../../resources/launcher/electron-of-package.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'copydesk-electron-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const day = 24 * 60 * 60 * 1_000

/** An `electron` package whose installer does what the given script says. */
async function packageWith(installer: string) {
  const packageFolder = path.join(folder, 'node_modules/electron')
  await mkdir(packageFolder, { recursive: true })
  await writeFile(path.join(packageFolder, 'package.json'), '{"name":"electron"}')
  await writeFile(path.join(packageFolder, 'checksums.json'), '{}')
  await writeFile(path.join(packageFolder, 'install.js'), installer)
  return { packageFolder, cache: path.join(folder, 'cache'), say: () => {} }
}

const unpacks = `
const fs = require('node:fs')
for (const file of ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron', 'version']) {
  fs.mkdirSync(require('node:path').dirname(__dirname + '/dist/' + file), { recursive: true })
  fs.writeFileSync(__dirname + '/dist/' + file, 'v45.4.1')
}
fs.writeFileSync(__dirname + '/path.txt', 'electron')`

const refuses = `console.error('TypeError: fetch failed'); process.exit(1)`

test('what the package fetches lies in the package, whole, and nothing beside it', async () => {
  const place = await packageWith(unpacks)

  const taken = await electronOfPackage({ ...place, now: 0 })

  expect(taken).toMatchObject(
    success({ folder: path.join(place.packageFolder, 'dist'), version: '45.4.1' }),
  )
  expect(await readdir(path.join(folder, 'node_modules'))).toEqual(['electron'])
})

test('a fetch that failed is tried again only after a day', async () => {
  const place = await packageWith(refuses)
  const first = await electronOfPackage({ ...place, now: 0 })
  await writeFile(path.join(place.packageFolder, 'install.js'), unpacks)

  const soon = await electronOfPackage({ ...place, now: day - 1 })
  const later = await electronOfPackage({ ...place, now: day })

  expect(first).toEqual(failure('its download failed: TypeError: fetch failed'))
  expect(soon).toEqual(
    failure('its download failed: TypeError: fetch failed (tried less than a day ago)'),
  )
  expect(later.ok).toBe(true)
})

test('an installer that ends half-way leaves no torso in the package', async () => {
  const place = await packageWith(`${unpacks}; process.exit(1)`)

  await electronOfPackage({ ...place, now: 0 })

  expect(existsSync(path.join(place.packageFolder, 'dist'))).toBe(false)
})
