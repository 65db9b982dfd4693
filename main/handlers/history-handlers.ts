import type { DeskCalls } from '../../preload/contract.ts'
import type { historyCalls } from '../../preload/contract/history-calls.ts'
import { restoreVersion } from '../library/restore-version.ts'
import type { HandlerTools } from './handler-tools.ts'

export function createHistoryHandlers({
  session,
}: HandlerTools): Pick<DeskCalls, keyof typeof historyCalls> {
  return {
    'history:list': (id) => session.library().history(id),
    'history:read': ({ id, version }) => session.library().readSnapshot(id, version),
    'history:keep': ({ id, name }) =>
      session.library().keepSnapshot(id, { reason: name === null ? 'restore' : 'named', name }),
    'history:restore': ({ id, version }) => restoreVersion(session.library(), id, version),
  }
}
