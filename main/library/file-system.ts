import { constants } from 'node:fs'
import { open, readdir, readFile, rename, stat, statfs, unlink, utimes } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

import { errorCode } from './disk-failure.ts'
import { makeFolder } from './make-folder.ts'

/**
 * Every system call the library makes, so that a layer can be put beneath it that fails, tears or
 * reorders them. Each rejects with the system's own error, which carries its code.
 */
export interface FileSystem {
  readonly read: (path: string) => Promise<Uint8Array>
  /** Names in no particular order. */
  readonly list: (folder: string) => Promise<readonly string[]>
  readonly stamp: (path: string) => Promise<FileStamp>
  /** Makes the folder and those above it; content when it is there. */
  readonly makeFolder: (folder: string) => Promise<void>
  /** Opens a new file for its owner alone; refuses when something of that name is there. */
  readonly createFile: (path: string) => Promise<NewFile>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  /** Dates the file as changed now. */
  readonly touch: (path: string) => Promise<void>
  /** Makes the names in the folder survive a power cut, on systems that can. */
  readonly syncFolder: (folder: string) => Promise<void>
  /** Bytes that the disk of the folder has room for. */
  readonly room: (folder: string) => Promise<number>
  readonly pause: (milliseconds: number) => Promise<void>
}

export interface NewFile {
  /** Answers how many bytes were taken, which may be fewer than given. */
  readonly write: (bytes: Uint8Array) => Promise<number>
  readonly sync: () => Promise<void>
  readonly stamp: () => Promise<FileStamp>
  readonly close: () => Promise<void>
}

/** What tells without reading that a file is not what it was. */
export interface FileStamp {
  /** Milliseconds since 1970, with whatever fraction the system keeps. */
  readonly modifiedAt: number
  /** Bytes. */
  readonly size: number
}

export const diskFileSystem: FileSystem = {
  read: (path) => readFile(path),
  list: (folder) => readdir(folder),
  stamp: async (path) => fileStamp(await stat(path)),
  makeFolder,
  createFile,
  rename,
  remove: unlink,
  touch: async (path) => {
    const now = new Date()
    await utimes(path, now, now)
  },
  syncFolder,
  room: async (folder) => {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  },
  pause: async (milliseconds) => {
    await setTimeout(milliseconds)
  },
}

async function createFile(path: string): Promise<NewFile> {
  const handle = await open(path, 'wx', 0o600)
  return {
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    sync: () => handle.sync(),
    stamp: async () => fileStamp(await handle.stat()),
    close: () => handle.close(),
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows can't open a folder as a file; its file systems journal names by themselves.
  if (process.platform === 'win32') return
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } catch (error) {
    // Some network and FUSE file systems have no fsync for folders and say so by these codes.
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(errorCode(error) ?? '')) throw error
  } finally {
    await handle.close()
  }
}

function fileStamp({ mtimeMs, size }: { mtimeMs: number; size: number }): FileStamp {
  return { modifiedAt: mtimeMs, size }
}
