import { cp } from 'node:fs/promises'
import { join } from 'node:path'

import { temporaryFolder } from './temporary-folder.ts'

/** A library as the program of that format left it, copied to a new folder that ends with the test. */
export async function aLibraryOfFormat(format: 1): Promise<string> {
  const folder = join(await temporaryFolder(), 'Harbour Review')
  const stored = join(import.meta.dirname, `../fixtures/libraries/format-${format}`)
  await cp(stored, folder, { recursive: true })
  return folder
}
