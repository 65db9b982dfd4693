import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

import { errorCode } from './disk-failure.ts'

/** The program that takes locks, and what it can know of the others; a test passes its own. */
export interface LockProgram {
  /** The name of this machine. */
  readonly host: string
  readonly pid: number
  /** Milliseconds since 1970; tells two programs apart that had one pid after the other. */
  readonly startedAt: number
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newToken: () => string
  /** Whether a program with this pid runs on this machine. */
  readonly isRunning: (pid: number) => boolean
  /** The tokens of the locks that are held here; whoever takes a lock adds its token. */
  readonly held: Set<string>
}

export const thisProgram: LockProgram = {
  host: hostname(),
  pid: process.pid,
  startedAt: Math.round(performance.timeOrigin),
  now: Date.now,
  newToken: randomUUID,
  isRunning,
  held: new Set(),
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Any other answer, such as EPERM, comes from a program that is there.
    return errorCode(error) !== 'ESRCH'
  }
}
