import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import path from 'node:path'

import { app, type BrowserWindow, dialog, nativeImage, nativeTheme, shell } from 'electron'

import type { Theme } from '../core/desk/desk-view.ts'
import type { TextAct } from '../core/desk/text-act.ts'
import { steppedZoom, type ZoomStep } from '../core/desk/zoom.ts'
import type { DiskFailure } from '../core/library/library-failure.ts'
import { type Result, success } from '../core/result.ts'
import { onDisk } from './library/disk-failure.ts'

/** What only the operating system can do; a test passes its own. */
export interface Machine {
  readonly chooseFolder: (title: string) => Promise<string | null>
  /** A folder that may not exist yet. */
  readonly chooseNewFolder: (title: string) => Promise<string | null>
  readonly chooseFiles: (title: string) => Promise<readonly string[]>
  readonly chooseBundlePlace: (bundle: {
    name: string
    form: 'folder' | 'zip'
    /** Where the dialog begins; null for where documents are kept. */
    folder: string | null
  }) => Promise<string | null>
  /** Where a record goes that its library does not take. */
  readonly chooseCopyPlace: (fileName: string) => Promise<string | null>
  /** One picture, or as many as are wanted; none when the person thinks better of it. */
  readonly choosePictures: (
    howMany: 'one' | 'several',
  ) => Promise<readonly Result<ChosenFile, DiskFailure>[]>
  /** A zip file; the dialog begins in the folder. */
  readonly chooseBackup: (folder: string) => Promise<string | null>
  readonly showFolder: (folder: string) => Promise<void>
  readonly showFile: (path: string) => void
  /** Gives the file to the drag that has just begun in the window. */
  readonly dragFile: (path: string) => void
  readonly openAddress: (address: string) => Promise<void>
  readonly actOnText: (act: TextAct) => void
  readonly zoom: (step: ZoomStep) => void
  readonly toggleFullScreen: () => void
  readonly applyTheme: (theme: Theme) => void
  /** The name of whoever sits here; empty where the system does not know it. */
  readonly personName: () => string
}

export interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A drag needs a picture below the pointer; some kinds of file can't be drawn here. */
function dragIcon(): Electron.NativeImage {
  const grey = Buffer.alloc(32 * 32 * 4, 0x80)
  return nativeImage.createFromBitmap(grey, { width: 32, height: 32 })
}

export function createMachine(window: BrowserWindow): Machine {
  return {
    async chooseFolder(title) {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title,
        properties: ['openDirectory'],
      })
      return filePaths[0] ?? null
    },
    async chooseNewFolder(title) {
      const { filePath } = await dialog.showSaveDialog(window, {
        title,
        buttonLabel: 'Make the library here',
        nameFieldLabel: 'Name',
        properties: ['createDirectory'],
      })
      return filePath === '' ? null : filePath
    },
    async chooseFiles(title) {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title,
        buttonLabel: 'Look at it',
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: 'Text', extensions: ['md', 'markdown', 'html', 'htm', 'txt'] },
          { name: 'Word files and e-books', extensions: ['docx', 'epub'] },
          { name: 'Sites and records', extensions: ['xml', 'json', 'zip'] },
          { name: 'People', extensions: ['csv', 'vcf', 'json'] },
          { name: 'Posts of a network', extensions: ['json', 'car', 'zip', 'gz', 'tgz'] },
          { name: 'Everything', extensions: ['*'] },
        ],
      })
      return filePaths
    },
    async chooseBundlePlace({ name, form, folder }) {
      const { filePath } = await dialog.showSaveDialog(window, {
        title: 'Make the bundle',
        buttonLabel: 'Make the bundle',
        defaultPath: path.join(
          folder ?? app.getPath('documents'),
          form === 'zip' ? `${name}.zip` : name,
        ),
        ...(form === 'zip' ? { filters: [{ name: 'ZIP', extensions: ['zip'] }] } : {}),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      if (filePath === '') return null
      return form === 'zip' && path.extname(filePath) === '' ? `${filePath}.zip` : filePath
    },
    async chooseCopyPlace(fileName) {
      const { filePath } = await dialog.showSaveDialog(window, {
        title: 'Save a copy elsewhere',
        buttonLabel: 'Save the copy',
        defaultPath: fileName,
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return filePath === '' ? null : filePath
    },
    async choosePictures(howMany) {
      const isOne = howMany === 'one'
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: isOne ? 'Choose a picture' : 'Choose pictures',
        properties: isOne ? ['openFile'] : ['openFile', 'multiSelections'],
        filters: [{ name: 'Pictures', extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp'] }],
      })
      return Promise.all(filePaths.map(readChosen))
    },
    async chooseBackup(folder) {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: 'Choose a backup',
        buttonLabel: 'Look into it',
        defaultPath: folder,
        properties: ['openFile'],
        filters: [{ name: 'Backups', extensions: ['zip'] }],
      })
      return filePaths[0] ?? null
    },
    async showFolder(folder) {
      await shell.openPath(folder)
    },
    showFile: (file) => shell.showItemInFolder(file),
    dragFile(file) {
      const picture = nativeImage.createFromPath(file)
      const icon = picture.isEmpty() ? dragIcon() : picture.resize({ width: 96 })
      window.webContents.startDrag({ file, icon })
    },
    openAddress: (address) => shell.openExternal(address),
    actOnText: (act) => window.webContents[act](),
    personName,
    zoom(step) {
      const { webContents } = window
      webContents.setZoomLevel(steppedZoom(webContents.getZoomLevel(), step))
    },
    toggleFullScreen: () => window.setFullScreen(!window.isFullScreen()),
    applyTheme(theme) {
      nativeTheme.themeSource = theme
    },
  }
}

async function readChosen(file: string): Promise<Result<ChosenFile, DiskFailure>> {
  const read = await onDisk(file, () => readFile(file))
  return read.ok ? success({ name: path.basename(file), bytes: read.value }) : read
}

/** A user without an entry in the system's list of users has no name. */
function personName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
