import type { CommandName } from '../core/desk/command.ts'
import type { ExportActivity } from '../core/export/export-activity.ts'
import type { BackupActivity } from '../core/library/backup.ts'
import type { LibraryChange } from '../core/library/library-change.ts'
import { backupCalls } from './contract/backup-calls.ts'
import type { Call } from './contract/call.ts'
import { checkCalls } from './contract/check-calls.ts'
import { conflictCalls } from './contract/conflict-calls.ts'
import { exportCalls } from './contract/export-calls.ts'
import { historyCalls } from './contract/history-calls.ts'
import { houseCalls } from './contract/house-calls.ts'
import { importCalls } from './contract/import-calls.ts'
import { libraryCalls } from './contract/library-calls.ts'
import { mediaCalls } from './contract/media-calls.ts'
import { recordCalls } from './contract/record-calls.ts'
import { windowCalls } from './contract/window-calls.ts'

/** Every channel between the window and the main process, each declared in the part of its area and nowhere else. */
export const contract = {
  ...libraryCalls,
  ...recordCalls,
  ...checkCalls,
  ...houseCalls,
  ...conflictCalls,
  ...historyCalls,
  ...mediaCalls,
  ...importCalls,
  ...exportCalls,
  ...backupCalls,
  ...windowCalls,
}

/** What the main process tells the window unasked. */
export interface DeskEvents {
  /** The main process runs another library now: read everything anew. */
  readonly 'library:replaced': null
  /** Other programs changed something in the library. */
  readonly 'library:changed': LibraryChange
  readonly command: CommandName
  readonly 'backup:activity': BackupActivity
  /** The person of this machine goes by another name. */
  readonly 'person:called': string
  readonly 'export:activity': ExportActivity
  /** Write everything down and answer `desk:flushed`. */
  readonly flush: null
}

type Contract = typeof contract
export type Channel = keyof Contract
export type Input<C extends Channel> = Contract[C] extends Call<infer I, unknown> ? I : never
export type Output<C extends Channel> = Contract[C] extends Call<unknown, infer O> ? O : never
export type DeskEvent = keyof DeskEvents

/** What main/ implements and the window calls: the same functions seen from both ends. */
export type DeskCalls = {
  readonly [C in Channel]: (input: Input<C>) => Promise<Output<C>>
}

/** The window's whole view of the machine. */
export interface Desk extends DeskCalls {
  /** Calls `listener` on each event until the returned function is called. */
  readonly on: <E extends DeskEvent>(
    event: E,
    listener: (payload: DeskEvents[E]) => void,
  ) => () => void
}

export function isChannel(name: string): name is Channel {
  return Object.hasOwn(contract, name)
}
