import { dirname, join } from 'node:path'

import type { LibraryFailure } from '../../core/library/library-failure.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { failure, type Result } from '../../core/result.ts'
import { onDisk } from './disk-failure.ts'
import { isTemporaryName, writeDurably } from './durable-file.ts'
import { diskFileSystem } from './file-system.ts'
import { libraryFile, serializeLibraryFile } from './library-file.ts'
import { libraryFileName } from './library-folder.ts'
import type { Library } from './library.ts'
import { openLibrary, type OpenLibraryOptions } from './open-library.ts'

export interface CreateLibraryOptions extends OpenLibraryOptions {
  readonly name: string
  readonly newId: () => RecordId
}

/** Makes an empty library in a new or empty folder and opens it; changes nothing in any other. */
export async function createLibrary({
  name,
  newId,
  ...place
}: CreateLibraryOptions): Promise<Result<Library, LibraryFailure>> {
  const { folder, clock, files = diskFileSystem } = place
  const made = await onDisk(folder, async () => {
    await files.makeFolder(folder)
    return files.list(folder)
  })
  if (!made.ok) return made
  if (made.value.includes(libraryFileName)) {
    return failure({ kind: 'folder-taken', folder, by: 'library' })
  }
  if (made.value.some((each) => !isLitter(each))) {
    return failure({ kind: 'folder-taken', folder, by: 'other-files' })
  }

  const path = join(folder, libraryFileName)
  const bytes = serializeLibraryFile(libraryFile({ id: newId(), name, createdAt: clock() }))
  const written = await onDisk(path, () => writeDurably(files, { path, bytes }))
  if (!written.ok) return written
  // The folder above may belong to somebody else; the library is whole without its blessing.
  await onDisk(folder, () => files.syncFolder(dirname(folder)))
  return openLibrary(place)
}

/** What file browsers and interrupted attempts of ours leave in a folder that is empty to its owner. */
function isLitter(name: string): boolean {
  return ['.DS_Store', 'Thumbs.db', 'desktop.ini'].includes(name) || isTemporaryName(name)
}
