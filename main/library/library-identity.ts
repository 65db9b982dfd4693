import { join } from 'node:path'

import type { LibraryFailure } from '../../core/library/library-failure.ts'
import { deskKinds } from '../../core/library/library-record.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { onDisk } from './disk-failure.ts'
import type { FileSystem } from './file-system.ts'
import { type LibraryIdentity, parseLibraryFile } from './library-file.ts'
import { kindFolder, libraryFileName, localFolder } from './library-folder.ts'
import { recordMigrations } from './migrations/record-migrations.ts'
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
  if (bytes.value === null && !(await isWithoutItsFile(files, folder))) {
    return failure({ kind: 'not-a-library', folder })
  }
  const identity = bytes.value === null ? nameless : parseLibraryFile(bytes.value)
  if (identity.damage === null || (await holdsRecords(files, folder))) return success(identity)
  return failure({ kind: 'damaged-file', file: libraryFileName, reason: identity.damage })
}

/** A damaged library.json must not lock anybody out of the records beside it. */
async function holdsRecords(files: FileSystem, folder: string): Promise<boolean> {
  const names = await onDisk(folder, () => files.list(folder))
  return names.ok && names.value.includes('articles')
}

/** A folder that holds all that a library does but the file that names it. */
async function isWithoutItsFile(files: FileSystem, folder: string): Promise<boolean> {
  const names = await onDisk(folder, () => files.list(folder))
  const expected = [...deskKinds.map(kindFolder), localFolder]
  return names.ok && expected.every((name) => names.value.includes(name))
}

const nameless: LibraryIdentity = {
  id: null,
  name: null,
  format: recordMigrations.format,
  damage: 'the file is missing',
}
