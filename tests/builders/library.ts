import { onTestFinished } from 'vitest'

import type { LibraryRecord } from '../../core/library/library-record.ts'
import { createLibrary } from '../../main/library/create-library.ts'
import type { FileSystem } from '../../main/library/file-system.ts'
import type { Library } from '../../main/library/library.ts'
import { openLibrary } from '../../main/library/open-library.ts'
import { tickingClock } from './clock.ts'
import { expectValue } from './outcome.ts'
import { countingIds } from './record-id.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A new library on the disk, closed and removed when the running test ends. */
export async function aLibrary({ files }: { readonly files?: FileSystem } = {}): Promise<Library> {
  const library = expectValue(
    await createLibrary({
      folder: await temporaryFolder(),
      name: 'Harbour Review',
      clock: tickingClock(),
      newId: countingIds(),
      ...(files && { files }),
    }),
  )
  onTestFinished(() => library.close())
  return library
}

/** A new library that holds the records. */
export async function aLibraryWith(...records: readonly LibraryRecord[]): Promise<Library> {
  const library = await aLibrary()
  for (const record of records) expectValue(await library.create(record))
  return library
}

/** The library of the folder as another program would open it. */
export async function reopened(folder: string, files?: FileSystem): Promise<Library> {
  const clock = tickingClock('2026-11-21T12:00:00.000Z')
  const library = expectValue(await openLibrary({ folder, clock, ...(files && { files }) }))
  onTestFinished(() => library.close())
  return library
}
