import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'

import {
  type Channel,
  contract,
  type DeskCalls,
  type DeskEvent,
  type DeskEvents,
  isChannel,
} from '../preload/contract.ts'
import { appOrigin } from './app-protocol.ts'
import { answer } from './handlers.ts'

/** Answers the window's calls, and nobody else's: only the main frame of our own page is heard. */
export function serveDesk(window: WebContents, handlers: DeskCalls): void {
  for (const channel of Object.keys(contract).filter(isChannel)) {
    ipcMain.handle(channel, (event, input: unknown) => {
      refuseStrangers(event, window, channel)
      return answer(handlers, channel, input)
    })
  }
}

/** Tells the window something unasked. */
export function tellDesk<E extends DeskEvent>(
  window: WebContents,
  event: E,
  payload: DeskEvents[E],
): void {
  window.send(event, payload)
}

function refuseStrangers(event: IpcMainInvokeEvent, window: WebContents, channel: Channel): void {
  const frame = event.senderFrame
  const isOurs = event.sender === window && frame === window.mainFrame && frame.origin === appOrigin
  if (!isOurs) throw new Error(`Refused ${channel}: it did not come from the desk`)
}
