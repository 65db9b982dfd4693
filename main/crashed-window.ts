import { app, type BrowserWindow, dialog } from 'electron'

import { showDesk } from './window.ts'

/** So many crashes in so many milliseconds are taken for bad luck. */
const mostCrashes = 3
const badLuck = 60_000

/** Shows the desk again when its page has crashed; after some crashes in a row it asks first. */
export function showAgainAfterCrash(window: BrowserWindow, onCrash: () => void): void {
  let crashes: readonly number[] = []

  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit') return
    onCrash()
    crashes = [...crashes.filter((at) => at > Date.now() - badLuck), Date.now()]
    void (crashes.length > mostCrashes ? ask(window) : showDesk(window))
  })
}

async function ask(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The desk keeps stopping',
    detail:
      'Everything that was saved is on the disk. Show it again, or quit and open another record first.',
    buttons: ['Show it again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) await showDesk(window)
  else app.quit()
}
