import path from 'node:path'
import { parseArgs } from 'node:util'

import { app, dialog } from 'electron'

import type { LibraryFailure } from '../core/library/library-failure.ts'
import type { Result } from '../core/result.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { askForLibrary } from './ask-for-library.ts'
import { followBackKeys } from './back-keys.ts'
import { backUpDaily } from './backup/back-up-daily.ts'
import { createBackupDesk } from './backup/backup-desk.ts'
import { createSettingsFile } from './backup/settings-file.ts'
import { createBundledPress } from './bundled-press.ts'
import { createBundledWorkshop } from './bundled-workshop.ts'
import { clock } from './clock.ts'
import {
  commandLineWords,
  needsPrinter,
  printWithoutDisplay,
  runCommandLine,
} from './command-line.ts'
import { showAgainAfterCrash } from './crashed-window.ts'
import { createLibraryIn } from './create-library-in.ts'
import { createDeskSession } from './desk-session.ts'
import { createExportDesk } from './export-desk.ts'
import { createExportLook } from './export-look.ts'
import { chooseLibraryFolder, rememberLibrary } from './first-library.ts'
import { createHandlers } from './handlers.ts'
import { createImportDesk } from './import-desk.ts'
import { serveDesk, tellDesk } from './ipc.ts'
import type { Library } from './library/library.ts'
import { openLibrary } from './library/open-library.ts'
import { createMachine } from './machine.ts'
import { installMenu } from './menu.ts'
import { newId } from './new-id.ts'
import { createPersonHere } from './person-here.ts'
import { createPersonalDictionary } from './personal-dictionary.ts'
import { readFaceStyle } from './print-faces.ts'
import { printPage } from './print-page.ts'
import { createRecovery } from './recovery.ts'
import { saveBeforeClosing } from './save-before-closing.ts'
import { saveBeforeLeaving } from './save-before-leaving.ts'
import { createSearchByProcess } from './search-by-process.ts'
import { createSearchDesk } from './search-desk.ts'
import { createViewFile } from './view-file.ts'
import { createWindowFlush } from './window-flush.ts'
import { confine, createWindow, showDesk } from './window.ts'

// Dates are written as the desk's language writes them, whatever the system speaks.
app.commandLine.appendSwitch('lang', 'en-GB')
registerAppScheme()
// As root Chromium starts only without its sandbox, and refuses to have it asked for then.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

const words = commandLineWords()
if (words !== null && needsPrinter(words)) {
  const status = printWithoutDisplay()
  if (status === null) void app.whenReady().then(() => runCommandLine(words, printPage))
  else app.exit(status)
} else if (words !== null) {
  await runCommandLine(words, null)
} else if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(openDesk).catch(reportFailedStart)
} else {
  app.quit()
}

const settings = createSettingsFile(app.getPath('userData'))
const ownPlace = path.join(app.getPath('userData'), 'Copydesk backups')

async function openDesk(): Promise<void> {
  const first = await firstLibrary()
  if (first === null) {
    app.exit(3)
    return
  }
  await rememberLibrary(app.getPath('userData'), first.folder)
  confine()
  const window = createWindow()
  const desk = window.webContents
  const recovery = createRecovery()
  await recovery.begin(first.folder)
  const machine = createMachine(window)
  const flush = createWindowFlush()
  const session = createDeskSession(first, {
    beforeReplace: () => flush.request(desk),
    onReplace: () => {
      void rememberLibrary(app.getPath('userData'), session.library().folder)
      void recovery.begin(session.library().folder)
      tellDesk(desk, 'library:replaced', null)
      tellOfChanges()
    },
  })
  const personHere = createPersonHere(settings, machine)
  const view = createViewFile(() => library().folder)

  const backups = createBackupDesk({
    session,
    machine,
    settings,
    ownPlace,
    openLibrary: openHere,
    clock,
    onActivity: (activity) => {
      if (!desk.isDestroyed()) tellDesk(desk, 'backup:activity', activity)
    },
  })
  const stopBackups = backUpDaily(backups)

  const look = createExportLook(readFaceStyle)
  const workshop = createBundledWorkshop()
  const search = createSearchDesk({ library, engine: createSearchByProcess() })
  machine.applyTheme((await view.read()).theme)
  serveApp({ folder: path.join(import.meta.dirname, '../renderer'), library, look })
  serveDesk(
    desk,
    createHandlers({
      session,
      machine,
      flush,
      view,
      imports: createImportDesk({ library, clock, newId }),
      exports: createExportDesk({
        library,
        machine,
        print: printPage,
        look,
        workshop,
        press: createBundledPress({ workshop, print: printPage }),
        personHere,
        clock,
        newId,
        tell: (activity) => {
          if (!desk.isDestroyed()) tellDesk(desk, 'export:activity', activity)
        },
      }),
      workshop,
      backups,
      settings,
      personHere,
      onPerson: (person) => {
        if (!desk.isDestroyed()) tellDesk(desk, 'person:called', person)
      },
      dictionary: createPersonalDictionary(app.getPath('userData')),
      recovery,
      search,
      openLibrary: openHere,
      createLibrary: createLibraryIn,
      newId,
      clock,
    }),
  )
  saveBeforeClosing({ window, flush, close })
  installMenu((command) => tellDesk(desk, 'command', command))
  followBackKeys(window, (command) => tellDesk(desk, 'command', command))
  app.on('window-all-closed', () => app.quit())
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  tellOfChanges()
  showAgainAfterCrash(window, recovery.noteCrash)
  saveBeforeLeaving(window, flush)
  await showDesk(window)

  function library(): Library {
    return session.library()
  }

  async function close(): Promise<void> {
    stopBackups()
    await search.close()
    await view.settled()
    await session.close()
    await recovery.end()
  }

  /** Until the library closes. */
  function tellOfChanges(): void {
    library().watch((change) => {
      if (!desk.isDestroyed()) tellDesk(desk, 'library:changed', change)
    })
  }
}

/** Backs a library of an older program up where all its backups are kept, before it is led on. */
async function openHere(folder: string): Promise<Result<Library, LibraryFailure>> {
  const { place } = (await settings.read()).backups
  const backupPlaces = place === null ? [ownPlace] : [place, ownPlace]
  return openLibrary({ folder, clock, backupPlaces, reconciling: 'while-open' })
}

/** Opens the library that is asked for or was open last; null when the person gives up. */
async function firstLibrary(): Promise<Library | null> {
  const { folder, mayBeMade } = await chooseLibraryFolder({
    asked: askedFolder(),
    settingsFolder: app.getPath('userData'),
    documentsFolder: app.getPath('documents'),
  })
  const opened = await openHere(folder)
  const isNew = mayBeMade && !opened.ok && opened.failure.kind === 'not-a-library'
  const first = isNew ? await createLibraryIn(folder) : opened
  return first.ok ? first.value : askForLibrary(first.failure, folder, openHere)
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

function reportFailedStart(error: unknown): void {
  dialog.showErrorBox('Copydesk can’t start', String(error))
  app.exit(1)
}
