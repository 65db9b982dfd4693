import type { Desk } from '../../preload/contract.ts'
import type { DeskTools } from './desk-context.ts'
import type { DeskActions } from './desk-store.ts'
import { runCommand } from './run-command.ts'

/** Does what the main process asks of the window; answers the way to stop. */
export function listenToMachine(tools: DeskTools): () => void {
  const { desk, actions } = tools
  const stops = [
    desk.on('command', (command) => void runCommand(command, tools)),
    desk.on('library:replaced', () => void actions.start()),
    desk.on('library:changed', (change) => void actions.noteChange(change)),
    desk.on('person:called', actions.notePerson),
    desk.on('backup:activity', actions.noteBackup),
    desk.on('export:activity', actions.noteExport),
    desk.on('flush', () => void answerFlush(desk, actions)),
  ]
  return () => stops.forEach((stop) => stop())
}

async function answerFlush(desk: Desk, { flush }: DeskActions): Promise<void> {
  // Whatever goes wrong, the main process waits for an answer.
  const isEverythingSaved = await flush().catch(() => false)
  await desk['desk:flushed'](isEverythingSaved)
}
