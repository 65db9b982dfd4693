import { join } from 'node:path'

import type { BackupFailure } from '../../core/library/backup-failure.ts'
import type { BackupProgress, KeptBackup, MadeBackup } from '../../core/library/backup.ts'
import { failure, type Result } from '../../core/result.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import { errorCode, onDisk } from '../library/disk-failure.ts'
import { isTemporaryName } from '../library/durable-file.ts'
import { diskFileSystem, type FileSystem } from '../library/file-system.ts'
import { readIdentity } from '../library/library-identity.ts'
import { type BackupKey, backupKey, backupName, keptBackups } from './backup-name.ts'
import { makeBackup } from './make-backup.ts'

export interface KeepRequest {
  /** The library's. */
  readonly folder: string
  /** The folder of the backups, which may hold those of other libraries and other files. */
  readonly place: string
  /** So many are kept, at least one. */
  readonly keep: number
  readonly clock: () => Timestamp
  readonly files?: FileSystem
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: BackupProgress) => void
}

/**
 * Makes a backup in the place where they are kept, then removes the oldest of the same library beyond
 * `keep`. Nothing is removed before the new one was read back, and never anything but such backups.
 */
export async function keepBackup(request: KeepRequest): Promise<Result<MadeBackup, BackupFailure>> {
  const { folder, place, keep, clock, files = diskFileSystem } = request
  const library = await readIdentity(files, folder)
  if (!library.ok) return failure({ kind: 'library', reason: library.failure })
  const key = backupKey(library.value, folder)
  const name = backupName({ libraryName: library.value.name ?? '', madeAt: clock(), key })
  const made = await makeBackup({ ...request, out: join(place, name) })
  if (!made.ok) return made
  await thin({ files, place, key, keep, newest: made.value.path })
  return made
}

/** The backups of the library, newest first; none where the place can't be read. */
export async function listBackups({
  folder,
  place,
  files = diskFileSystem,
}: Pick<KeepRequest, 'folder' | 'place' | 'files'>): Promise<readonly KeptBackup[]> {
  const library = await readIdentity(files, folder)
  const names = await onDisk(place, () => files.list(place))
  if (!library.ok || !names.ok) return []
  return keptBackups(names.value, { place, key: backupKey(library.value, folder) })
}

/** What can't be removed stays and is tried again after the next backup. */
async function thin({
  files,
  place,
  key,
  keep,
  newest,
}: {
  readonly files: FileSystem
  readonly place: string
  readonly key: BackupKey
  readonly keep: number
  readonly newest: string
}): Promise<void> {
  await onDisk(place, async () => {
    const names = await files.list(place)
    const older = keptBackups(names, { place, key }).filter(({ path }) => path !== newest)
    const cutShort = names.filter((name) => isTemporaryName(name) && name.includes(` ${key}.zip.`))
    const surplus = older.slice(Math.max(keep, 1) - 1).map(({ path }) => path)
    for (const path of [...surplus, ...cutShort.map((name) => join(place, name))]) {
      await files.remove(path).catch(ignoreAbsence)
    }
  })
}

function ignoreAbsence(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error
  return undefined
}
