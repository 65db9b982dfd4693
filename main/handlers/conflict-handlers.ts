import { success } from '../../core/result.ts'
import type { DeskCalls } from '../../preload/contract.ts'
import type { conflictCalls } from '../../preload/contract/conflict-calls.ts'
import { settleCopy } from '../library/conflict-settle.ts'
import type { HandlerTools } from './handler-tools.ts'

export function createConflictHandlers({
  session,
}: HandlerTools): Pick<DeskCalls, keyof typeof conflictCalls> {
  return {
    'conflict:list': () => session.library().conflictCopies(),
    'conflict:compare': (file) => session.library().compareCopy(file),
    async 'conflict:settle'(settled) {
      const done = await settleCopy(session.library(), settled)
      return done.ok ? success(null) : done
    },
    'conflict:settled': () => session.library().settledCopies(),
    'conflict:read-settled': (file) => session.library().readSettledCopy(file),
  }
}
