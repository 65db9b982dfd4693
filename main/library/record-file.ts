import { createHash } from 'node:crypto'

import { z } from 'zod'

import type { UnkeepableRecord, Version } from '../../core/library/library-failure.ts'
import {
  type LibraryRecord,
  parseLibraryRecord,
  type RecordKind,
  recordKinds,
  schemaComplaint,
} from '../../core/library/library-record.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { type Timestamp, timestampSchema } from '../../core/timestamp.ts'
import type { MigrationSequence } from './migrations/migration-sequence.ts'
import { recordMigrations } from './migrations/record-migrations.ts'

/** What the file of one record holds. */
export interface RecordFile {
  readonly record: LibraryRecord
  readonly version: Version
  readonly savedAt: Timestamp
}

export interface RecordName {
  readonly kind: RecordKind
  readonly id: AnyId
}

/** Bytes of a record without white space. */
const largestRecord = 32_000_000

/** Bytes; a program that indents may make a file larger than the one that Copydesk wrote. */
const largestRecordFile = 2 * largestRecord

/**
 * Levels of JSON in a file: 97 lists in each other, at four levels a list. The schemas recurse, and
 * run out of stack at about three times as many.
 */
const deepestRecordFile = 400

/** Why a file of this record could not be read again; null when it could. */
export function whyUnkeepable(record: LibraryRecord): UnkeepableRecord['kind'] | null {
  if (isDeeperThan({ record }, deepestRecordFile)) return 'record-too-deep'
  const isTooLarge = Buffer.byteLength(JSON.stringify(record)) > largestRecord
  return isTooLarge ? 'record-too-large' : null
}

/** A revision of a record and the hash by which its file will be known. */
export function recordFile({
  record,
  revision,
  savedAt,
}: {
  readonly record: LibraryRecord
  readonly revision: number
  readonly savedAt: Timestamp
}): RecordFile {
  const content = `${envelopeStart({ record, revision, savedAt })}${JSON.stringify(record)}}`
  return { record, savedAt, version: { revision, hash: sha256(content) } }
}

/**
 * The bytes of the file: JSON in UTF-8 with one field a line, and one line for each block of a body,
 * post of a thread and article of an edition, so that two versions compare line by line.
 */
export function serializeRecordFile(file: RecordFile): Uint8Array {
  return fileBytes(file, recordMigrations.format, file.version.hash)
}

/** The same for a record that was led to another format, under the checksum it has there. */
export function serializeInFormat(file: RecordFile, format: number): Uint8Array {
  const { record, version, savedAt } = file
  const start = envelopeStart({ record, revision: version.revision, savedAt, format })
  return fileBytes(file, format, sha256(`${start}${JSON.stringify(record)}}`))
}

/**
 * Reads the file of the record that its path names. Whatever the bytes are, it never throws; the
 * failure says what is wrong with them.
 */
export function parseRecordFile(
  bytes: Uint8Array,
  expected: RecordName,
  migrations: MigrationSequence = recordMigrations,
): Result<RecordFile, string> {
  const json = parseJson(bytes)
  if (!json.ok) return json
  const foreign = newerFormat(json.value, migrations.format)
  if (foreign !== null) return failure(`${newerFormatReason} (format ${foreign})`)
  const envelope = envelopeSchema.safeParse(json.value)
  if (!envelope.success) return failure(schemaComplaint(envelope.error))

  const { sha256: hash, ...content } = envelope.data
  if (sha256(JSON.stringify(content)) !== hash) return failure('checksum differs')
  const record = parseLibraryRecord(migrations.migrate(content.record, content.format))
  if (!record.ok) return record

  const { kind, id, revision, savedAt } = content
  const isOneRecord = record.value.id === id && record.value.kind === kind
  if (!isOneRecord || id !== expected.id || kind !== expected.kind) {
    return failure(`holds the ${record.value.kind} ${record.value.id}, which its name does not say`)
  }
  return success({ record: record.value, version: { revision, hash }, savedAt })
}

