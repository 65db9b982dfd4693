import { open } from 'node:fs/promises'
import path from 'node:path'

import type { ImportFailure } from '../../core/import/import-failure.ts'
import type { ImportProposal } from '../../core/import/import-proposal.ts'
import type { ImportFormat, ImportKind } from '../../core/import/import-source.ts'
import { readImport } from '../../core/import/read-import.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { onDisk } from '../library/disk-failure.ts'
import type { ArchiveForm } from './archive-entries.ts'
import { type DecodedText, decodeText } from './decode-text.ts'
import { type EpubFile, openEpubFile } from './epub-file.ts'
import { type ImportFile, importFileName } from './import-file.ts'
import { openMastodonArchive } from './mastodon-archive.ts'
import { neighbourPictures } from './neighbour-picture.ts'
import { noPictures, type PictureSource } from './picture-source.ts'
import { readUpTo } from './read-up-to.ts'
import { recordsOfToday } from './records-text.ts'
import { beginsAsCar, readRepositoryCar } from './repository-car.ts'
import { openSiteArchive } from './site-archive.ts'
import { openWordFile, type WordFile } from './word-file.ts'

/** What the person wants; what is left out is recognised. */
export interface ImportWishes {
  readonly kind?: ImportKind | undefined
  readonly format?: ImportFormat | undefined
}

/** A file as it was when it was read. */
export interface ReadImport {
  readonly proposal: ImportProposal
  /** Where the pictures are that it names. */
  readonly pictures: PictureSource
}

/** What the file would become; nothing is written anywhere. */
export async function readImportFile(
  file: ImportFile,
  wishes: ImportWishes = {},
): Promise<Result<ReadImport, ImportFailure>> {
  const fileName = importFileName(file)
  const opened = await openFile(file)
  if (!opened.ok) return opened
  const { text, notes, pictures } = opened.value
  const { kind, format } = wishes
  const proposal = readImport({
    fileName,
    text,
    notes,
    ...(kind === undefined ? {} : { kind }),
    ...(format === undefined ? {} : { format }),
  })
  return proposal.ok ? success({ proposal: proposal.value, pictures }) : proposal
}

interface OpenedFile extends DecodedText {
  readonly pictures: PictureSource
}

/** The text that a file is or holds. */
async function openFile(file: ImportFile): Promise<Result<OpenedFile, ImportFailure>> {
  const fileName = importFileName(file)
  const head = await readHead(file)
  if (!head.ok) return head
  const form = containerForm(head.value)
  if (form === 'zip') {
    const word = await openPacked(file)
    if (!word.ok) return word
    if (word.value !== null) return success({ ...word.value, notes: [] })
    const site = await openSiteArchive(file)
    if (site !== null) return withTextOfToday(fileName, { ...site, notes: [] })
  }
  if (form === 'zip' || form === 'gzip') {
    const archive = await openMastodonArchive(file, form)
    if (!archive.ok) return archive
    const decoded = decodeText(fileName, archive.value.outbox)
    return decoded.ok ? success({ ...decoded.value, pictures: archive.value.pictures }) : decoded
  }
  const bytes = await allBytes(file, form === 'car' ? repositoryLimit : textLimit)
  if (!bytes.ok) return bytes
  if (form === 'car') {
    const repository = readRepositoryCar(bytes.value)
    return repository.ok
      ? success({ text: JSON.stringify(repository.value), notes: [], pictures: noPictures })
      : failure({ kind: 'malformed', fileName, reason: repository.failure })
  }
  const decoded = decodeText(fileName, bytes.value)
  if (!decoded.ok) return decoded
  const pictures = 'path' in file ? neighbourPictures(path.dirname(file.path)) : noPictures
  return withTextOfToday(fileName, { ...decoded.value, pictures })
}

function withTextOfToday(fileName: string, opened: OpenedFile): Result<OpenedFile, ImportFailure> {
  const text = recordsOfToday(opened.text)
  return text.ok
    ? success({ ...opened, text: text.value })
    : failure({ kind: 'malformed', fileName, reason: text.failure })
}

/** An archive may be larger than any Word file or book: then it is none. */
async function openPacked(
  file: ImportFile,
): Promise<Result<WordFile | EpubFile | null, ImportFailure>> {
  const bytes = await allBytes(file, textLimit)
  if (bytes.ok) {
    const word = await openWordFile(importFileName(file), bytes.value)
    return word.ok && word.value === null ? openEpubFile(importFileName(file), bytes.value) : word
  }
  return bytes.failure.kind === 'too-large' ? success(null) : bytes
}

/** What a file is by its first bytes, whatever its name. */
function containerForm(head: Uint8Array): ArchiveForm | 'car' | 'text' {
  const [first, second, third] = head
  if (first === 0x50 && second === 0x4b && third === 3) return 'zip'
  if (first === 0x1f && second === 0x8b) return 'gzip'
  return beginsAsCar(head) ? 'car' : 'text'
}

interface SizeLimit {
  readonly bytes: number
  readonly inWords: string
}

const textLimit: SizeLimit = { bytes: 50_000_000, inWords: '50 MB' }
const repositoryLimit: SizeLimit = { bytes: 200_000_000, inWords: '200 MB' }

/** Enough to tell what a file is. */
const headLength = 512

async function readHead(file: ImportFile): Promise<Result<Uint8Array, ImportFailure>> {
  if ('bytes' in file) return success(file.bytes.subarray(0, headLength))
  const fileName = importFileName(file)
  const read = await onDisk(file.path, async () => {
    const handle = await open(file.path, 'r')
    try {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(headLength), 0, headLength, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  })
  return read.ok ? read : failure({ kind: 'unreadable', fileName, code: read.failure.code })
}

async function allBytes(
  file: ImportFile,
  limit: SizeLimit,
): Promise<Result<Uint8Array, ImportFailure>> {
  const fileName = importFileName(file)
  const tooLarge = { kind: 'too-large', fileName, limit: limit.inWords } as const
  if ('bytes' in file)
    return file.bytes.length > limit.bytes ? failure(tooLarge) : success(file.bytes)
  const read = await onDisk(file.path, () => readUpTo(file.path, limit.bytes))
  if (!read.ok) return failure({ kind: 'unreadable', fileName, code: read.failure.code })
  if (read.value === 'no-file') return failure({ kind: 'unreadable', fileName, code: 'EISDIR' })
  return read.value === 'too-large' ? failure(tooLarge) : success(read.value)
}
