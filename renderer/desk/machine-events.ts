import type { Desk } from '../../preload/contract.ts'
import type { DeskActions, DeskStore } from './desk-store.ts'
import { runCommand } from './run-command.ts'

/** Does what the main process asks of the window; answers the way to stop. */
export function listenToMachine(desk: Desk, deskStore: DeskStore): () => void {
  const { actions } = deskStore
  const stops = [
    desk.on('command', (command) => void runCommand(command, { ...deskStore, desk })),
    desk.on('library:replaced', () => void actions.start()),
    desk.on('library:changed', (change) => void actions.noteChange(change)),
    desk.on('backup:activity', actions.noteBackup),
    desk.on('flush', () => void answerFlush(desk, actions)),
  ]
  return () => stops.forEach((stop) => stop())
}

async function answerFlush(desk: Desk, { flush }: DeskActions): Promise<void> {
  // Whatever goes wrong, the main process waits for an answer.
  const isEverythingSaved = await flush().catch(() => false)
  await desk['desk:flushed'](isEverythingSaved)
}
