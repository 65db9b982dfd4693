import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'

import { createBridge } from './bridge.ts'
import type { DeskEvent, DeskEvents } from './contract.ts'

contextBridge.exposeInMainWorld(
  'copydesk',
  createBridge({ invoke: (channel, input) => ipcRenderer.invoke(channel, input), subscribe }),
)

function subscribe<E extends DeskEvent>(
  event: E,
  listener: (payload: DeskEvents[E]) => void,
): () => void {
  function receive(_: IpcRendererEvent, payload: DeskEvents[E]): void {
    listener(payload)
  }
  ipcRenderer.on(event, receive)
  return () => ipcRenderer.off(event, receive)
}
