import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect, test } from '@playwright/test'

import { diskFileSystem, type FileSystem } from '../../main/library/file-system.ts'
import { recordMigrations } from '../../main/library/migrations/record-migrations.ts'
import { openLibrary } from '../../main/library/open-library.ts'
import { morning } from '../builders/clock.ts'
import { systemError } from '../builders/faulty-file-system.ts'
import { launchCopydesk, type OpenDesk } from './launch.ts'

const { format } = recordMigrations
let place = ''
let desk: OpenDesk | null = null

test.beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'copydesk-app-'))
  const stored = path.join(import.meta.dirname, '../fixtures/libraries/format-1')
  await cp(stored, library(), { recursive: true })
})

test.afterEach(async () => {
  await desk?.close()
  await rm(place, { recursive: true, force: true })
})

function library(): string {
  return path.join(place, 'Harbour Review')
}

async function open(): Promise<OpenDesk> {
  desk = await launchCopydesk({ library: library(), userData: path.join(place, 'desk') })
  return desk
}

async function libraryFile(): Promise<string> {
  return readFile(path.join(library(), 'library.json'), 'utf8')
}

/** The backups in the place that the desk keeps them in. */
async function backups(): Promise<readonly string[]> {
  const names = await readdir(path.join(place, 'desk', 'Copydesk backups'))
  return names.filter((name) => name.endsWith('.zip'))
}

/** A disk that takes no more once so many files stand in their places, as if the program had ended. */
function endingAtRename(last: number): FileSystem {
  let renames = 0
  return {
    ...diskFileSystem,
    rename: async (from, to) => {
      renames += 1
      if (renames >= last) throw systemError('EIO')
      await diskFileSystem.rename(from, to)
    },
  }
}

test('a library of an older program is backed up, brought up to date and said to be', async () => {
  const { window } = await open()
  await expect(window.getByRole('status')).toContainText('The library was brought up to date')
  await window.getByRole('option', { name: 'Tides' }).click()
  await window.getByRole('textbox', { name: 'Headline' }).fill('Tides of today')
  await expect(window.getByText('Saved', { exact: true })).toBeVisible()

  expect(JSON.parse(await libraryFile())).toMatchObject({ format })
  const kept = await backups()
  expect(kept).toHaveLength(1)
  expect(await readdir(place)).toEqual(expect.arrayContaining(['Harbour Review', 'desk']))
})

test('what was interrupted half-way is finished when the desk opens; a newer library is only read', async () => {
  const options = { folder: library(), clock: () => morning, files: endingAtRename(4) }
  expect((await openLibrary(options)).ok).toBe(false)
  expect(JSON.parse(await libraryFile())).toMatchObject({ format: 1 })

  const first = await open()
  await expect(first.window.getByRole('option', { name: 'Tides' })).toBeVisible()
  expect(JSON.parse(await libraryFile())).toMatchObject({ format })
  // The backup of before the first attempt is the one that counts.
  expect((await readdir(place)).filter((name) => name.endsWith('.zip'))).toHaveLength(1)
  await first.close()

  const text = (await libraryFile()).replace(`"format": ${format}`, `"format": ${format + 1}`)
  await writeFile(path.join(library(), 'library.json'), text)
  const { window } = await open()
  await expect(window.getByText('A newer Copydesk wrote this library, so')).toBeVisible()
  await window.getByRole('option', { name: 'Tides' }).click()
  await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Tides')
  expect(await libraryFile()).toBe(text)
})
