import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

export interface ChosenLibrary {
  readonly folder: string
  /** False for the library of last time: where it is gone, a new empty one would only hide that. */
  readonly mayBeMade: boolean
}

/** Which library to open: the one asked for, else the last one, else one in the documents folder. */
export async function chooseLibraryFolder({
  asked,
  settingsFolder,
  documentsFolder,
}: {
  asked: string | null
  settingsFolder: string
  documentsFolder: string
}): Promise<ChosenLibrary> {
  if (asked !== null) return { folder: path.resolve(asked), mayBeMade: true }
  const first = path.join(documentsFolder, 'Copydesk library')
  const last = await lastLibrary(settingsFolder)
  return last === null ? { folder: first, mayBeMade: true } : { folder: last, mayBeMade: false }
}

export async function rememberLibrary(settingsFolder: string, folder: string): Promise<void> {
  try {
    await writeFile(lastLibraryFile(settingsFolder), folder)
  } catch {
    // A folder that can't be remembered is asked for again; it must not keep the desk from opening.
  }
}

async function lastLibrary(settingsFolder: string): Promise<string | null> {
  try {
    const folder = await readFile(lastLibraryFile(settingsFolder), 'utf8')
    return path.isAbsolute(folder) ? folder : null
  } catch {
    return null
  }
}

function lastLibraryFile(settingsFolder: string): string {
  return path.join(settingsFolder, 'last-library.txt')
}
