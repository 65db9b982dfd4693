import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { makeFolder } from '../../../main/library/make-folder.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'

it('makes a folder and those around it, and lets those stand that are there', async () => {
  const folder = join(await temporaryFolder(), 'a', 'b', 'c')
  await Promise.all([makeFolder(folder), makeFolder(folder)])
  await makeFolder(folder)
  expect((await stat(folder)).isDirectory()).toBe(true)
})

it('says that a file is in the way', async () => {
  const file = join(await temporaryFolder(), 'file')
  await writeFile(file, 'text')
  await expect(makeFolder(file)).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(makeFolder(join(file, 'inner'))).rejects.toMatchObject({ code: 'ENOTDIR' })
})

it.runIf(process.platform === 'linux')('ends where nothing new can be', async () => {
  await expect(makeFolder('/proc/copydesk')).rejects.toMatchObject({ code: 'ENOENT' })
})
