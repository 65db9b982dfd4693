import { join } from 'node:path'

import type { LibraryFailure } from '../../core/library-failure.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { onDisk } from './disk-failure.ts'
import type { FileSystem } from './file-system.ts'
import { type LibraryIdentity, parseLibraryFile } from './library-file.ts'
import { libraryFileName } from './library-folder.ts'
import { readIfThere } from './record-adapter.ts'

/** Reads which library stands in the folder; `not-a-library` where none does. */
export async function readIdentity(
  files: FileSystem,
  folder: string,
): Promise<Result<LibraryIdentity, LibraryFailure>> {
  const path = join(folder, libraryFileName)
  const bytes = await onDisk(path, () => readIfThere(files, path))
  if (!bytes.ok) {
    return bytes.failure.code === 'ENOTDIR' ? failure({ kind: 'not-a-library', folder }) : bytes
  }
  if (bytes.value === null) return failure({ kind: 'not-a-library', folder })
  const identity = parseLibraryFile(bytes.value)
  if (identity.damage === null || (await holdsRecords(files, folder))) return success(identity)
  return failure({ kind: 'damaged-file', file: libraryFileName, reason: identity.damage })
}

/** A damaged library.json must not lock anybody out of the records beside it. */
async function holdsRecords(files: FileSystem, folder: string): Promise<boolean> {
  const names = await onDisk(folder, () => files.list(folder))
  return names.ok && names.value.includes('articles')
}
