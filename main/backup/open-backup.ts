import { type Entry, openPromise, type ZipFile } from 'yauzl'

import type { BackupFailure, NotABackup } from '../../core/library/backup-failure.ts'
import { schemaComplaint } from '../../core/library/library-record.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { errorCode } from '../library/disk-failure.ts'
import { parseJson, sha256 } from '../library/record-file.ts'
import {
  type BackedUpFile,
  type BackupManifest,
  backupManifestSchema,
  manifestName,
} from './backup-manifest.ts'
import { foldedPath, isSafePath } from './backup-path.ts'

/** A backup whose list of files was read and agrees with what the zip holds. */
export interface OpenBackup {
  readonly manifest: BackupManifest
  /** The bytes, when they are those that were backed up. */
  readonly read: (file: BackedUpFile) => Promise<Result<Uint8Array, BackupFailure>>
  readonly close: () => void
}

/**
 * Opens a backup, whoever made it: no path in it leads out of a library, no two files are the same to
 * any system, nothing is unpacked beyond the size that its list names.
 */
export async function openBackup(path: string): Promise<Result<OpenBackup, BackupFailure>> {
  const opened = await onZip(path, () =>
    openPromise(path, { strictFileNames: true, autoClose: false }),
  )
  if (!opened.ok) return opened
  const zip = opened.value
  const read = await readContents(path, zip)
  if (!read.ok) {
    zip.close()
    return read
  }
  const { manifest, entries } = read.value
  return success({
    manifest,
    async read(file) {
      const entry = entries.get(file.path)
      if (entry === undefined) throw new RangeError(`${file.path} is not in the list of the backup`)
      const bytes = await readEntry({ path, zip, entry, limit: file.size })
      if (!bytes.ok) return bytes
      return bytes.value.length === file.size && sha256(bytes.value) === file.sha256
        ? bytes
        : failure(notABackup(path, `${file.path} in it is damaged`))
    },
    close: () => zip.close(),
  })
}

interface Contents {
  readonly manifest: BackupManifest
  readonly entries: ReadonlyMap<string, Entry>
}

/** Files in one backup; far beyond any library. */
const mostFiles = 1_000_000

/** Bytes; the list of that many files. */
const largestManifest = 256 * 1024 * 1024

async function readContents(path: string, zip: ZipFile): Promise<Result<Contents, BackupFailure>> {
  if (zip.entryCount > mostFiles) return failure(notABackup(path, 'it holds too many files'))
  const listed = await onZip(path, () => listEntries(zip))
  if (!listed.ok) return listed
  const entry = listed.value.get(manifestName)
  if (entry === undefined) {
    return failure(notABackup(path, 'it is a zip file, but not a backup of a library'))
  }
  const bytes = await readEntry({ path, zip, entry, limit: largestManifest })
  if (!bytes.ok) return bytes
  const json = parseJson(bytes.value)
  if (!json.ok)
    return failure(notABackup(path, `its list of files can’t be read (${json.failure})`))
  const manifest = backupManifestSchema.safeParse(json.value)
  if (!manifest.success) {
    const complaint = schemaComplaint(manifest.error)
    return failure(notABackup(path, `its list of files can’t be read (${complaint})`))
  }
  const trouble = disagreement(manifest.data, listed.value, zip.entryCount)
  return trouble === null
    ? success({ manifest: manifest.data, entries: listed.value })
    : failure(notABackup(path, trouble))
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  return entries
}

/** What is wrong between the list and the zip; null when they agree. */
function disagreement(
  { files }: BackupManifest,
  entries: ReadonlyMap<string, Entry>,
  entryCount: number,
): string | null {
  const unsafe = files.find(({ path }) => !isSafePath(path))
  if (unsafe !== undefined) return `“${unsafe.path}” in it is no name for a file of a library`
  if (new Set(files.map(({ path }) => foldedPath(path))).size !== files.length) {
    return 'two files in it have the same name'
  }
  const missing = files.find(({ path }) => !entries.has(path))
  if (missing !== undefined) return `${missing.path} is missing in it`
  return entryCount === files.length + 1 ? null : 'it holds files that its list does not name'
}

async function readEntry({
  path,
  zip,
  entry,
  limit,
}: {
  readonly path: string
  readonly zip: ZipFile
  readonly entry: Entry
  /** Bytes. */
  readonly limit: number
}): Promise<Result<Uint8Array, BackupFailure>> {
  if (entry.uncompressedSize > limit) {
    return failure(notABackup(path, `${entry.fileName} in it is larger than its list says`))
  }
  return onZip(path, async () => {
    const chunks: Uint8Array[] = []
    // The reader stops where a file is longer than the zip says.
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(bytesOf(chunk))
    return Buffer.concat(chunks)
  })
}

function bytesOf(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk
  throw new TypeError('Expected bytes from the zip')
}

async function onZip<Value>(
  path: string,
  work: () => Promise<Value>,
): Promise<Result<Value, BackupFailure>> {
  try {
    return success(await work())
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TypeError) throw error
    const code = errorCode(error)
    if (code !== undefined && !code.startsWith('Z_')) {
      return failure({ kind: 'library', reason: { kind: 'disk', code, path } })
    }
    return failure(notABackup(path, 'it is not a whole zip file'))
  }
}

function notABackup(path: string, reason: string): NotABackup {
  return { kind: 'not-a-backup', path, reason }
}
