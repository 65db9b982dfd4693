import { rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

import type { BackupFailure } from '../../core/library/backup-failure.ts'
import type { BackupProgress, MadeBackup, RestoredBackup } from '../../core/library/backup.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import { errorCode, onDisk } from '../library/disk-failure.ts'
import { patiently, temporaryName } from '../library/durable-file.ts'
import { diskFileSystem, type FileSystem } from '../library/file-system.ts'
import { libraryFileName, pathIn } from '../library/library-folder.ts'
import { withLibraryLock } from '../library/library-lock.ts'
import {
  clearReplacement,
  finishReplacement,
  replaceContent,
  replacementFolder,
} from '../library/replacement.ts'
import { makeBackup } from './make-backup.ts'
import { openBackup, type OpenBackup } from './open-backup.ts'
import { unpackBackup } from './unpack-backup.ts'

export interface RestoreRequest {
  /** The backup. */
  readonly zip: string
  /** The folder of the library that it becomes: a new or empty one, or with `before` a library. */
  readonly to: string
  /** Where the library that is there is backed up first; null: what is there must not be replaced. */
  readonly before: string | null
  readonly clock: () => Timestamp
  readonly files?: FileSystem
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: BackupProgress) => void
}

/**
 * Makes a library of a backup. What is unpacked is compared with the backup's list and takes its
 * place only when it is whole; until then, and whenever this fails, what is at `to` stays as it is.
 */
export async function restoreBackup(
  request: RestoreRequest,
): Promise<Result<RestoredBackup, BackupFailure>> {
  const { zip, before, files = diskFileSystem } = request
  const to = resolve(request.to)
  const opened = await openBackup(zip)
  if (!opened.ok) return opened
  const backup = opened.value
  try {
    const finished = await finishReplacement({ files, folder: to })
    if (!finished.ok) return libraryFailure(finished.failure)
    const there = await onDisk(to, () => whatStandsAt(files, to))
    if (!there.ok) return failure({ kind: 'library', reason: there.failure })
    const work = { ...request, to, files, backup, onProgress: request.onProgress ?? noProgress }
    if (there.value === 'nothing') return await restoreAnew(work)
    const isLibrary = there.value === 'library'
    if (!isLibrary || before === null) {
      const by = isLibrary ? 'library' : 'other-files'
      return failure({ kind: 'library', reason: { kind: 'folder-taken', folder: to, by } })
    }
    return await restoreOver({ ...work, before })
  } finally {
    backup.close()
  }
}

interface RestoreWork {
  readonly backup: OpenBackup
  readonly to: string
  readonly clock: () => Timestamp
  readonly files: FileSystem
  readonly signal?: AbortSignal
  readonly onProgress: (progress: BackupProgress) => void
}

async function restoreAnew(work: RestoreWork): Promise<Result<RestoredBackup, BackupFailure>> {
  const { backup, to, files, signal, onProgress } = work
  const target = join(dirname(to), temporaryName(basename(to)))
  const unpacked = await unpackBackup({ files, backup, target, signal, onProgress })
  const placed = unpacked.ok ? await putInPlace(files, { target, to }) : unpacked
  if (placed.ok) return success(restored(work, null))
  await rm(target, { recursive: true, force: true })
  return placed
}

async function putInPlace(
  files: FileSystem,
  { target, to }: { readonly target: string; readonly to: string },
): Promise<Result<void, BackupFailure>> {
  const placed = await onDisk(to, async () => {
    // A folder can't be renamed onto an empty one everywhere.
    await rmdir(to).catch(ignoreAbsence)
    await patiently(files, () => files.rename(target, to))
    await files.syncFolder(dirname(to))
  })
  return placed.ok ? placed : libraryFailure(placed.failure)
}

async function restoreOver(
  work: RestoreWork & { readonly before: string },
): Promise<Result<RestoredBackup, BackupFailure>> {
  const { backup, to: folder, before: out, clock, files, signal, onProgress } = work
  const stopping = signal === undefined ? {} : { signal }
  const outcome = await withLibraryLock({ folder, purpose: 'restore', files }, () =>
    answered(async () => {
      const kept = await makeBackup({ folder, out, clock, files, onProgress, ...stopping })
      if (!kept.ok) return kept
      const { leftOut } = kept.value
      if (leftOut.length > 0) return failure({ kind: 'left-out', files: leftOut } as const)
      const exchanged = await onDisk(folder, async () => {
        await clearReplacement({ files, folder })
        const target = pathIn(folder, replacementFolder)
        const unpacked = await unpackBackup({ files, backup, target, signal, onProgress })
        if (unpacked.ok) await replaceContent({ files, folder })
        else await clearReplacement({ files, folder })
        return unpacked
      })
      if (!exchanged.ok) return libraryFailure(exchanged.failure)
      return exchanged.value.ok ? success(restored(work, kept.value)) : exchanged.value
    }),
  )
  if (!outcome.ok) return libraryFailure(outcome.failure)
  return outcome.value
}

/** Lets the work's own outcome pass through the lock, whose failures are of another kind. */
async function answered<Value>(work: () => Promise<Value>): Promise<Result<Value, never>> {
  return success(await work())
}

function restored(
  { backup: { manifest }, to }: RestoreWork,
  before: MadeBackup | null,
): RestoredBackup {
  return { folder: to, madeAt: manifest.madeAt, files: manifest.files.length, before }
}

async function whatStandsAt(
  files: FileSystem,
  folder: string,
): Promise<'nothing' | 'library' | 'other-files'> {
  try {
    const names = await files.list(folder)
    if (names.includes(libraryFileName)) return 'library'
    return names.length === 0 ? 'nothing' : 'other-files'
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT') return 'nothing'
    if (code === 'ENOTDIR') return 'other-files'
    throw error
  }
}

function libraryFailure(
  reason: Extract<BackupFailure, { kind: 'library' }>['reason'],
): Result<never, BackupFailure> {
  return failure({ kind: 'library', reason })
}

function ignoreAbsence(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error
  return undefined
}

function noProgress(): void {
  // Nobody looks.
}
