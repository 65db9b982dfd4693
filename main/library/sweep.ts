import { join } from 'node:path'

import { onDisk } from './disk-failure.ts'
import { isTemporaryName } from './durable-file.ts'
import type { FileSystem } from './file-system.ts'
import { libraryFolders, pathIn } from './library-folder.ts'

/**
 * Removes what writes that were cut short have left: temporary files of more than ten minutes before
 * `startedAt`. Younger ones may belong to a write under way in another program and stay; so does what
 * the disk refuses to remove.
 */
export async function sweepTemporaryFiles(
  files: FileSystem,
  { folder, startedAt }: { readonly folder: string; readonly startedAt: number },
): Promise<void> {
  for (const place of [folder, ...libraryFolders.map((name) => pathIn(folder, name))]) {
    const names = await onDisk(place, () => files.list(place))
    for (const name of (names.ok ? names.value : []).filter(isTemporaryName)) {
      const path = join(place, name)
      await onDisk(path, async () => {
        const { modifiedAt } = await files.stamp(path)
        if (modifiedAt < startedAt - longestWrite) await files.remove(path)
      })
    }
  }
}

/** Milliseconds; no write takes so long, whichever program it is of. */
const longestWrite = 10 * 60 * 1000
