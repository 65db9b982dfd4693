import {
  type Channel,
  contract,
  type DeskCalls,
  type Input,
  type Output,
} from '../preload/contract.ts'
import { createBackupHandlers } from './handlers/backup-handlers.ts'
import { createCheckHandlers } from './handlers/check-handlers.ts'
import { createConflictHandlers } from './handlers/conflict-handlers.ts'
import { createExportHandlers } from './handlers/export-handlers.ts'
import type { HandlerTools } from './handlers/handler-tools.ts'
import { createHistoryHandlers } from './handlers/history-handlers.ts'
import { createHouseHandlers } from './handlers/house-handlers.ts'
import { createImportHandlers } from './handlers/import-handlers.ts'
import { createLibraryHandlers } from './handlers/library-handlers.ts'
import { createMediaHandlers } from './handlers/media-handlers.ts'
import { createRecordHandlers } from './handlers/record-handlers.ts'
import { createWindowHandlers } from './handlers/window-handlers.ts'

/** What the window can ask for; the command line does the same through the same library. */
export function createHandlers(tools: HandlerTools): DeskCalls {
  return {
    ...createLibraryHandlers(tools),
    ...createRecordHandlers(tools),
    ...createCheckHandlers(tools),
    ...createHouseHandlers(tools),
    ...createConflictHandlers(tools),
    ...createHistoryHandlers(tools),
    ...createMediaHandlers(tools),
    ...createImportHandlers(tools),
    ...createExportHandlers(tools),
    ...createBackupHandlers(tools),
    ...createWindowHandlers(tools),
  }
}

/** Answers one call from the window: nothing unparsed reaches a handler. */
export async function answer<C extends Channel>(
  handlers: DeskCalls,
  channel: C,
  input: unknown,
): Promise<Output<C>> {
  const parse: (value: unknown) => unknown = contract[channel].parse
  // `parse` is the one of this very channel, which the compiler can't follow through the index.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return handlers[channel](parse(input) as Input<C>)
}
