import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Which library to open: the one asked for, else the last one, else one in the documents folder. */
export async function chooseLibraryFolder({
  asked,
  settingsFolder,
  documentsFolder,
}: {
  asked: string | null
  settingsFolder: string
  documentsFolder: string
}): Promise<string> {
  if (asked !== null) return path.resolve(asked)
  return (await lastLibrary(settingsFolder)) ?? path.join(documentsFolder, 'Copydesk library')
}

export async function rememberLibrary(settingsFolder: string, folder: string): Promise<void> {
  await writeFile(lastLibraryFile(settingsFolder), folder)
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
