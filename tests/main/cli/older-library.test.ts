import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { expect, test } from 'vitest'

import { recordMigrations } from '../../../main/library/migrations/record-migrations.ts'
import { openLibrary } from '../../../main/library/open-library.ts'
import { contentOf } from '../../builders/backup.ts'
import { morning } from '../../builders/clock.ts'
import { faultyFileSystem } from '../../builders/faulty-file-system.ts'
import { aLibraryOfFormat } from '../../builders/stored-library.ts'
import { typed } from './typed.ts'

const { format } = recordMigrations

async function formatOf(folder: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(folder, 'library.json'), 'utf8'))
}

async function zipsBeside(folder: string): Promise<readonly string[]> {
  return (await readdir(path.dirname(folder))).filter((name) => name.endsWith('.zip'))
}

test('a library of an older program is backed up and brought up to date by the first command', async () => {
  const folder = await aLibraryOfFormat(1)
  const before = await contentOf(folder)

  const first = await typed(path.dirname(folder), ['list', folder])
  expect([first.status, await formatOf(folder)]).toMatchObject([0, { format }])
  const [zip, ...others] = await zipsBeside(folder)
  expect([zip, others]).toEqual([expect.stringContaining(`before format ${format}`), []])
  expect(first.stderr).toContain(
    `was written by an older Copydesk and was brought up to date. As it was before it lies in ${path.join(path.dirname(folder), zip ?? '')}.`,
  )

  const again = await typed(path.dirname(folder), ['verify', folder])
  expect(again).toEqual({ status: 0, stdout: 'Every file is whole.\n', stderr: '' })
  expect(await zipsBeside(folder)).toEqual([zip])
  const restored = await typed(path.dirname(folder), ['restore', zip ?? '', '--to', 'as-it-was'])
  expect(restored.status).toBe(0)
  expect(await contentOf(path.join(path.dirname(folder), 'as-it-was'))).toEqual(before)
})

test('what was interrupted half-way is finished by the next command, with the one backup', async () => {
  const disk = faultyFileSystem()
  const whole = await aLibraryOfFormat(1)
  disk.takeCalls()
  const opened = await openLibrary({ folder: whole, clock: () => morning, files: disk.files })
  if (opened.ok) await opened.value.close()
  const renames = disk.takeCalls().flatMap((name, at) => (name === 'rename' ? [at + 1] : []))
  const folder = await aLibraryOfFormat(1)
  // The second record is about to take its place: the backup and one record are done.
  disk.dieAt(renames[3] ?? 0, 'EIO')
  expect((await openLibrary({ folder, clock: () => morning, files: disk.files })).ok).toBe(false)
  expect([await formatOf(folder), await zipsBeside(folder)]).toMatchObject([
    { format: 1 },
    { length: 1 },
  ])

  expect((await typed(path.dirname(folder), ['verify', folder])).stdout).toBe(
    'Every file is whole.\n',
  )
  expect([await formatOf(folder), await zipsBeside(folder)]).toMatchObject([
    { format },
    { length: 1 },
  ])
})

test('a library of a newer program is read and said to be newer; nothing in it is changed', async () => {
  const folder = await aLibraryOfFormat(1)
  await typed(path.dirname(folder), ['list', folder])
  const file = path.join(folder, 'library.json')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace(`"format": ${format}`, `"format": ${format + 1}`))
  const before = await contentOf(folder)

  const listed = await typed(path.dirname(folder), ['list', folder])
  expect([listed.status, listed.stdout]).toEqual([0, expect.stringContaining('Tides')])
  expect(listed.stderr).toContain('was written by a newer Copydesk, so it is open for reading only')
  const refused = await typed(path.dirname(folder), [
    'trash',
    folder,
    '--restore',
    'A piece nobody wanted',
  ])
  expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining('reading only')])
  const [id = ''] = /[0-9a-f-]{36}/u.exec(listed.stdout) ?? []
  const made = await typed(path.dirname(folder), [
    'export',
    folder,
    id,
    '--to',
    'text',
    '--force',
    '--out',
    'bundle.zip',
  ])
  expect([made.status, made.stderr]).toEqual([0, expect.stringContaining('reading only')])
  expect(await contentOf(folder)).toEqual(before)
})
