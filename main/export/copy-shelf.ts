import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { MediaId } from '../../core/library/record-id.ts'
import { makeFolder } from '../library/make-folder.ts'
import { bestEffort, type BundleDisk } from './bundle-disk.ts'

/** Copies of pictures that lie on the disk while a bundle is made, so that memory holds one at a time. */
export interface CopyShelf {
  /** Content when the disk does not take it: who misses a copy draws it again. */
  readonly put: (id: MediaId, bytes: Uint8Array) => Promise<void>
  /** Null for what does not lie there as it was put. */
  readonly take: (id: MediaId) => Promise<Uint8Array | null>
  readonly clear: () => Promise<void>
}

/** A shelf that is a folder of its own, made with the first copy. */
export function copyShelf(folder: string, disk: Pick<BundleDisk, 'removeAll'>): CopyShelf {
  return {
    put: (id, bytes) =>
      bestEffort(
        (async () => {
          await makeFolder(folder)
          await writeFile(join(folder, id), bytes)
        })(),
      ),
    async take(id) {
      const bytes = await readFile(join(folder, id)).catch(() => null)
      const isWhole = bytes !== null && createHash('sha256').update(bytes).digest('hex') === id
      return isWhole ? bytes : null
    },
    clear: () => bestEffort(disk.removeAll(folder)),
  }
}
