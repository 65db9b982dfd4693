import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'

import type { KeptBackup } from '../../core/library/backup.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import type { LibraryIdentity } from '../library/library-file.ts'

/** Which library a backup is of, in the place where those of several are kept. */
export type BackupKey = string

/** A copy of a library elsewhere has a key of its own, so that its backups thin out nobody else's. */
export function backupKey({ id }: Pick<LibraryIdentity, 'id'>, folder: string): BackupKey {
  const content = `${id ?? ''}\n${resolve(folder)}`
  return createHash('sha256').update(content).digest('hex').slice(0, 8)
}

/** `Harbour Review 2026-11-21 09.30.00Z 1a2b3c4d.zip`: a person knows it, and so does `keptBackups`. */
export function backupName({
  libraryName,
  madeAt,
  key,
}: {
  readonly libraryName: string
  readonly madeAt: Timestamp
  readonly key: BackupKey
}): string {
  const name = libraryName
    .replaceAll(/[^\p{L}\p{N}_-]+/gu, ' ')
    .trim()
    .slice(0, 60)
    .trim()
  const time = new Date(madeAt).toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.')
  return `${name === '' ? 'Library' : name} ${time}Z ${key}.zip`
}

/** The backups of one library among the names of a folder, newest first. */
export function keptBackups(
  names: readonly string[],
  { place, key }: { readonly place: string; readonly key: BackupKey },
): readonly KeptBackup[] {
  return names
    .flatMap((name) => {
      const [, day = '', hour = '', minute = '', second = '', of = ''] = pattern.exec(name) ?? []
      const madeAt = `${day}T${hour}:${minute}:${second}.000Z`
      return of === key ? [{ path: join(place, name), madeAt }] : []
    })
    .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

const pattern = /^[^.].* (\d{4}-\d\d-\d\d) (\d\d)\.(\d\d)\.(\d\d)Z ([0-9a-f]{8})\.zip$/u
