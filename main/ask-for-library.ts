import { dialog } from 'electron'

import { failureSentence, type LibraryFailure } from '../core/library/library-failure.ts'
import type { Result } from '../core/result.ts'
import { createLibraryIn } from './create-library-in.ts'
import type { Library } from './library/library.ts'

/** Says why a library can't be opened and asks what to do, until one is open; null means: quit. */
export async function askForLibrary(
  failure: LibraryFailure,
  folder: string,
  openLibrary: OpenLibrary,
): Promise<Library | null> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: 'Copydesk can’t open its library',
    detail: `${failureSentence(failure)} If it lies on a disk that isn’t connected, connect it and try again.`,
    buttons: ['Try again', 'Open another library…', 'Make a new library…', 'Quit'],
    defaultId: 0,
    cancelId: 3,
  })
  if (response === 0) return openOrAsk(folder, openLibrary)
  if (response === 1) return openOrAsk((await chooseFolder()) ?? folder, openLibrary)
  return response === 2 ? makeOrAsk(folder, openLibrary) : null
}

type OpenLibrary = (folder: string) => Promise<Result<Library, LibraryFailure>>

async function openOrAsk(folder: string, openLibrary: OpenLibrary): Promise<Library | null> {
  const opened = await openLibrary(folder)
  return opened.ok ? opened.value : askForLibrary(opened.failure, folder, openLibrary)
}

async function makeOrAsk(former: string, openLibrary: OpenLibrary): Promise<Library | null> {
  const { filePath } = await dialog.showSaveDialog({ buttonLabel: 'Make the library here' })
  if (filePath === '') return openOrAsk(former, openLibrary)
  const made = await createLibraryIn(filePath)
  return made.ok ? made.value : askForLibrary(made.failure, former, openLibrary)
}

async function chooseFolder(): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory'] })
  return filePaths[0] ?? null
}
