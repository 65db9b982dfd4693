import { watch } from 'node:fs'

/** Tells of each name that comes, goes or changes in the folder; null when the system did not say which. */
export type WatchFolder = (folder: string, tell: (name: string | null) => void) => () => void

/**
 * The system's own notices. Where it has none to give, as on some network disks, or gives up, nothing is told: a
 * look at the folder from time to time has to make up for it.
 */
export function watchFolderOnDisk(folder: string, tell: (name: string | null) => void): () => void {
  try {
    const watcher = watch(folder, { persistent: false }, (_, name) => tell(name))
    watcher.on('error', () => watcher.close())
    return () => watcher.close()
  } catch {
    return () => undefined
  }
}
