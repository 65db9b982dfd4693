import { isDeepStrictEqual } from 'node:util'

import type { BackupFailure } from '../../core/library/backup-failure.ts'
import type { BackupProgress } from '../../core/library/backup.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { type BackupManifest, manifestName } from './backup-manifest.ts'
import { openBackup, type OpenBackup } from './open-backup.ts'
import { isWholeFile } from './whole-file.ts'

/**
 * Reads a backup that was just written: its list and the bytes of each file are those `expected`, and
 * what was whole is so still. Whatever differs fails with `differs`.
 */
export async function checkBackup({
  path,
  expected,
  signal,
  onProgress,
}: {
  readonly path: string
  readonly expected: BackupManifest
  readonly signal: AbortSignal | undefined
  readonly onProgress: (progress: BackupProgress) => void
}): Promise<Result<void, BackupFailure>> {
  const opened = await openBackup(path)
  if (!opened.ok) return differsIfDamaged(opened.failure, manifestName)
  const backup = opened.value
  try {
    return isDeepStrictEqual(backup.manifest, expected)
      ? await checkFiles(backup, { signal, onProgress })
      : failure({ kind: 'differs', file: manifestName })
  } finally {
    backup.close()
  }
}

async function checkFiles(
  { manifest, read }: OpenBackup,
  {
    signal,
    onProgress,
  }: {
    readonly signal: AbortSignal | undefined
    readonly onProgress: (progress: BackupProgress) => void
  },
): Promise<Result<void, BackupFailure>> {
  const damaged = new Set(manifest.damaged)
  for (const [done, file] of manifest.files.entries()) {
    if (signal?.aborted === true) return failure({ kind: 'cancelled' })
    onProgress({ step: 'checking', done, total: manifest.files.length })
    const bytes = await read(file)
    if (!bytes.ok) return differsIfDamaged(bytes.failure, file.path)
    if (!damaged.has(file.path) && !isWholeFile(file.path, bytes.value)) {
      return failure({ kind: 'differs', file: file.path })
    }
  }
  return success(undefined)
}

function differsIfDamaged(reason: BackupFailure, file: string): Result<never, BackupFailure> {
  return failure(reason.kind === 'not-a-backup' ? { kind: 'differs', file } : reason)
}
