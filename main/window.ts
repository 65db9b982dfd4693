import path from 'node:path'

import { app, BrowserWindow, nativeTheme, session } from 'electron'

import { appOrigin } from './app-protocol.ts'
import { lookOrigin } from './export-look.ts'
import { offerTextMenu } from './text-menu.ts'
import { rememberBounds, rememberedBounds } from './window-bounds.ts'

/** The one window of the program, with nothing in it yet. */
export function createWindow(): BrowserWindow {
  const { isMaximised, ...bounds } = rememberedBounds(app.getPath('userData'))
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 760,
    minHeight: 520,
    show: false,
    title: 'Copydesk',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#19191b' : '#f6f4ef',
    webPreferences: {
      preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // The browser's spelling fetches its dictionaries from the network.
      spellcheck: false,
    },
  })
  if (isMaximised) window.maximize()
  offerTextMenu(window.webContents)
  window.once('ready-to-show', () => window.show())
  window.on('close', () => rememberBounds(app.getPath('userData'), window))
  return window
}

/** Nothing leads out of the desk's own page: no navigation, no windows, no permissions, no network. */
export function confine(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => {
      // A preview stands in a frame, and its pages lead to each other.
      if (event.isMainFrame || !event.url.startsWith(`${lookOrigin}/`)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
  // The program's own spelling fetches its dictionaries even while no window uses it.
  session.defaultSession.setSpellCheckerEnabled(false)
  session.defaultSession.setSpellCheckerLanguages([])
  session.defaultSession.setPermissionRequestHandler((_, permission, answer) => {
    answer(isAllowed(permission))
  })
  session.defaultSession.setPermissionCheckHandler((_, permission) => isAllowed(permission))
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !/^(?:app|data|blob|devtools):/u.test(url) })
  })
}

export async function showDesk(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${appOrigin}/index.html`)
}

function isAllowed(permission: string): boolean {
  return permission === 'clipboard-sanitized-write'
}
