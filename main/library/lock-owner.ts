import { z } from 'zod'

import { type LockHolder, lockPurposes } from '../../core/library/library-failure.ts'
import { timestampSchema } from '../../core/timestamp.ts'
import type { LockProgram } from './lock-program.ts'
import { parseJson } from './record-file.ts'

const lockOwnerSchema = z
  .strictObject({
    /** Names this one taking of the lock. */
    token: z.string().regex(/^[0-9a-z-]{1,64}$/u),
    host: z.string(),
    pid: z.int(),
    /** Of the program: milliseconds since 1970. */
    startedAt: z.number(),
    since: timestampSchema,
    purpose: z.enum(lockPurposes),
  })
  .readonly()

/** What a lock's file says of the program that holds it. */
export type LockOwner = z.infer<typeof lockOwnerSchema>

export function lockOwner(program: LockProgram, purpose: LockHolder['purpose']): LockOwner {
  const { host, pid, startedAt } = program
  const since = new Date(program.now()).toISOString()
  return { token: program.newToken(), host, pid, startedAt, since, purpose }
}

/** Null while the owner has not been written yet, and for a file that says something else. */
export function parseLockOwner(bytes: Uint8Array): LockOwner | null {
  const json = parseJson(bytes)
  if (!json.ok) return null
  const owner = lockOwnerSchema.safeParse(json.value)
  return owner.success ? owner.data : null
}

/** True when nobody can hold this lock any more; false also where that can't be known. */
export function isGone(owner: LockOwner, program: LockProgram): boolean {
  if (owner.host !== program.host) return false
  if (owner.pid !== program.pid) return !program.isRunning(owner.pid)
  return owner.startedAt === program.startedAt && !program.held.has(owner.token)
}

/** True for a lock of this very program, whoever in it took the lock. */
export function isOfThisProgram(owner: LockOwner, { host, pid }: LockProgram): boolean {
  return owner.host === host && owner.pid === pid
}
