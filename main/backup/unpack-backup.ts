import { dirname, join } from 'node:path'

import type { BackupFailure } from '../../core/library/backup-failure.ts'
import type { BackupProgress } from '../../core/library/backup.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { onDisk } from '../library/disk-failure.ts'
import { writeNewFile } from '../library/durable-file.ts'
import type { FileSystem } from '../library/file-system.ts'
import { pathIn } from '../library/library-folder.ts'
import type { OpenBackup } from './open-backup.ts'

export interface Unpacking {
  readonly files: FileSystem
  readonly backup: OpenBackup
  /** A folder that is new or empty. */
  readonly target: string
  readonly signal: AbortSignal | undefined
  readonly onProgress: (progress: BackupProgress) => void
}

/**
 * Unpacks every file into `target` and flushes it; each is compared with the backup's list before it
 * is written. On a failure the caller removes `target`.
 */
export async function unpackBackup(unpacking: Unpacking): Promise<Result<void, BackupFailure>> {
  const { files, backup, target, signal, onProgress } = unpacking
  const { manifest, read } = backup
  const room = await checkRoom(unpacking)
  if (!room.ok) return room
  const folders = new Set(['', ...manifest.files.flatMap(({ path }) => foldersOf(path))])
  const made = await onDisk(target, async () => {
    for (const folder of folders) await files.makeFolder(join(target, folder))
  })
  if (!made.ok) return failure({ kind: 'library', reason: made.failure })

  for (const [done, file] of manifest.files.entries()) {
    if (signal?.aborted === true) return failure({ kind: 'cancelled' })
    onProgress({ step: 'unpacking', done, total: manifest.files.length })
    const bytes = await read(file)
    if (!bytes.ok) return bytes
    const path = pathIn(target, file.path)
    const written = await onDisk(path, () => writeNewFile(files, { path, bytes: bytes.value }))
    if (!written.ok) return failure({ kind: 'library', reason: written.failure })
  }

  const synced = await onDisk(target, async () => {
    for (const folder of folders) await files.syncFolder(join(target, folder))
  })
  return synced.ok ? success(undefined) : failure({ kind: 'library', reason: synced.failure })
}

/** The list of a backup may promise more than any disk holds: better known before than after. */
async function checkRoom({
  files,
  backup,
  target,
}: Unpacking): Promise<Result<void, BackupFailure>> {
  const place = dirname(target)
  const found = await onDisk(place, async () => {
    await files.makeFolder(place)
    return files.room(place)
  })
  if (!found.ok) return failure({ kind: 'library', reason: found.failure })
  const needed = backup.manifest.files.reduce((sum, { size }) => sum + size, 0)
  const free = found.value
  return needed < free ? success(undefined) : failure({ kind: 'no-room', place, needed, free })
}

function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, at) => names.slice(0, at + 1).join('/'))
}
