import { randomUUID } from 'node:crypto'

import type { LockProgram } from '../../main/library/lock-program.ts'

/** A program on a machine of its own, unless a test says where; every pid but its own has ended. */
export function aProgram(changes: Partial<LockProgram> = {}): LockProgram {
  return {
    host: 'newsroom',
    pid: 100,
    startedAt: 1,
    now: Date.now,
    newToken: randomUUID,
    isRunning: () => false,
    held: new Set(),
    ...changes,
  }
}
