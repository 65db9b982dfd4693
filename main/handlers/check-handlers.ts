import type { DeskCalls } from '../../preload/contract.ts'
import type { checkCalls } from '../../preload/contract/check-calls.ts'
import type { HandlerTools } from './handler-tools.ts'

export function createCheckHandlers({
  exports,
}: HandlerTools): Pick<DeskCalls, keyof typeof checkCalls> {
  return {
    'record:check': (ids) => exports.check(ids),
    'record:fix': (wish) => exports.fix(wish),
    'record:worst': (ids) => exports.worst(ids),
  }
}
