import path from 'node:path'
import { parseArgs } from 'node:util'

import { app, dialog } from 'electron'

import { failureSentence, type LibraryFailure } from '../core/library-failure.ts'
import type { Result } from '../core/result.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { clock } from './clock.ts'
import { commandLineWords, runCommandLine } from './command-line.ts'
import { createDeskSession } from './desk-session.ts'
import { createExportDesk } from './export-desk.ts'
import { chooseLibraryFolder, rememberLibrary } from './first-library.ts'
import { createHandlers } from './handlers.ts'
import { createImportDesk } from './import-desk.ts'
import { serveDesk, tellDesk } from './ipc.ts'
import { createLibrary } from './library/create-library.ts'
import type { Library } from './library/library.ts'
import { openLibrary } from './library/open-library.ts'
import { createMachine } from './machine.ts'
import { installMenu } from './menu.ts'
import { newId } from './new-id.ts'
import { saveBeforeClosing } from './save-before-closing.ts'
import { createViewFile } from './view-file.ts'
import { createWindowFlush } from './window-flush.ts'
import { confine, createWindow, showDesk } from './window.ts'

// Dates are written as the desk's language writes them, whatever the system speaks.
app.commandLine.appendSwitch('lang', 'en-GB')
registerAppScheme()
// As root Chromium starts only without its sandbox, and refuses to have it asked for then.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

const words = commandLineWords()
if (words !== null) {
  await runCommandLine(words)
} else if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(openDesk)
} else {
  app.quit()
}

async function openDesk(): Promise<void> {
  const first = await firstLibrary()
  if (!first.ok) {
    dialog.showErrorBox('Copydesk can’t open its library', failureSentence(first.failure))
    app.exit(3)
    return
  }
  await rememberLibrary(app.getPath('userData'), first.value.folder)
  confine()
  const window = createWindow()
  const desk = window.webContents
  const session = createDeskSession(first.value, () => {
    void rememberLibrary(app.getPath('userData'), session.library().folder)
    tellDesk(desk, 'library:replaced', null)
  })
  const machine = createMachine(window)
  const flush = createWindowFlush()
  const view = createViewFile(() => library().folder)

  machine.applyTheme((await view.read()).theme)
  serveApp({ folder: path.join(import.meta.dirname, '../renderer'), library })
  serveDesk(
    desk,
    createHandlers({
      session,
      machine,
      flush,
      view,
      imports: createImportDesk({ library, clock, newId }),
      exports: createExportDesk({ library, machine }),
      openLibrary: (folder) => openLibrary({ folder, clock }),
      createLibrary: (folder) => makeLibrary(folder),
      newId,
      clock,
    }),
  )
  saveBeforeClosing({ window, flush, close: () => session.close() })
  installMenu((command) => tellDesk(desk, 'command', command))
  app.on('window-all-closed', () => app.quit())
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  desk.on('render-process-gone', () => void showDesk(window))
  await showDesk(window)

  function library(): Library {
    return session.library()
  }
}

/** Opens the library that is asked for or was open last; makes it when there is none yet. */
async function firstLibrary(): Promise<Result<Library, LibraryFailure>> {
  const folder = await chooseLibraryFolder({
    asked: askedFolder(),
    settingsFolder: app.getPath('userData'),
    documentsFolder: app.getPath('documents'),
  })
  const opened = await openLibrary({ folder, clock })
  const isNew = !opened.ok && opened.failure.kind === 'not-a-library'
  return isNew ? makeLibrary(folder) : opened
}

function makeLibrary(folder: string): Promise<Result<Library, LibraryFailure>> {
  return createLibrary({ folder, name: path.basename(folder), clock, newId })
}

function askedFolder(): string | null {
  const { values } = parseArgs({
    args: process.argv.slice(1),
    options: { library: { type: 'string' } },
    // Chromium's own switches stand among the arguments.
    strict: false,
  })
  return typeof values.library === 'string' ? values.library : null
}
