import { join } from 'node:path'

import type { LibraryFailure } from '../../core/library/library-failure.ts'
import { firstSettings, type Settings, settingsSchema } from '../../core/library/settings.ts'
import type { Result } from '../../core/result.ts'
import { onDisk } from '../library/disk-failure.ts'
import { writeDurably } from '../library/durable-file.ts'
import { diskFileSystem, type FileSystem } from '../library/file-system.ts'
import { readIfThere } from '../library/record-adapter.ts'
import { parseJson } from '../library/record-file.ts'
import { createWriteQueue } from '../library/write-queue.ts'

/** What a person chose for this computer, in `settings.json` beside the program's own files. */
export interface SettingsFile {
  readonly read: () => Promise<Settings>
  /** Answers when the disk has the changed settings. */
  readonly change: (
    update: (settings: Settings) => Settings,
  ) => Promise<Result<Settings, LibraryFailure>>
}

export function createSettingsFile(
  folder: string,
  files: FileSystem = diskFileSystem,
): SettingsFile {
  const path = join(folder, 'settings.json')
  const queue = createWriteQueue()

  async function read(): Promise<Settings> {
    const bytes = await onDisk(path, () => readIfThere(files, path))
    const json = parseJson(bytes.ok && bytes.value !== null ? bytes.value : new Uint8Array())
    const settings = settingsSchema.safeParse(json.ok ? json.value : {})
    return settings.success ? settings.data : firstSettings
  }

  return {
    read,
    change: (update) =>
      queue.run(path, async () => {
        const settings = update(await read())
        const bytes = new TextEncoder().encode(`${JSON.stringify(settings, null, 2)}\n`)
        return onDisk(path, async () => {
          await files.makeFolder(folder)
          await writeDurably(files, { path, bytes })
          return settings
        })
      }),
  }
}
