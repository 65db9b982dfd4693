import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'

import { errorCode } from './disk-failure.ts'
import type { FileStamp, FileSystem, NewFile } from './file-system.ts'

export interface DurableWrite {
  readonly path: string
  readonly bytes: Uint8Array
  /** Called when all is ready; where it rejects, what was there stays. */
  readonly confirm?: () => Promise<void>
}

/**
 * Puts a whole file in place: after a power cut at any moment `path` holds what it held before or
 * all of `bytes`, and when this answers it holds `bytes`. Rejects with the system's error; what was
 * there is then untouched, unless the last step failed (making the new name last), when `path`
 * already shows `bytes`.
 */
export async function writeDurably(
  files: FileSystem,
  { path, bytes, confirm }: DurableWrite,
): Promise<FileStamp> {
  const folder = dirname(path)
  const temporary = join(folder, temporaryName(basename(path)))
  const stamp = await removingOnFailure(files, temporary, async () => {
    const written = await writeNewFile(files, { path: temporary, bytes })
    await confirm?.()
    await patiently(files, () => files.rename(temporary, path))
    return written
  })
  await files.syncFolder(folder)
  return stamp
}

/**
 * Moves a file to another folder, so that a power cut at any moment leaves it in the one place, the
 * other or both; a rename promises that only where both folders share a journal. Rejects with the
 * system's error and leaves the file where it was. Answers the stamp of the file in its new place.
 */
export async function moveDurably(
  files: FileSystem,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<FileStamp> {
  const stamp = await removingOnFailure(files, to, async () => {
    const copied = await writeDurably(files, { path: to, bytes: await files.read(from) })
    await patiently(files, () => files.remove(from))
    return copied
  })
  // Should the old name come back after a power cut, it does so beside the new one: nothing is lost.
  await files.syncFolder(dirname(from)).catch(() => undefined)
  return stamp
}

/**
 * Does `work` again while another program holds the file: virus scanners and indexers on Windows do
 * so for a moment after it changed. Rejects with the system's error, after two and a half seconds at most.
 */
export async function patiently(
  files: Pick<FileSystem, 'pause'>,
  work: () => Promise<void>,
): Promise<void> {
  for (const pause of pauses) {
    try {
      await work()
      return
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '')) throw error
      await files.pause(pause)
    }
  }
  await work()
}

/** Milliseconds. */
const pauses = [5, 10, 20, 40, 80, 160, 320, 640, 1280]

/** True for a name that only a write under way has, or one that was cut short. */
export function isTemporaryName(name: string): boolean {
  return /^\..+\.[0-9a-f]{8}-[0-9a-f-]{27}\.tmp$/u.test(name)
}

/** A name beside `name` that no other file has, and that `isTemporaryName` knows. */
export function temporaryName(name: string): string {
  return `.${name}.${randomUUID()}.tmp`
}

async function removingOnFailure<Value>(
  files: FileSystem,
  temporary: string,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    // The first error is the one to tell; a temporary file that stays is swept at the next opening.
    await files.remove(temporary).catch(() => undefined)
    throw error
  }
}

/** Writes a file that was not there and flushes it; its name lasts once its folder is synced. */
export async function writeNewFile(
  files: FileSystem,
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
): Promise<FileStamp> {
  const file = await files.createFile(path)
  try {
    await writeAll(file, bytes)
    await file.sync()
    return await file.stamp()
  } finally {
    await file.close()
  }
}

/** Hands over all of the bytes, however few the disk takes at once. */
export async function writeAll(file: NewFile, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const taken = await file.write(bytes.subarray(written))
    if (taken === 0) throw Object.assign(new Error('the disk took no bytes'), { code: 'ENOSPC' })
    written += taken
  }
}
