import { join } from 'node:path'

import type { LibraryRecord } from '../../core/library/library-record.ts'
import type { MediaId } from '../../core/library/record-id.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import { openBackup, type OpenBackup } from '../backup/open-backup.ts'
import { onDisk } from './disk-failure.ts'
import type { FileSystem } from './file-system.ts'
import { listLibraryFiles } from './library-content.ts'
import { fileRole, pathIn, recordPath } from './library-folder.ts'
import { readIdentity } from './library-identity.ts'
import { parseRecordFile, type RecordName, sha256 } from './record-file.ts'

/** What a library has lost and may find again: under another name in its own folders, or in its backups. */
export interface LostFiles {
  /** The bytes of a picture. */
  readonly picture: (id: MediaId) => Promise<Found<Uint8Array> | null>
  /** The record as the newest backup has it that has it whole. */
  readonly record: (name: RecordName) => Promise<Found<LibraryRecord> | null>
  readonly close: () => Promise<void>
}

export interface Found<Value> {
  readonly value: Value
  /** In words that follow “was found”. */
  readonly where: string
}

/** Backups are opened when they are first asked for, and none but the library's own are trusted. */
export function createLostFiles({
  files,
  folder,
  backupPlaces,
}: {
  readonly files: FileSystem
  readonly folder: string
  readonly backupPlaces: readonly string[]
}): LostFiles {
  let opened: Promise<readonly OpenBackup[]> | null = null

  function backups(): Promise<readonly OpenBackup[]> {
    opened ??= openBackups({ files, folder, backupPlaces })
    return opened
  }

  async function picture(id: MediaId): Promise<Found<Uint8Array> | null> {
    const stray = await strayPicture(files, folder, id)
    if (stray !== null) return stray
    for (const backup of await backups()) {
      const file = backup.manifest.files.find(({ path, sha256: hash }) => {
        return path.startsWith('media/') && hash === id
      })
      const bytes = file === undefined ? null : await backup.read(file)
      if (bytes?.ok === true) return { value: bytes.value, where: inBackup(backup) }
    }
    return null
  }

  async function record(name: RecordName): Promise<Found<LibraryRecord> | null> {
    for (const backup of await backups()) {
      const file = backup.manifest.files.find(({ path }) => path === recordPath(name))
      const bytes = file === undefined ? null : await backup.read(file)
      const parsed = bytes?.ok === true ? parseRecordFile(bytes.value, name) : null
      if (parsed?.ok === true) return { value: parsed.value.record, where: inBackup(backup) }
    }
    return null
  }

  async function close(): Promise<void> {
    for (const backup of (await opened) ?? []) backup.close()
  }

  return { picture, record, close }
}

/** Newest first. */
async function openBackups({
  files,
  folder,
  backupPlaces,
}: {
  readonly files: FileSystem
  readonly folder: string
  readonly backupPlaces: readonly string[]
}): Promise<readonly OpenBackup[]> {
  const library = await readIdentity(files, folder)
  const id = library.ok ? library.value.id : null
  if (id === null) return []
  const found: OpenBackup[] = []
  for (const place of new Set(backupPlaces)) {
    const names = await onDisk(place, () => files.list(place))
    for (const name of (names.ok ? names.value : []).filter((each) => each.endsWith('.zip'))) {
      const backup = await openBackup(join(place, name))
      if (!backup.ok) continue
      if (backup.value.manifest.library.id === id) found.push(backup.value)
      else backup.value.close()
    }
  }
  return found.toSorted((a, b) => time(b.manifest.madeAt) - time(a.manifest.madeAt))
}

/** Pictures are known by their bytes, whatever the file is called. */
async function strayPicture(
  files: FileSystem,
  folder: string,
  id: MediaId,
): Promise<Found<Uint8Array> | null> {
  const listed = await listLibraryFiles(files, folder)
  for (const path of (listed.ok ? listed.value : []).filter(mayBePicture)) {
    const place = pathIn(folder, path)
    const bytes = await onDisk(place, () => files.read(place))
    if (bytes.ok && sha256(bytes.value) === id) return { value: bytes.value, where: `as ${path}` }
  }
  return null
}

function mayBePicture(path: string): boolean {
  if (path.endsWith('.json')) return false
  if (!path.startsWith('media/')) return path.startsWith('damaged/') || path.startsWith('trash/')
  return fileRole('media', path.slice('media/'.length)).role !== 'temporary'
}

function inBackup({ manifest }: OpenBackup): string {
  return `in the backup of ${manifest.madeAt}`
}

function time(timestamp: Timestamp): number {
  return Date.parse(timestamp)
}
