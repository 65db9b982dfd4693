import { createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'

import { diskFileSystem, type FileSystem } from '../library/file-system.ts'

/** The system calls that put a bundle at its place; each rejects with the system's own error. */
export interface BundleDisk extends Pick<FileSystem, 'rename' | 'syncFolder' | 'pause'> {
  /** Writes a file that was not there and flushes it. */
  readonly writeNew: (path: string, bytes: AsyncIterable<Uint8Array>) => Promise<void>
  /** The same for what comes bit by bit. */
  readonly streamNew: (path: string) => Writable
  /** Removes a file, or a folder with all that is in it; content when nothing is there. */
  readonly removeAll: (path: string) => Promise<void>
}

export const bundleDisk: BundleDisk = {
  rename: diskFileSystem.rename,
  syncFolder: diskFileSystem.syncFolder,
  pause: diskFileSystem.pause,
  async writeNew(path, bytes) {
    const handle = await open(path, 'wx', 0o644)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  streamNew: (path) => createWriteStream(path, { flags: 'wx', mode: 0o644, flush: true }),
  removeAll: (path) => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
}

/** What may fail without making a bundle that stands at its place a failure. */
export async function bestEffort(work: Promise<void>): Promise<void> {
  await work.catch(() => undefined)
}
