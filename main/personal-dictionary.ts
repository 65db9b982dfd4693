import { join } from 'node:path'

import type { LibraryFailure } from '../core/library/library-failure.ts'
import type { Result } from '../core/result.ts'
import { withoutWord, withWord } from '../core/spelling/known-words.ts'
import { onDisk } from './library/disk-failure.ts'
import { writeDurably } from './library/durable-file.ts'
import { diskFileSystem, type FileSystem } from './library/file-system.ts'
import { readIfThere } from './library/record-adapter.ts'
import { createWriteQueue } from './library/write-queue.ts'

/** The words that a person has added on this computer: `dictionary.txt` beside the settings, one a line. */
export interface PersonalDictionary {
  readonly read: () => Promise<readonly string[]>
  /** Puts the word in or takes it out; answers the list when the disk has it. */
  readonly change: (change: DictionaryChange) => Promise<Result<readonly string[], LibraryFailure>>
}

export interface DictionaryChange {
  readonly word: string
  readonly isIn: boolean
}

export function createPersonalDictionary(
  folder: string,
  files: FileSystem = diskFileSystem,
): PersonalDictionary {
  const path = join(folder, 'dictionary.txt')
  const queue = createWriteQueue()

  async function read(): Promise<readonly string[]> {
    const bytes = await onDisk(path, () => readIfThere(files, path))
    const text = bytes.ok && bytes.value !== null ? new TextDecoder().decode(bytes.value) : ''
    return text
      .split(/\r?\n/u)
      .map((line) => line.trim())
      .filter((line) => line !== '')
  }

  return {
    read,
    change: ({ word, isIn }) =>
      queue.run(path, async () => {
        const words = isIn ? withWord(await read(), word) : withoutWord(await read(), word)
        const bytes = new TextEncoder().encode(words.map((each) => `${each}\n`).join(''))
        return onDisk(path, async () => {
          await files.makeFolder(folder)
          await writeDurably(files, { path, bytes })
          return words
        })
      }),
  }
}
