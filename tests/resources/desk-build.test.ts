import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { fingerprintOf } from '../../resources/launcher/desk-build.ts'

test.each([
  {
    name: 'a changed file',
    change: async (folder: string) => writeFile(path.join(folder, 'core/a.ts'), '2'),
  },
  {
    name: 'a new file',
    change: async (folder: string) => writeFile(path.join(folder, 'core/c.ts'), ''),
  },
  {
    name: 'a renamed file',
    change: async (folder: string) =>
      rename(path.join(folder, 'core/a.ts'), path.join(folder, 'core/d.ts')),
  },
])('the desk is built anew after $name', async ({ change }) => {
  const folder = await aProject()
  const before = await fingerprintOf(folder, ['core', 'package.json'])

  await change(folder)

  expect(await fingerprintOf(folder, ['core', 'package.json'])).not.toBe(before)
})

test('the desk is not built anew after a change elsewhere', async () => {
  const folder = await aProject()
  const before = await fingerprintOf(folder, ['core', 'package.json'])

  await writeFile(path.join(folder, 'README.md'), 'new words')

  expect(await fingerprintOf(folder, ['core', 'package.json'])).toBe(before)
})

async function aProject(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'copydesk-project-'))
  onTestFinished(async () => rm(folder, { recursive: true }))
  await mkdir(path.join(folder, 'core'))
  await writeFile(path.join(folder, 'core/a.ts'), '1')
  await writeFile(path.join(folder, 'package.json'), '{}')
  return folder
}
