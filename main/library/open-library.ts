import { basename, dirname } from 'node:path'

import type { LibraryFailure } from '../../core/library/library-failure.ts'
import type { LibraryProblem, RepairReport } from '../../core/library/library-report.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import { newId } from '../new-id.ts'
import {
  catalogueFilePath,
  type KnownLibrary,
  nothingKnown,
  parseCatalogueFile,
} from './catalogue-file.ts'
import { keepCatalogue } from './catalogue-keeper.ts'
import { type Catalogue, createCatalogue } from './catalogue.ts'
import { createConflictCopies } from './conflict-copies.ts'
import { saveMerging, saveSettling } from './conflict-save.ts'
import { createDamage } from './damage.ts'
import { onDisk } from './disk-failure.ts'
import { diskFileSystem, type FileSystem } from './file-system.ts'
import { scanFolders } from './folder-scan.ts'
import { settleInPauses } from './history-settling.ts'
import { createHistoryStore } from './history-store.ts'
import { createHistory } from './history.ts'
import type { LibraryIdentity } from './library-file.ts'
import { libraryFileName, libraryFolders, pathIn, recordAt } from './library-folder.ts'
import { readIdentity } from './library-identity.ts'
import { withLibraryLock } from './library-lock.ts'
import type { Library } from './library.ts'
import { type LockProgram, thisProgram } from './lock-program.ts'
import { createLostFiles } from './lost-files.ts'
import { createMediaStore } from './media-store.ts'
import { libraryOfToday } from './migrations/bring-up-to-date.ts'
import type { MigrationSequence } from './migrations/migration-sequence.ts'
import { recordMigrations } from './migrations/record-migrations.ts'
import { readIfThere } from './record-adapter.ts'
import { createRecordGuard } from './record-guard.ts'
import { createRecordStore } from './record-store.ts'
import { repairLibrary } from './repair.ts'
import { finishReplacement } from './replacement.ts'
import { saveKeeping } from './save-keeping.ts'
import { sweepTemporaryFiles } from './sweep.ts'
import { createTrash } from './trash.ts'
import { verifyLibrary } from './verify.ts'
import { watchLibrary, type WatchTools } from './watch-library.ts'
import { createWriteQueue } from './write-queue.ts'

