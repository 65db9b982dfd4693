import type { LibraryFailure, LockHolder } from '../../core/library/library-failure.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { failure, type Result } from '../../core/result.ts'
import { errorCode, onDisk } from './disk-failure.ts'
import { locksFolder, pathIn } from './library-folder.ts'
import { awaitLibraryLock, isLibraryLocked, type LibraryPlace } from './library-lock.ts'
import { type HeldLock, takeLock } from './lock-file.ts'
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
  readonly run: <Value>(id: AnyId, work: GuardedWork<Value>) => GuardedResult<Value>
}

export function createRecordGuard(
  place: LibraryPlace & { readonly queue: WriteQueue },
): RecordGuard {
  const { folder, queue } = place

  async function runAlone<Value>(id: AnyId, work: GuardedWork<Value>): GuardedResult<Value> {
    for (;;) {
      const path = pathIn(folder, `${locksFolder}/${id}.lock`)
      // What the person knows is the library; the lock's own name would tell nothing.
      const lock = await onDisk(folder, () => takeRecordLock(place, path))
      if (!lock.ok) return lock
      if (!lock.value.ok) return failure({ kind: 'busy', holder: lock.value.failure })
      const outcome = await workUnder(lock.value.value, work)
      if (outcome !== 'library-locked') return outcome
      // Without the record's lock, for which the work on the whole library may be waiting.
      const holder = await onDisk(folder, () => awaitLibraryLock(place))
      if (!holder.ok) return holder
      if (holder.value !== null) return failure({ kind: 'busy', holder: holder.value })
    }
  }

  async function workUnder<Value>(
    lock: HeldLock,
    work: GuardedWork<Value>,
  ): Promise<Awaited<GuardedResult<Value>> | 'library-locked'> {
    try {
      const isLocked = await onDisk(folder, () => isLibraryLocked(place))
      if (!isLocked.ok) return isLocked
      return isLocked.value ? 'library-locked' : await work(() => confirm(lock))
    } finally {
      await lock.release()
    }
  }

  return { run: (id, work) => queue.run(id, () => runAlone(id, work)) }
}

type GuardedWork<Value> = (confirm: () => Promise<void>) => GuardedResult<Value>

type GuardedResult<Value> = Promise<Result<Value, LibraryFailure>>

async function confirm(lock: HeldLock): Promise<void> {
  if (await lock.isStillOurs()) return
  throw Object.assign(new Error('another program took the lock over'), { code: 'ESTALE' })
}

async function takeRecordLock(
  { files, folder, program }: LibraryPlace,
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
