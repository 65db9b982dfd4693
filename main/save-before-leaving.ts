import { app, type BrowserWindow, powerMonitor } from 'electron'

import type { WindowFlush } from './window-flush.ts'

/** Saves when the person logs off, shuts down, sends the computer to sleep or locks it. */
export function saveBeforeLeaving(window: BrowserWindow, flush: WindowFlush): void {
  function save(): void {
    if (!window.isDestroyed() && !window.webContents.isCrashed()) {
      void flush.request(window.webContents)
    }
  }

  // Windows asks every window and then gives it a few seconds.
  window.on('query-session-end', save)
  powerMonitor.on('suspend', save)
  powerMonitor.on('lock-screen', save)
  if (process.platform === 'win32') return
  // Elsewhere the programs are asked to end: the window goes when everything is saved.
  powerMonitor.on('shutdown', () => app.quit())
}
