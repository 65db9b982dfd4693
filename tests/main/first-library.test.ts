import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { expect, test } from 'vitest'

import { chooseLibraryFolder, rememberLibrary } from '../../main/first-library.ts'
import { temporaryFolder } from '../builders/temporary-folder.ts'

const documentsFolder = path.resolve('documents')

test('the first start takes a library in the documents folder', async () => {
  const settingsFolder = await temporaryFolder()
  expect(await chooseLibraryFolder({ asked: null, settingsFolder, documentsFolder })).toEqual({
    folder: path.join(documentsFolder, 'Copydesk library'),
    mayBeMade: true,
  })
})

test('later starts take the library that was open last, and never make it anew', async () => {
  const [settingsFolder, library] = [await temporaryFolder(), await temporaryFolder()]
  await rememberLibrary(settingsFolder, library)
  expect(await chooseLibraryFolder({ asked: null, settingsFolder, documentsFolder })).toEqual({
    folder: library,
    mayBeMade: false,
  })
})

test('the library that is asked for comes before the last one', async () => {
  const settingsFolder = await temporaryFolder()
  await rememberLibrary(settingsFolder, await temporaryFolder())
  expect(await chooseLibraryFolder({ asked: 'other', settingsFolder, documentsFolder })).toEqual({
    folder: path.resolve('other'),
    mayBeMade: true,
  })
})

test.each(['', 'relative/folder', '\0\0\0'])(
  'a spoilt note of the last library (%j) is passed over',
  async (note) => {
    const settingsFolder = await temporaryFolder()
    await writeFile(path.join(settingsFolder, 'last-library.txt'), note)
    expect(await chooseLibraryFolder({ asked: null, settingsFolder, documentsFolder })).toEqual({
      folder: path.join(documentsFolder, 'Copydesk library'),
      mayBeMade: true,
    })
  },
)

test('settings that can’t be written don’t keep the desk from opening', async () => {
  const folder = path.join(await temporaryFolder(), 'absent')
  await expect(rememberLibrary(folder, '/library')).resolves.toBeUndefined()
})
