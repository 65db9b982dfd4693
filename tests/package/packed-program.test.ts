import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { extractFile, listPackage, statFile } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { _electron, expect, test } from '@playwright/test'

import { inspectable, type PackedProgram, packProgram } from './packed-program.ts'

let packed: PackedProgram

test.beforeAll(async () => {
  test.setTimeout(300_000)
  packed = await packProgram()
})

const { ENABLE, DISABLE } = FuseState

test('the shipped program has exactly the fuses that close it', async () => {
  const wire = await getCurrentFuseWire(packed.program)

  expect({
    runAsNode: wire[FuseV1Options.RunAsNode],
    cookieEncryption: wire[FuseV1Options.EnableCookieEncryption],
    nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    nodeInspector: wire[FuseV1Options.EnableNodeCliInspectArguments],
    asarIntegrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
    ownSnapshot: wire[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot],
    filePrivileges: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
  }).toEqual({
    runAsNode: DISABLE,
    cookieEncryption: ENABLE,
    nodeOptions: DISABLE,
    nodeInspector: DISABLE,
    asarIntegrity: ENABLE,
    onlyAsar: ENABLE,
    ownSnapshot: DISABLE,
    filePrivileges: DISABLE,
  })
})

test('the archive holds the built desk and nothing else, each file with its true hash', () => {
  const files = listPackage(packed.archive, { isPack: false })
    .map((name) => name.slice(1))
    .filter((name) => !('files' in statFile(packed.archive, name)))

  expect(new Set(files.map((name) => name.split('/').slice(0, 2).join('/')))).toEqual(
    new Set(['out/main', 'out/preload', 'out/renderer', 'package.json']),
  )
  expect(files.filter((name) => name.endsWith('.map'))).toEqual([])
  expect(files.map((name) => [name, storedHash(name)])).toEqual(
    files.map((name) => [name, hashOf(extractFile(packed.archive, name))]),
  )
})

test('the packed program starts on a new library and keeps what is written', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'copydesk-packed-'))
  const library = path.join(folder, 'library')
  const app = await _electron.launch({
    executablePath: await inspectable(packed),
    args: [`--user-data-dir=${path.join(folder, 'settings')}`, '--library', library],
  })
  try {
    const window = await app.firstWindow()
    await window.getByRole('button', { name: 'New', exact: true }).click()
    await window.getByRole('menuitem', { name: 'New article' }).click()
    await window.getByRole('textbox', { name: 'Headline' }).fill('The packed desk writes')

    await expect.poll(async () => articlesIn(library)).toContain('The packed desk writes')
    expect(await app.evaluate((electron) => electron.app.isPackaged)).toBe(true)
  } finally {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  }
})

function storedHash(name: string): string | undefined {
  const entry = statFile(packed.archive, name)
  return 'integrity' in entry ? entry.integrity.hash : undefined
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function articlesIn(library: string): Promise<string> {
  const folder = path.join(library, 'articles')
  const names = await readdir(folder).catch(() => [])
  const texts = await Promise.all(
    names.map(async (name) => readFile(path.join(folder, name), 'utf8')),
  )
  return texts.join('\n')
}
