import { basename, join } from 'node:path'

import type { LibraryFailure } from '../../core/library-failure.ts'
import type { LibraryProblem } from '../../core/library-report.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import { catalogueFilePath, parseCatalogueFile } from './catalogue-file.ts'
import { keepCatalogue } from './catalogue-keeper.ts'
import { createCatalogue } from './catalogue.ts'
import { onDisk } from './disk-failure.ts'
import { diskFileSystem, type FileSystem } from './file-system.ts'
import { scanFolders } from './folder-scan.ts'
import { type LibraryIdentity, parseLibraryFile } from './library-file.ts'
import { libraryFileName, libraryFolders, pathIn } from './library-folder.ts'
import type { Library } from './library.ts'
import { createMediaStore } from './media-store.ts'
import { recordMigrations } from './migrations/record-migrations.ts'
import { readIfThere } from './record-adapter.ts'
import { createRecordStore } from './record-store.ts'
import { sweepTemporaryFiles } from './sweep.ts'
import { createTrash } from './trash.ts'
import { verifyLibrary } from './verify.ts'
import { createWriteQueue } from './write-queue.ts'

export interface OpenLibraryOptions {
  readonly folder: string
  readonly clock: () => Timestamp
  readonly files?: FileSystem
  /** When this program started, milliseconds since 1970: long before that, temporary files are left-overs. */
  readonly startedAt?: number
}

/**
 * Opens the library in the folder. Records that can't be read are problems of the open library, not
 * a failure; a library that a newer program wrote opens read-only.
 */
export async function openLibrary({
  folder,
  clock,
  files = diskFileSystem,
  startedAt = performance.timeOrigin,
}: OpenLibraryOptions): Promise<Result<Library, LibraryFailure>> {
  const identity = await readIdentity(files, folder)
  if (!identity.ok) return identity
  const isReadOnly = identity.value.format > recordMigrations.format
  if (!isReadOnly) {
    await makeFolders(files, folder)
    await sweepTemporaryFiles(files, { folder, startedAt })
  }

  const known = await readKnownRows(files, folder)
  const scan = await scanFolders({ files, folder, known })
  const catalogue = createCatalogue(scan.rows, [
    ...libraryFileProblems(identity.value),
    ...scan.problems,
  ])
  const stopKeeping = isReadOnly
    ? () => Promise.resolve()
    : keepCatalogue({ files, folder, catalogue, isStored: !scan.isNew })

  const queue = createWriteQueue()
  const parts = { files, folder, clock, catalogue, queue }
  const records = createRecordStore(parts)
  const trash = createTrash(parts, records)
  const media = createMediaStore(parts, records)

  async function refuse(): Promise<Result<never, LibraryFailure>> {
    return failure({ kind: 'read-only', folder })
  }

  return success({
    folder,
    name: identity.value.name ?? basename(folder),
    isReadOnly,
    list: catalogue.list,
    problems: catalogue.problems,
    read: records.read,
    create: isReadOnly ? refuse : records.create,
    save: isReadOnly ? refuse : records.save,
    trash: isReadOnly ? refuse : trash.trash,
    listTrash: trash.list,
    restore: isReadOnly ? refuse : trash.restore,
    addMedia: isReadOnly ? refuse : media.add,
    readMedia: media.read,
    verify: async () => [
      ...libraryFileProblems(identity.value),
      ...(await verifyLibrary(files, folder)),
    ],
    subscribe: catalogue.subscribe,
    close: async () => {
      await queue.settled()
      await stopKeeping()
    },
  })
}

async function readIdentity(
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

async function makeFolders(files: FileSystem, folder: string): Promise<void> {
  for (const path of libraryFolders.map((name) => pathIn(folder, name))) {
    // On a disk that takes nothing the library is still there to be read; a write will say why.
    await onDisk(path, () => files.makeFolder(path))
  }
}

async function readKnownRows(files: FileSystem, folder: string) {
  const path = pathIn(folder, catalogueFilePath)
  const bytes = await onDisk(path, () => readIfThere(files, path))
  return bytes.ok && bytes.value !== null ? parseCatalogueFile(bytes.value) : []
}

function libraryFileProblems({ damage }: LibraryIdentity): readonly LibraryProblem[] {
  return damage === null ? [] : [{ kind: 'damaged', file: libraryFileName, reason: damage }]
}
