import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { reopened } from '../../builders/library.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { typed, typedJson } from './typed.ts'

test('init makes a library that can be opened, called as its folder or as it is told', async () => {
  const folder = await temporaryFolder()
  expect(await typed(folder, ['init', 'desk'])).toEqual({
    status: 0,
    stdout: `The library “desk” is in ${join(folder, 'desk')}.\n`,
    stderr: '',
  })
  expect((await reopened(join(folder, 'desk'))).name).toBe('desk')
  expect(await typedJson(folder, ['init', 'two', '--name', 'Harbour Review'])).toEqual({
    status: 0,
    json: { folder: join(folder, 'two'), name: 'Harbour Review' },
  })
})

test('init leaves a library and other files alone', async () => {
  const folder = await temporaryFolder()
  await typed(folder, ['init', 'desk'])
  expect(await typed(folder, ['init', 'desk'])).toEqual({
    status: 2,
    stdout: '',
    stderr: `${join(folder, 'desk')} already is a Copydesk library. Open it, or choose another folder.\n`,
  })
  await writeFile(join(folder, 'recipes.txt'), 'Soup')
  expect((await typed(folder, ['init', '.'])).status).toBe(2)
  expect(await readdir(folder)).toEqual(['desk', 'recipes.txt'])
})

test('init says what the disk refused', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'file'), '')
  const { status, stdout, stderr } = await typed(folder, ['init', 'file/desk'])
  expect({ status, stdout }).toEqual({ status: 4, stdout: '' })
  expect(stderr).toContain('A file stands where a folder is needed (')
})
