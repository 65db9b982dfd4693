import type { LibraryFailure, LockHolder } from '../../core/library-failure.ts'
import type { AnyId } from '../../core/record-id.ts'
import { failure, type Result } from '../../core/result.ts'
import { errorCode, onDisk } from './disk-failure.ts'
import type { FileSystem } from './file-system.ts'
import { locksFolder, pathIn } from './library-folder.ts'
import { findLibraryLock } from './library-lock.ts'
import { type HeldLock, takeLock } from './lock-file.ts'
import type { LockProgram } from './lock-program.ts'
import type { WriteQueue } from './write-queue.ts'

/** Milliseconds that a write waits for another program's write of the same record. */
const patience = 15_000

/** Lets the writes of one record happen one after the other, between all programs at the library. */
export interface RecordGuard {
  /**
   * Runs `work` while no other program writes the record or works on the whole library; `busy` when
   * one goes on doing so. `confirm` rejects where this program slept for so long that another may
   * have written meanwhile: call it right before the change.
   */
  readonly run: <Value>(
    id: AnyId,
    work: (confirm: () => Promise<void>) => Promise<Result<Value, LibraryFailure>>,
  ) => Promise<Result<Value, LibraryFailure>>
}

export function createRecordGuard(place: {
  readonly files: FileSystem
  readonly folder: string
  readonly program: LockProgram
  readonly queue: WriteQueue
}): RecordGuard {
  const { folder, queue } = place

  async function guarded<Value>(
    lock: HeldLock,
    work: (confirm: () => Promise<void>) => Promise<Result<Value, LibraryFailure>>,
  ): Promise<Result<Value, LibraryFailure>> {
    const atWork = await onDisk(folder, () => findLibraryLock(place))
    if (!atWork.ok) return atWork
    if (atWork.value !== null) return failure({ kind: 'busy', holder: atWork.value })
    return work(async () => {
      if (await lock.isStillOurs()) return
      throw Object.assign(new Error('another program took the lock over'), { code: 'ESTALE' })
    })
  }

  async function runAlone<Value>(
    id: AnyId,
    work: (confirm: () => Promise<void>) => Promise<Result<Value, LibraryFailure>>,
  ): Promise<Result<Value, LibraryFailure>> {
    const path = pathIn(folder, `${locksFolder}/${id}.lock`)
    // What the person knows is the library; the lock's own name would tell nothing.
    const lock = await onDisk(folder, () => takeRecordLock(place, path))
    if (!lock.ok) return lock
    if (!lock.value.ok) return failure({ kind: 'busy', holder: lock.value.failure })
    try {
      return await guarded(lock.value.value, work)
    } finally {
      await lock.value.value.release()
    }
  }

  return { run: (id, work) => queue.run(id, () => runAlone(id, work)) }
}

async function takeRecordLock(
  { files, folder, program }: Parameters<typeof createRecordGuard>[0],
  path: string,
): Promise<Result<HeldLock, LockHolder>> {
  const request = { files, program, path, purpose: 'save', patience } as const
  try {
    return await takeLock(request)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    // Somebody has removed the folder, as anybody may.
    await files.makeFolder(pathIn(folder, locksFolder))
    return takeLock(request)
  }
}
