import { basename, dirname, join, relative, resolve, sep } from 'node:path'

import type { BackupFailure } from '../../core/library/backup-failure.ts'
import type { BackupProgress, MadeBackup } from '../../core/library/backup.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import { onDisk } from '../library/disk-failure.ts'
import { patiently, temporaryName } from '../library/durable-file.ts'
import { diskFileSystem, type FileSystem } from '../library/file-system.ts'
import { readIdentity } from '../library/library-identity.ts'
import { finishReplacement } from '../library/replacement.ts'
import { checkBackup } from './check-backup.ts'
import { packLibrary } from './pack-library.ts'

export interface BackupRequest {
  /** The library's. */
  readonly folder: string
  /** The zip file to make; nothing may be there. */
  readonly out: string
  readonly clock: () => Timestamp
  readonly files?: FileSystem
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: BackupProgress) => void
}

/**
 * Makes a backup of the library as its files are, each whole although saves go on meanwhile, and reads
 * it back: `out` is there only when it holds what was read. A library with damaged files is backed up
 * with them. Memory holds one file at a time.
 */
export async function makeBackup(
  request: BackupRequest,
): Promise<Result<MadeBackup, BackupFailure>> {
  const { folder, clock, files = diskFileSystem, signal } = request
  const out = resolve(request.out)
  const place = dirname(out)
  if (isInside(place, resolve(folder))) return failure({ kind: 'inside-library', place })
  const finished = await finishReplacement({ files, folder })
  if (!finished.ok) return failure({ kind: 'library', reason: finished.failure })
  const library = await readIdentity(files, folder)
  if (!library.ok) return failure({ kind: 'library', reason: library.failure })
  const names = await onDisk(out, async () => {
    await files.makeFolder(place)
    return files.list(place)
  })
  if (!names.ok) return failure({ kind: 'library', reason: names.failure })
  if (names.value.includes(basename(out))) return failure({ kind: 'destination-taken', path: out })

  const path = join(place, temporaryName(basename(out)))
  const onProgress = request.onProgress ?? noProgress
  const work = { files, folder, path, signal, onProgress }
  const made = await onDisk(out, async () => {
    const packed = await packLibrary({ ...work, library: library.value, madeAt: clock() })
    if (!packed.ok) return packed
    const checked = await checkBackup({ ...work, expected: packed.value.manifest })
    if (!checked.ok) return checked
    await patiently(files, () => files.rename(path, out))
    await files.syncFolder(place)
    const { manifest, size } = packed.value
    const { madeAt, damaged, leftOut } = manifest
    return success({ path: out, madeAt, files: manifest.files.length, size, damaged, leftOut })
  })
  const result = made.ok ? made.value : failure({ kind: 'library', reason: made.failure } as const)
  if (!result.ok) await files.remove(path).catch(() => undefined)
  return result
}

function isInside(place: string, folder: string): boolean {
  const way = relative(folder, place)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way)
}

function noProgress(): void {
  // Nobody looks.
}
