import { errorCode } from './disk-failure.ts'
import type { FileSystem } from './file-system.ts'
import { isGone, type LockOwner, parseLockOwner } from './lock-owner.ts'
import type { LockProgram } from './lock-program.ts'

/** Milliseconds without a sign of life after which a lock counts as left behind. */
export const longestSilence = 10_000

/** The same for a lock without its owner, who is written right after the file is made. */
const longestNameless = 2000

/** The same for one that by its date was made this long ago, whatever its disk's clock: nobody is about to write it. */
const longestNamelessOfOld = 50
const old = 10_000

/** Milliseconds; most locks are held for a few of them. */
const firstPause = 1
const longestPause = 50

/** A lock's file at one moment. */
export interface SeenLock {
  /** Null while it is being written. */
  readonly owner: LockOwner | null
  /** Changes with each sign of life of whoever holds the lock. */
  readonly sign: string
  /** Milliseconds since 1970, by the clock of its disk. */
  readonly modifiedAt: number
}

export type LockState =
  | { readonly kind: 'free' }
  | { readonly kind: 'left-behind'; readonly seen: SeenLock }
  | {
      readonly kind: 'held'
      /** Null while nobody is known to be alive who holds the lock. */
      readonly by: LockOwner | null
      /** Milliseconds since the first look. */
      readonly waited: number
    }

/**
 * Answers a function that looks at the lock, and waits a little where somebody holds it. Signs of
 * life are changes seen between two looks: the clocks of two machines are never compared.
 */
export function watchLock({
  files,
  program,
  path,
}: {
  readonly files: FileSystem
  readonly program: LockProgram
  readonly path: string
}): () => Promise<LockState> {
  let last: string | null = null
  let isAlive = false
  let silent = 0
  let waited = 0

  return async () => {
    const seen = await seeLock(files, path)
    if (seen === null) return { kind: 'free' }
    if (last !== seen.sign) {
      isAlive ||= last !== null
      silent = 0
      last = seen.sign
    }
    if (isLeftBehind(seen, silent, program)) return { kind: 'left-behind', seen }
    const pause = Math.min(firstPause + waited / 8, longestPause)
    await files.pause(pause)
    silent += pause
    waited += pause
    return { kind: 'held', by: isAlive ? seen.owner : null, waited }
  }
}

/** Null when there is no such file. */
export async function seeLock(files: FileSystem, path: string): Promise<SeenLock | null> {
  try {
    const { modifiedAt } = await files.stamp(path)
    const owner = parseLockOwner(await files.read(path))
    return { owner, sign: `${owner?.token ?? ''} ${modifiedAt}`, modifiedAt }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

function isLeftBehind(
  { owner, modifiedAt }: SeenLock,
  silent: number,
  program: LockProgram,
): boolean {
  if (owner === null) {
    const isOld = modifiedAt < program.now() - old
    return silent >= (isOld ? longestNamelessOfOld : longestNameless)
  }
  return isGone(owner, program) || silent >= longestSilence
}