function fileBytes(
  { record, version: { revision }, savedAt }: RecordFile,
  format: number,
  hash: string,
): Uint8Array {
  const start = envelopeStart({ record, revision, savedAt, format })
  const head = `${start.slice(0, -'"record":'.length)}"sha256":"${hash}",\n"record":`
  return new TextEncoder().encode(`${head}${recordText(record)}}\n`)
}

const newerFormatReason = 'written by a newer Copydesk'

/** True for the reason of a file that nothing is wrong with but that only a newer program can read. */
export function isOfNewerFormat(reason: string): boolean {
  return reason.startsWith(newerFormatReason)
}

/**
 * The record in a file whose cover doesn't fit it: somebody wrote in it by hand, or the file came to have another
 * name. Null when what it holds is no record. Nothing vouches for the content.
 */
export function recordWithin(bytes: Uint8Array): LibraryRecord | null {
  const json = parseJson(bytes)
  const envelope = envelopeSchema.safeParse(json.ok ? json.value : null)
  if (!envelope.success || envelope.data.format > recordMigrations.format) return null
  const { record, format } = envelope.data
  const parsed = parseLibraryRecord(recordMigrations.migrate(record, format))
  return parsed.ok ? parsed.value : null
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Reads JSON in UTF-8, with or without a byte order mark; fails with a reason, never throws. */
export function parseJson(bytes: Uint8Array): Result<unknown, string> {
  if (bytes.length === 0) return failure('the file is empty')
  if (bytes.length > largestRecordFile) return failure('the file is too large')
  if (bytes.every((byte) => byte === 0)) return failure('the file holds only zeros')
  const text = decode(bytes)
  if (!text.ok) return text
  try {
    const json: unknown = JSON.parse(text.value)
    return isDeeperThan(json, deepestRecordFile) ? failure('nested too deeply') : success(json)
  } catch (error) {
    if (error instanceof SyntaxError) return failure('cut short or broken')
    throw error
  }
}

const envelopeSchema = z.strictObject({
  format: z.int().min(1),
  kind: z.enum(recordKinds),
  id: z.string(),
  revision: z.int().min(1),
  savedAt: timestampSchema,
  sha256: z.string(),
  record: z.unknown(),
})

const outlineSchema = z.looseObject({ format: z.int() })

function newerFormat(json: unknown, format: number): number | null {
  const parsed = outlineSchema.safeParse(json)
  return parsed.success && parsed.data.format > format ? parsed.data.format : null
}

function envelopeStart({
  record,
  revision,
  savedAt,
  format = recordMigrations.format,
}: {
  readonly record: LibraryRecord
  readonly revision: number
  readonly savedAt: Timestamp
  readonly format?: number
}): string {
  const { kind, id } = record
  const cover = { format, kind, id, revision, savedAt }
  return `${JSON.stringify(cover).slice(0, -1)},"record":`
}

/** The same text as `JSON.stringify` makes, but for the line breaks. */
function recordText(record: LibraryRecord): string {
  const fields = Object.entries(record).map(
    ([name, value]) => `${JSON.stringify(name)}:${fieldText(value)}`,
  )
  return `{\n${fields.join(',\n')}\n}`
}

function fieldText(value: unknown): string {
  if (Array.isArray(value)) return listText(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts = Object.entries(value).map(
    ([name, part]: [string, unknown]) =>
      `${JSON.stringify(name)}:${Array.isArray(part) ? listText(part) : JSON.stringify(part)}`,
  )
  return `{${parts.join(',')}}`
}

function listText(list: readonly unknown[]): string {
  return list.length === 0 ? '[]' : `[\n${list.map((each) => JSON.stringify(each)).join(',\n')}\n]`
}

function decode(bytes: Uint8Array): Result<string, string> {
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof TypeError) return failure('not text in UTF-8')
    throw error
  }
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1))
}
