import { createHash } from 'node:crypto'
import path from 'node:path'

import type { LockProgram } from '../library/lock-program.ts'

/** What stands beside the place of a bundle while it is put there, under a hidden name that tells whose it is. */
export interface BesideBundle {
  /** Of the bundle whose place it is for. */
  readonly name: string
  /** `former` is the whole bundle that is being replaced, `new` what takes its place, `copies` what goes into that. */
  readonly role: 'new' | 'former' | 'copies'
  readonly token: string
}

/** A hidden path beside `out` that nobody else uses; until it is let go, nobody sweeps it. */
export function besidePath(
  out: string,
  role: BesideBundle['role'],
  program: LockProgram,
): { readonly path: string; readonly letGo: () => void } {
  const token = program.newToken().replaceAll('-', '')
  program.held.add(token)
  const owner = [hostMark(program), program.pid, program.startedAt, token].join('-')
  return {
    path: path.join(path.dirname(out), `.${path.basename(out)}.${role}-${owner}.part`),
    letGo: () => program.held.delete(token),
  }
}

/** What the name says when it was left behind by a program of this machine that has certainly ended; else null. */
export function leftBeside(entry: string, program: LockProgram): BesideBundle | null {
  const parts = namePattern.exec(entry)?.groups
  if (parts === undefined || parts['host'] !== hostMark(program)) return null
  const { name = '', token = '' } = parts
  const pid = Number(parts['pid'])
  const isDead =
    pid === program.pid
      ? Number(parts['startedAt']) !== program.startedAt || !program.held.has(token)
      : !program.isRunning(pid)
  return isDead
    ? { name, role: roles.find((role) => role === parts['role']) ?? 'new', token }
    : null
}

const roles: readonly BesideBundle['role'][] = ['new', 'former', 'copies']

const namePattern =
  /^\.(?<name>.+)\.(?<role>new|former|copies)-(?<host>[0-9a-f]{8})-(?<pid>\d+)-(?<startedAt>\d+)-(?<token>[0-9a-z]+)\.part$/u

function hostMark({ host }: LockProgram): string {
  return createHash('sha256').update(host).digest('hex').slice(0, 8)
}
