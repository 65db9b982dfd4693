import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { expect, test } from 'vitest'

import { chooseLibraryFolder, rememberLibrary } from '../../main/first-library.ts'
import { temporaryFolder } from '../builders/temporary-folder.ts'

const documentsFolder = path.resolve('documents')

test('the first start takes a library in the documents folder', async () => {
  const settingsFolder = await temporaryFolder()
  expect(await chooseLibraryFolder({ asked: null, settingsFolder, documentsFolder })).toBe(
    path.join(documentsFolder, 'Copydesk library'),
  )
})

test('later starts take the library that was open last', async () => {
  const [settingsFolder, library] = [await temporaryFolder(), await temporaryFolder()]
  await rememberLibrary(settingsFolder, library)
  expect(await chooseLibraryFolder({ asked: null, settingsFolder, documentsFolder })).toBe(library)
})

test('the library that is asked for comes before the last one', async () => {
  const settingsFolder = await temporaryFolder()
  await rememberLibrary(settingsFolder, await temporaryFolder())
  expect(await chooseLibraryFolder({ asked: 'other', settingsFolder, documentsFolder })).toBe(
    path.resolve('other'),
  )
})

test.each(['', 'relative/folder', '\0\0\0'])(
  'a spoilt note of the last library (%j) is passed over',
  async (note) => {
    const settingsFolder = await temporaryFolder()
    await writeFile(path.join(settingsFolder, 'last-library.txt'), note)
    expect(await chooseLibraryFolder({ asked: null, settingsFolder, documentsFolder })).toBe(
      path.join(documentsFolder, 'Copydesk library'),
    )
  },
)
