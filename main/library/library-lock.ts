import { join } from 'node:path'

import type { LibraryFailure, LockHolder } from '../../core/library/library-failure.ts'
import { failure, type Result } from '../../core/result.ts'
import { onDisk } from './disk-failure.ts'
import { diskFileSystem, type FileSystem } from './file-system.ts'
import { libraryLockPath, locksFolder, pathIn } from './library-folder.ts'
import { findLockOwner, holderOf, takeLock } from './lock-file.ts'
import { isOfThisProgram } from './lock-owner.ts'
import { type LockProgram, thisProgram } from './lock-program.ts'
import { seeLock } from './lock-watch.ts'

/** Work on a whole library that no write of another program may come between. */
export interface LibraryWork {
  /** The library's. */
  readonly folder: string
  readonly purpose: Exclude<LockHolder['purpose'], 'save'>
  readonly files?: FileSystem
  readonly program?: LockProgram
}

/**
 * Runs `work` while no other program writes to the library: their writes answer `busy` until it
 * ends; writes of this program go on. Answers `busy` without having begun when another program works
 * on the whole library, and goes on when that one has ended without letting go.
 */
export async function withLibraryLock<Value, Failure>(
  { folder, purpose, files = diskFileSystem, program = thisProgram }: LibraryWork,
  work: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | LibraryFailure>> {
  const path = pathIn(folder, libraryLockPath)
  const taken = await onDisk(path, async () => {
    await files.makeFolder(pathIn(folder, locksFolder))
    return takeLock({ files, program, path, purpose, patience: 0 })
  })
  if (!taken.ok) return taken
  if (!taken.value.ok) return failure({ kind: 'busy', holder: taken.value.failure })
  const lock = taken.value.value
  try {
    const writer = await onDisk(path, () => awaitWriters({ files, program, folder }))
    if (!writer.ok) return writer
    if (writer.value !== null) return failure({ kind: 'busy', holder: writer.value })
    return await work()
  } finally {
    await lock.release()
  }
}

/** A library and the program that asks about its lock. */
export interface LibraryPlace {
  readonly files: FileSystem
  readonly folder: string
  readonly program: LockProgram
}

/** True when another program has the library’s lock, be it alive or not. */
export async function isLibraryLocked({ files, folder, program }: LibraryPlace): Promise<boolean> {
  const seen = await seeLock(files, pathIn(folder, libraryLockPath))
  return seen !== null && (seen.owner === null || !isOfThisProgram(seen.owner, program))
}

/** Waits until the library’s lock is free; null then, else the holder as soon as it shows to be alive. */
export async function awaitLibraryLock({
  files,
  folder,
  program,
}: LibraryPlace): Promise<LockHolder | null> {
  const path = pathIn(folder, libraryLockPath)
  const owner = await findLockOwner({ files, program, path, purpose: 'save' })
  return owner === null ? null : holderOf(owner)
}

/** Waits until no other program writes a record; one that goes on and on is the answer. */
async function awaitWriters({ files, folder, program }: LibraryPlace): Promise<LockHolder | null> {
  const locks = pathIn(folder, locksFolder)
  for (const path of (await files.list(locks)).map((name) => join(locks, name))) {
    const writer = (await seeLock(files, path))?.owner ?? null
    if (writer !== null && isOfThisProgram(writer, program)) continue
    const purpose = 'save'
    const lock = await takeLock({ files, program, path, purpose, patience: longestWrite })
    if (!lock.ok) return lock.failure
    await lock.value.release()
  }
  return null
}

/** Milliseconds. */
const longestWrite = 15_000
