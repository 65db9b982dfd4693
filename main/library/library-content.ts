import type { DiskFailure } from '../../core/library/library-failure.ts'
import { recordKinds } from '../../core/library/library-record.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { onDisk } from './disk-failure.ts'
import type { FileSystem } from './file-system.ts'
import {
  damagedFolder,
  designFolder,
  historyFolder,
  kindFolder,
  libraryFileName,
  pathIn,
  sentFolder,
  trashFolder,
} from './library-folder.ts'

/** What a library consists of: names inside its folder. Everything else there is derived or not ours. */
export const libraryContent = [
  libraryFileName,
  ...recordKinds.map(kindFolder),
  trashFolder,
  historyFolder,
  sentFolder,
  damagedFolder,
  designFolder,
] as const

/**
 * Every file of the library, with forward slashes, sorted. Hidden files are left out: what file
 * browsers leave behind, and files that are being written.
 */
export async function listLibraryFiles(
  files: FileSystem,
  folder: string,
): Promise<Result<readonly string[], DiskFailure>> {
  const found: string[] = []
  const waiting = [...libraryContent]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const inside = await listInside(files, pathIn(folder, path))
    if (!inside.ok) return inside
    if (inside.value === 'file') found.push(path)
    if (typeof inside.value === 'string') continue
    waiting.push(...inside.value.filter(isShown).map((name) => `${path}/${name}`))
  }
  return success(found.toSorted())
}

async function listInside(
  files: FileSystem,
  path: string,
): Promise<Result<readonly string[] | 'file' | 'nothing', DiskFailure>> {
  const names = await onDisk(path, () => files.list(path))
  if (names.ok) return names
  switch (names.failure.code) {
    case 'ENOTDIR':
      return success('file')
    case 'ENOENT':
      return success('nothing')
    default:
      return failure(names.failure)
  }
}

function isShown(name: string): boolean {
  return !name.startsWith('.')
}
