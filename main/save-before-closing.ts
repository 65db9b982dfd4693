import { app, type BrowserWindow, dialog } from 'electron'

import type { WindowFlush } from './window-flush.ts'

/** Lets the window go only when everything is saved, or when the person gives the rest up. */
export function saveBeforeClosing({
  window,
  flush,
  close,
}: {
  window: BrowserWindow
  flush: WindowFlush
  /** Ends the work on the library. */
  close: () => Promise<void>
}): void {
  let isAsking = false
  let isQuitting = false
  app.on('before-quit', () => {
    isQuitting = true
  })
  window.on('close', (event) => {
    event.preventDefault()
    if (isAsking) return
    isAsking = true
    void letGo()
  })

  async function letGo(): Promise<void> {
    const isSaved = window.webContents.isCrashed() || (await flush.request(window.webContents))
    if (!isSaved && !(await isGivenUp(window))) {
      isAsking = false
      isQuitting = false
      return
    }
    try {
      await close()
    } finally {
      window.destroy()
    }
    // The event above called the quitting off, so it is asked for again.
    if (isQuitting) app.quit()
  }
}

async function isGivenUp(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Your last changes could not be saved',
    detail:
      'The foot of the window says why. Keep it open to try again or to copy your text elsewhere.',
    buttons: ['Keep the window open', 'Close and lose the last changes'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
