import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'

import type { LockHolder } from '../../core/library/library-failure.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { errorCode } from './disk-failure.ts'
import type { FileSystem } from './file-system.ts'
import { type LockOwner, lockOwner } from './lock-owner.ts'
import type { LockProgram } from './lock-program.ts'
import { longestSilence, seeLock, type SeenLock, watchLock } from './lock-watch.ts'

/** Milliseconds between two signs of life of a holder. */
const heartbeat = 2000

export interface LockRequest {
  readonly files: FileSystem
  readonly program: LockProgram
  /** The lock's file. */
  readonly path: string
  readonly purpose: LockHolder['purpose']
  /** Milliseconds to wait for a holder that shows signs of life. */
  readonly patience: number
}

export interface HeldLock {
  /** False when another has taken the lock over, because this program gave no sign of life. */
  readonly isStillOurs: () => Promise<boolean>
  /** Never rejects: a lock that can't be removed counts as left behind. */
  readonly release: () => Promise<void>
}

/**
 * Makes the lock's file, which only one program can. A lock that was left behind is broken: at once
 * when its program ran on this machine and has ended, else after ten seconds without a sign of life.
 * Fails with the holder that is alive; rejects with the system's error.
 */
export async function takeLock(request: LockRequest): Promise<Result<HeldLock, LockHolder>> {
  const { files, program, path, purpose, patience } = request
  const owner = lockOwner(program, purpose)
  const look = watchLock(request)
  while (!(await makeLock({ files, path, owner }))) {
    const state = await look()
    if (state.kind === 'left-behind') await breakLock(request, state.seen)
    if (state.kind === 'held' && state.by !== null && state.waited >= patience) {
      return failure(holderOf(state.by))
    }
  }
  return success(holdLock(request, owner))
}

/** Who holds the lock and is alive; null when nobody is. A lock that was left behind is broken. */
export async function findLockOwner(
  request: Omit<LockRequest, 'patience'>,
): Promise<LockOwner | null> {
  const look = watchLock(request)
  for (;;) {
    const state = await look()
    if (state.kind === 'free') return null
    if (state.kind === 'left-behind') await breakLock(request, state.seen)
    if (state.kind === 'held' && state.by !== null) return state.by
  }
}

export function holderOf({ host, since, purpose }: LockOwner): LockHolder {
  return { host, since, purpose }
}

/** False when something of that name is there. */
async function makeLock({
  files,
  path,
  owner,
}: {
  readonly files: FileSystem
  readonly path: string
  readonly owner: LockOwner
}): Promise<boolean> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(owner)}\n`)
  try {
    const file = await files.createFile(path)
    try {
      // Fewer bytes taken than given make a lock without an owner, which goes stale by itself.
      await file.write(bytes)
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    if (errorCode(error) !== 'ENOENT') await files.remove(path).catch(() => undefined)
    throw error
  }
}

function holdLock({ files, program, path }: LockRequest, { token }: LockOwner): HeldLock {
  program.held.add(token)
  const takenAt = program.now()
  const beating = setInterval(() => {
    // A sign of life that could not be given is missed by the others, not by us.
    void files.touch(path).catch(() => undefined)
  }, heartbeat)
  beating.unref()

  async function isStillOurs(): Promise<boolean> {
    // A machine that slept shows it by its clock; without a long silence nobody breaks a lock.
    const isRecent = Math.abs(program.now() - takenAt) < longestSilence / 2
    return isRecent || (await seeLock(files, path))?.owner?.token === token
  }

  return {
    isStillOurs,
    release: async () => {
      clearInterval(beating)
      try {
        if (await isStillOurs()) await files.remove(path)
      } catch {
        // Whoever comes next finds a lock that nobody holds.
      }
      program.held.delete(token)
    },
  }
}

/**
 * Removes a lock that was left behind, unless somebody else has done so. Two who break the same lock
 * would else remove the lock that a third has taken since; so the right to break is a lock as well.
 */
async function breakLock(request: Omit<LockRequest, 'patience'>, seen: SeenLock): Promise<void> {
  const { files, path } = request
  const key = createHash('sha256')
    .update(`${path} ${keyOf(seen)}`)
    .digest('hex')
    .slice(0, 32)
  const right = await takeLock({
    ...request,
    path: join(dirname(path), `breaking-${key}.lock`),
    patience: 0,
  })
  if (!right.ok) return
  try {
    const now = await seeLock(files, path)
    if (now !== null && keyOf(now) === keyOf(seen)) await files.remove(path)
  } finally {
    await right.value.release()
  }
}

/** The same for all who look at one taking of a lock. */
function keyOf({ owner, sign }: SeenLock): string {
  return owner?.token ?? sign
}
