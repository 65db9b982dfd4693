import type { BrowserWindow } from 'electron'

import type { CommandName } from '../core/desk/command.ts'

/** The keys for back and forward that mice and some keyboards have beside the others. */
export function followBackKeys(window: BrowserWindow, run: (command: CommandName) => void): void {
  window.on('app-command', (_, key) => {
    if (key === 'browser-backward') run('go-back')
    if (key === 'browser-forward') run('go-forward')
  })
}
