import { z } from 'zod'

import { undated } from '../../core/history/change-size.ts'
import {
  type Snapshot,
  type SnapshotId,
  snapshotIdSchema,
  type SnapshotReason,
  snapshotReasonSchema,
} from '../../core/history/snapshot.ts'
import type { DiskFailure } from '../../core/library/library-failure.ts'
import { recordKinds, schemaComplaint } from '../../core/library/library-record.ts'
import { type AnyId, anyIdSchema } from '../../core/library/record-id.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import { concurrentMap } from './concurrent-map.ts'
import { onDisk } from './disk-failure.ts'
import type { FileSystem } from './file-system.ts'
import { fileTime, parseFileTime } from './file-time.ts'
import { historyFolder, historyPath, pathIn } from './library-folder.ts'
import { parseJson, parseRecordFile, type RecordFile, sha256 } from './record-file.ts'

/** The only shape so far; what is kept inside is a record's file, which its own migrations lead on. */
const snapshotFormat = 1

/** Why a version is kept, and what it is called. */
export interface KeptFor {
  readonly reason: SnapshotReason
  /** Null unless it is kept by hand. */
  readonly name: string | null
  /** What is done to many at once, where it is that. */
  readonly act?: string
}

/** The id of the version that a record's file holds. */
export function snapshotId({ record, savedAt }: RecordFile, { name }: KeptFor): SnapshotId {
  const hash = sha256(JSON.stringify(undated(record))).slice(0, 16)
  return snapshotIdSchema.parse(`${fileTime(savedAt)}-${hash}${name === null ? '' : '-named'}`)
}

/** What the id of a version says without opening its file. */
export interface SnapshotName {
  readonly id: SnapshotId
  readonly savedAt: Timestamp
  /** The beginning of a hash of the record, which does not depend on when it was saved. */
  readonly content: string
  readonly isNamed: boolean
}

/** Reads the name of a file of a record's history; null for what is none of ours. */
export function parseSnapshotFileName(fileName: string): SnapshotName | null {
  if (!fileName.endsWith('.json')) return null
  const id = snapshotIdSchema.safeParse(fileName.slice(0, -'.json'.length))
  return id.success ? snapshotName(id.data) : null
}

export function snapshotName(id: SnapshotId): SnapshotName | null {
  const [time = '', content = '', named] = id.split('-')
  const savedAt = parseFileTime(time)
  return savedAt === null ? null : { id, savedAt, content, isNamed: named !== undefined }
}

/**
 * The bytes of a kept version: a cover of one field a line, and in it the record's file as it stood on the disk,
 * letter for letter. The checksum is taken over both without white space.
 */
export function serializeSnapshotFile({
  recordText,
  reason,
  name,
  act,
}: KeptFor & {
  /** A whole record file. */
  readonly recordText: string
}): Uint8Array {
  const file: unknown = JSON.parse(recordText)
  const cover = { format: snapshotFormat, reason, name, ...(act === undefined ? {} : { act }) }
  const lines = Object.entries(cover).map(([key, value]) => `"${key}":${JSON.stringify(value)}`)
  const hash = sha256(JSON.stringify({ ...cover, file }))
  return new TextEncoder().encode(
    `{${[...lines, `"sha256":"${hash}"`].join(',\n')},\n"file":\n${recordText.trim()}\n}\n`,
  )
}

export interface SnapshotFile extends KeptFor {
  readonly file: RecordFile
}

/** Reads a kept version of the record. Whatever the bytes are, it never throws; the failure says what is wrong. */
export function parseSnapshotFile(bytes: Uint8Array, id: AnyId): Result<SnapshotFile, string> {
  const json = parseJson(bytes)
  if (!json.ok) return json
  const cover = coverSchema.safeParse(json.value)
  if (!cover.success) return failure(schemaComplaint(cover.error))
  const { sha256: hash, ...content } = cover.data
  if (sha256(JSON.stringify(content)) !== hash) return failure('checksum differs')
  const { format: _format, file: inner, ...kept } = content
  const outline = outlineSchema.safeParse(inner)
  if (!outline.success) return failure(schemaComplaint(outline.error))
  const text = new TextEncoder().encode(JSON.stringify(inner))
  const file = parseRecordFile(text, { kind: outline.data.kind, id })
  return file.ok ? success({ ...kept, file: file.value }) : file
}

export function snapshotOf(id: SnapshotId, { file, ...kept }: SnapshotFile): Snapshot {
  return { id, savedAt: file.savedAt, ...kept, record: file.record }
}

/** Every kept version of every record: its path inside the library and whose it is. */
export async function findSnapshots(
  files: FileSystem,
  folder: string,
): Promise<Result<readonly { readonly path: string; readonly id: AnyId }[], DiskFailure>> {
  const place = pathIn(folder, historyFolder)
  const ids = await onDisk(place, () => files.list(place))
  if (!ids.ok) return ids
  const found = await concurrentMap(ids.value, async (name) => {
    const id = anyIdSchema.safeParse(name)
    if (!id.success) return []
    const path = pathIn(folder, historyPath(id.data))
    const names = await onDisk(path, () => files.list(path))
    return (names.ok ? names.value : [])
      .filter((each) => parseSnapshotFileName(each) !== null)
      .map((each) => ({ path: `${historyPath(id.data)}/${each}`, id: id.data }))
  })
  return success(found.flat())
}

const coverSchema = z.strictObject({
  format: z.literal(snapshotFormat, 'written by a newer Copydesk'),
  reason: snapshotReasonSchema,
  name: z.string().nullable(),
  // The covers of before know none, and their checksums stay as they are.
  act: z.string().exactOptional(),
  sha256: z.string(),
  file: z.unknown(),
})

const outlineSchema = z.looseObject({
  kind: z.enum(recordKinds),
})
