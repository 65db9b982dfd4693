import { dirname, join } from 'node:path'

import { catalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { LibraryFailure, StoredRecord } from '../../core/library/library-failure.ts'
import { type DeskKind, deskKinds, type LibraryRecord } from '../../core/library/library-record.ts'
import type { TrashedRecord } from '../../core/library/library-report.ts'
import { isRecordId, type RecordId } from '../../core/library/record-id.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import type { TrashRow } from './catalogue-file.ts'
import { concurrentMap } from './concurrent-map.ts'
import { errorCode, onDisk } from './disk-failure.ts'
import { moveDurably } from './durable-file.ts'
import type { FileSystem } from './file-system.ts'
import { fileTime, parseFileTime } from './file-time.ts'
import { historyPath, kindFolder, pathIn, recordPath, trashFolder } from './library-folder.ts'
import { readIfThere } from './record-adapter.ts'
import { parseRecordFile, type RecordFile } from './record-file.ts'
import { type LibraryParts, type RecordStore, storedRecord } from './record-store.ts'
import { findSettledCopies } from './settled-copies.ts'

/** Where removed records wait; their files are moved there byte for byte. */
export interface Trash {
  readonly trash: (id: RecordId) => Promise<Result<void, LibraryFailure>>
  readonly list: () => Promise<Result<readonly TrashedRecord[], LibraryFailure>>
  /** The record as it was removed last. */
  readonly read: (id: RecordId) => Promise<Result<LibraryRecord, LibraryFailure>>
  readonly restore: (id: RecordId) => Promise<Result<StoredRecord, LibraryFailure>>
  /**
   * Removes everything in the trash for ever, settled conflict copies and the kept versions of what is nowhere else
   * included; counts the records.
   */
  readonly empty: () => Promise<Result<number, LibraryFailure>>
}

export function createTrash(parts: LibraryParts, records: RecordStore): Trash {
  const { files, folder, clock, catalogue, guard } = parts

  async function trash(id: RecordId): Promise<Result<void, LibraryFailure>> {
    return guard.run(id, async (confirm) => {
      const stored = await records.read(id)
      if (!stored.ok) return stored
      const { record, version } = stored.value
      const from = pathIn(folder, recordPath(record))
      const name = trashedName({ id, trashedAt: clock(), hash: version.hash })
      const to = pathIn(folder, `${trashFolder}/${kindFolder(record.kind)}/${name}`)
      const moved = await onDisk(from, async () => {
        await confirm()
        return moveDurably(files, { from, to })
      })
      if (!moved.ok) return moved
      catalogue.remove(id)
      return success(undefined)
    })
  }

  async function list(): Promise<Result<readonly TrashedRecord[], LibraryFailure>> {
    const found = await findTrashedFiles(files, folder)
    if (!found.ok) return found
    const known = new Map(catalogue.trashRows().map((row) => [row.path, row]))
    const listed = await concurrentMap(found.value, async (trashed) => {
      const row = known.get(trashed.path) ?? (await readRow(trashed))
      return row === null ? null : { row, trashedAt: trashed.trashedAt }
    })
    const whole = listed.filter((each) => each !== null)
    const isNews = whole.length !== known.size || whole.some(({ row }) => !known.has(row.path))
    if (isNews) catalogue.putTrash(whole.map(({ row }) => row))
    return success(whole.map(({ row: { entry }, trashedAt }) => ({ entry, trashedAt })))
  }

  async function readRow(trashed: TrashedFile): Promise<TrashRow | null> {
    const file = await readTrashedFile(files, { folder, trashed })
    if (!file.ok) return null
    const { record, version } = file.value
    return { path: trashed.path, entry: catalogueEntry(record, version.revision) }
  }

  async function read(id: RecordId): Promise<Result<LibraryRecord, LibraryFailure>> {
    const found = await findTrashedFiles(files, folder)
    if (!found.ok) return found
    const trashed = found.value.find((each) => each.id === id)
    if (trashed === undefined) return failure({ kind: 'record-missing', id })
    const file = await readTrashedFile(files, { folder, trashed })
    return file.ok ? success(file.value.record) : file
  }

  async function restore(id: RecordId): Promise<Result<StoredRecord, LibraryFailure>> {
    return guard.run(id, async (confirm) => {
      const found = await findTrashedFiles(files, folder)
      if (!found.ok) return found
      const trashed = found.value.find((each) => each.id === id)
      if (trashed === undefined) return failure({ kind: 'record-missing', id })
      const file = await readTrashedFile(files, { folder, trashed })
      if (!file.ok) return file

      const inTheWay = await records.read(id)
      // A move that the disk broke off left the same version in both places; it is done anew.
      const isSame = inTheWay.ok && inTheWay.value.version.hash === file.value.version.hash
      if (inTheWay.ok && !isSame) {
        return failure({ kind: 'stale-revision', id, theirs: inTheWay.value })
      }
      if (!inTheWay.ok && inTheWay.failure.kind !== 'record-missing') return inTheWay

      const from = pathIn(folder, trashed.path)
      const to = pathIn(folder, recordPath(file.value.record))
      const stamp = await onDisk(from, async () => {
        await confirm()
        return moveDurably(files, { from, to })
      })
      if (!stamp.ok) return stamp
      catalogue.put(file.value, stamp.value)
      return success(storedRecord(file.value))
    })
  }

  async function empty(): Promise<Result<number, LibraryFailure>> {
    const found = await findTrashedFiles(files, folder)
    if (!found.ok) return found
    for (const { id, path } of found.value) {
      const emptied = await guard.run(id, () => removeFor(id, path))
      if (!emptied.ok) return emptied
    }
    for (const { file } of await findSettledCopies(files, folder)) {
      const emptied = await removeDurably(pathIn(folder, file))
      if (!emptied.ok) return emptied
    }
    return success(new Set(found.value.map(({ id }) => id)).size)
  }

  async function removeFor(id: RecordId, path: string): Promise<Result<void, LibraryFailure>> {
    const removed = await removeDurably(pathIn(folder, path))
    if (!removed.ok) return removed
    const present = await records.read(id)
    // Whatever else stands in the place, its earlier versions may be all that is left of it.
    if (present.ok || present.failure.kind !== 'record-missing') return success(undefined)
    const place = pathIn(folder, historyPath(id))
    const names = await onDisk(place, () => files.list(place))
    if (!names.ok) return names.failure.code === 'ENOENT' ? success(undefined) : names
    for (const version of names.value.map((name) => join(place, name))) {
      const gone = await onDisk(version, () => removeIfThere(files, version))
      if (!gone.ok) return gone
    }
    return onDisk(place, () => files.syncFolder(place))
  }

  async function removeDurably(path: string): Promise<Result<void, LibraryFailure>> {
    return onDisk(path, async () => {
      await removeIfThere(files, path)
      await files.syncFolder(dirname(path))
    })
  }

  return { trash, list, read, restore, empty }
}

async function removeIfThere(files: FileSystem, path: string): Promise<void> {
  try {
    await files.remove(path)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}

/** A file in the trash, told from its name. */
export interface TrashedFile {
  readonly kind: DeskKind
  readonly id: RecordId
  readonly trashedAt: Timestamp
  /** Inside the library, with forward slashes. */
  readonly path: string
}

/** Newest removal first. */
export async function findTrashedFiles(
  files: FileSystem,
  folder: string,
): Promise<Result<readonly TrashedFile[], LibraryFailure>> {
  const found: TrashedFile[] = []
  for (const kind of deskKinds) {
    const place = `${trashFolder}/${kindFolder(kind)}`
    const path = pathIn(folder, place)
    const names = await onDisk(path, () => files.list(path))
    if (!names.ok && names.failure.code !== 'ENOENT') return names
    for (const name of names.ok ? names.value : []) {
      const parsed = parseTrashedName(name)
      if (parsed !== null) found.push({ kind, path: `${place}/${name}`, ...parsed })
    }
  }
  return success(found.toSorted((a, b) => (sortKey(a) < sortKey(b) ? 1 : -1)))
}

/** What a file in the trash holds; damage names the file's place in the trash. */
export async function readTrashedFile(
  files: FileSystem,
  { folder, trashed }: { readonly folder: string; readonly trashed: TrashedFile },
): Promise<Result<RecordFile, LibraryFailure>> {
  const path = pathIn(folder, trashed.path)
  const bytes = await onDisk(path, () => readIfThere(files, path))
  if (!bytes.ok) return bytes
  if (bytes.value === null) return failure({ kind: 'record-missing', id: trashed.id })
  const file = parseRecordFile(bytes.value, trashed)
  if (file.ok) return file
  return failure({ kind: 'damaged-file', file: trashed.path, reason: file.failure })
}

function sortKey({ trashedAt, id }: TrashedFile): string {
  return `${trashedAt} ${id}`
}

/** `<id>.<time>-<hash>.json`: one record may be made, removed and made again. */
function trashedName({
  id,
  trashedAt,
  hash,
}: {
  readonly id: RecordId
  readonly trashedAt: Timestamp
  readonly hash: string
}): string {
  return `${id}.${fileTime(trashedAt)}-${hash.slice(0, 8)}.json`
}

function parseTrashedName(name: string): Pick<TrashedFile, 'id' | 'trashedAt'> | null {
  const [, id = '', time = ''] =
    /^([0-9a-f-]{36})\.(\d{8}T\d{9}Z)-[0-9a-f]{8}\.json$/u.exec(name) ?? []
  const trashedAt = parseFileTime(time)
  return isRecordId(id) && trashedAt !== null ? { id, trashedAt } : null
}
