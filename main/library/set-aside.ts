import type { DiskFailure } from '../../core/library/library-failure.ts'
import type { Result } from '../../core/result.ts'
import { success } from '../../core/result.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import { onDisk } from './disk-failure.ts'
import { moveDurably } from './durable-file.ts'
import type { FileSystem } from './file-system.ts'
import { fileTime } from './file-time.ts'
import { damagedFolder, pathIn } from './library-folder.ts'

/**
 * Moves a file that can't be used to `damaged/<its path>.<time>`, byte for byte, where nothing reads it any more.
 * Answers the new path inside the library.
 */
export async function setAside({
  files,
  folder,
  file,
  now,
}: {
  readonly files: FileSystem
  readonly folder: string
  /** Path inside the library, with forward slashes. */
  readonly file: string
  readonly now: Timestamp
}): Promise<Result<string, DiskFailure>> {
  const place = `${damagedFolder}/${file}.${fileTime(now)}`
  const from = pathIn(folder, file)
  const to = pathIn(folder, place)
  const moved = await onDisk(from, async () => {
    await files.makeFolder(pathIn(folder, place.slice(0, place.lastIndexOf('/'))))
    await moveDurably(files, { from, to })
  })
  return moved.ok ? success(place) : moved
}
