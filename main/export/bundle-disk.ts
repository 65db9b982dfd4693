import { rm } from 'node:fs/promises'

import { diskFileSystem, type FileSystem } from '../library/file-system.ts'

/** The system calls that put a bundle at its place; each rejects with the system's own error. */
export interface BundleDisk extends Pick<FileSystem, 'rename' | 'syncFolder' | 'pause'> {
  /** Removes a file, or a folder with all that is in it; content when nothing is there. */
  readonly removeAll: (path: string) => Promise<void>
}

export const bundleDisk: BundleDisk = {
  rename: diskFileSystem.rename,
  syncFolder: diskFileSystem.syncFolder,
  pause: diskFileSystem.pause,
  removeAll: (path) => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
}

/** What may fail without making a bundle that stands at its place a failure. */
export async function bestEffort(work: Promise<void>): Promise<void> {
  await work.catch(() => undefined)
}
