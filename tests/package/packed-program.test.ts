import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
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

test('the packed program starts on a new library, keeps what is written and finds it', async () => {
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
    await window.getByRole('textbox', { name: 'Standfirst' }).fill('Herons stand by the weir.')
    await expect.poll(async () => articlesIn(library)).toContain('by the weir')
    await window.keyboard.press('Control+k')
    // Only the index of the texts knows of it, and takes one word for another.
    await window.keyboard.type('hernos weir')
    const found = window.getByRole('dialog').getByRole('option', { name: 'The packed desk writes' })
    await expect(found).toContainText('Herons stand by the weir.', { timeout: 30_000 })
    expect(await app.evaluate((electron) => electron.app.isPackaged)).toBe(true)
  } finally {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  }
})

test('the packed program prints an article from the command line, twice the same', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'copydesk-packed-'))
  try {
    const library = path.join(folder, 'library')
    await writeFile(
      path.join(folder, 'tides.md'),
      '# Tides\n\nBy Mara Quill\n\n## Low water\n\nThe boats lie still.\n',
    )
    await command(['init', library])
    await command(['import', library, path.join(folder, 'tides.md')])
    const made = ['one', 'two'].map((name) => path.join(folder, name))
    for (const out of made) {
      await command(['export', library, 'Tides', '--to', 'pdf', '--out', out, '--force'])
    }
    const [one, two] = await Promise.all(
      made.map((out) => readFile(path.join(out, 'pdf/tides.pdf'))),
    )
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true)
    const pdf = await PDFDocument.load(one ?? Buffer.alloc(0), { updateMetadata: false })
    const [sheet] = pdf.getPages()
    expect({
      title: pdf.getTitle(),
      tagged: pdf.catalog.has(PDFName.of('StructTreeRoot')),
      outline: pdf.catalog.has(PDFName.of('Outlines')),
      language: pdf.catalog.lookup(PDFName.of('Lang'), PDFString).decodeText(),
      width: Math.round(sheet?.getWidth() ?? 0),
    }).toEqual({ title: 'Tides', tagged: true, outline: true, language: 'en-GB', width: 596 })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

async function command(words: readonly string[]): Promise<void> {
  const { DISPLAY: _, ...environment } = process.env
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  await promisify(execFile)(packed.program, [...sandbox, 'cli', ...words], { env: environment })
}

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