export interface OpenLibraryOptions {
  readonly folder: string
  readonly clock: () => Timestamp
  readonly files?: FileSystem
  readonly program?: LockProgram
  /**
   * Where a library of an older program is backed up before it is led on: the first of these folders that takes the
   * backup; by default beside it.
   */
  readonly backupPlaces?: readonly string[]
  /** What leads it on: the program's own steps unless a test has others. */
  readonly migrations?: MigrationSequence
  /** How changes by other programs are noticed; by default by the system's notices and a look each minute. */
  readonly watching?: Pick<WatchTools, 'watchFolder' | 'roundMilliseconds'>
  /**
   * When the lists are brought in line with the folders: before the library is open, so that they are right from the
   * first moment, or while it is open and watched, so that there is something to see at once.
   */
  readonly reconciling?: 'before' | 'while-open'
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
  program = thisProgram,
  backupPlaces = [dirname(folder)],
  migrations = recordMigrations,
  watching = {},
  reconciling = 'before',
  startedAt = performance.timeOrigin,
}: OpenLibraryOptions): Promise<Result<Library, LibraryFailure>> {
  const finished = await finishReplacement({ files, folder })
  if (!finished.ok) return finished
  const today = await libraryOfToday({ files, folder, clock, migrations, backupPlaces })
  if (!today.ok) return today
  const { identity, broughtUpToDate } = today.value
  const isReadOnly = identity.format > recordMigrations.format
  if (!isReadOnly) {
    await makeFolders(files, folder)
    await sweepTemporaryFiles(files, { folder, startedAt })
  }

  const known = await readKnownRows(files, folder)
  const isTrusted = reconciling === 'while-open' && known.rows.length > 0
  const scan = isTrusted
    ? { rows: known.rows, problems: [], isNew: false }
    : await scanFolders({ files, folder, known: known.rows })
  const catalogue = createCatalogue(
    scan.rows,
    [...libraryFileProblems(identity), ...scan.problems],
    { trash: known.trash, library: knownLibrary(identity) ?? known.library },
  )
  const stopKeeping = isReadOnly
    ? () => Promise.resolve()
    : keepCatalogue({ files, folder, catalogue, isStored: !scan.isNew })

  const queue = createWriteQueue()
  const guard = createRecordGuard({ files, folder, program, queue })
  const parts = { files, folder, clock, catalogue, queue, guard }
  const versions = createHistoryStore(parts)
  const records = createRecordStore(parts, versions)
  const history = createHistory(versions, records)
  const damage = createDamage({ parts, records, store: versions, history })
  const trash = createTrash(parts, records)
  const media = createMediaStore(parts, records)
  const copies = createConflictCopies(parts, records)
  const watches: (() => Promise<void>)[] = []
  const stopSettling = isReadOnly ? () => Promise.resolve() : settleInPauses(catalogue, versions)

  async function verify(): Promise<readonly LibraryProblem[]> {
    const now = await readIdentity(files, folder)
    const ownProblems = libraryFileProblems(now.ok ? now.value : identity)
    const found = await verifyLibrary(files, folder)
    noteDamage(catalogue, found)
    return [...ownProblems, ...found]
  }

  async function repair(): Promise<Result<RepairReport, LibraryFailure>> {
    const lost = createLostFiles({ files, folder, backupPlaces })
    const tools = { parts, records, store: versions, history, damage, media, lost, newId, verify }
    try {
      return success(await repairLibrary({ ...tools, listTrash: trash.list }))
    } finally {
      await lost.close()
    }
  }

  async function refuse(): Promise<Result<never, LibraryFailure>> {
    return failure({ kind: 'read-only', folder })
  }

  return success({
    folder,
    name: identity.name ?? basename(folder),
    isReadOnly,
    broughtUpToDate,
    list: catalogue.list,
    problems: catalogue.problems,
    read: records.read,
    create: isReadOnly ? refuse : records.create,
    save: isReadOnly ? refuse : records.save,
    saveKeeping: isReadOnly ? refuse : (order) => saveKeeping(order, { records, versions }),
    saveSettling: isReadOnly
      ? refuse
      : (record, base) => saveSettling(record, base, { records, copies }),
    saveMerging: isReadOnly ? refuse : (order) => saveMerging(order, { records, copies }),
    conflictCopies: copies.list,
    compareCopy: copies.compare,
    setCopyAside: isReadOnly ? refuse : copies.setAside,
    settledCopies: copies.listSettled,
    readSettledCopy: copies.readSettled,
    trash: isReadOnly ? refuse : trash.trash,
    listTrash: trash.list,
    readTrashed: trash.read,
    restore: isReadOnly ? refuse : trash.restore,
    addMedia: isReadOnly ? refuse : media.add,
    readMedia: media.read,
    verify,
    history: history.list,
    readSnapshot: versions.read,
    keepSnapshot: isReadOnly ? refuse : versions.keep,
    restoreVersion: isReadOnly ? refuse : history.restore,
    damage: damage.list,
    bringBack: isReadOnly ? refuse : damage.bringBack,
    repair: isReadOnly
      ? refuse
      : () => withLibraryLock({ folder, purpose: 'repair', files, program }, repair),
    emptyTrash: isReadOnly ? refuse : trash.empty,
    subscribe: catalogue.subscribe,
    watch: (listener) => {
      const stop = watchLibrary({ parts, trash, looksAtOnce: isTrusted, ...watching }, listener)
      watches.push(stop)
      return stop
    },
    close: async () => {
      await Promise.all(watches.map((stop) => stop()))
      await queue.settled()
      await stopSettling()
      await stopKeeping()
    },
  })
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
  return bytes.ok && bytes.value !== null ? parseCatalogueFile(bytes.value) : nothingKnown
}

function knownLibrary({ id, name, damage }: LibraryIdentity): KnownLibrary | null {
  return damage === null && id !== null && name !== null ? { id, name } : null
}

function libraryFileProblems({ damage }: LibraryIdentity): readonly LibraryProblem[] {
  return damage === null ? [] : [{ kind: 'damaged', file: libraryFileName, reason: damage }]
}

/** Lets the lists know what a look at all the files has found. */
function noteDamage(catalogue: Catalogue, problems: readonly LibraryProblem[]): void {
  for (const { kind, file, reason } of problems) {
    const name = kind === 'damaged' ? recordAt(file) : null
    if (name !== null) catalogue.reportDamage(name, reason)
  }
}
