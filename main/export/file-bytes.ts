import { createHash } from 'node:crypto'

import type { BundleFile, PrintedPage } from '../../core/export/bundle/bundle-file.ts'
import type { ManifestFile } from '../../core/export/bundle/manifest.ts'
import type { NoPrinter } from '../../core/export/export-failure.ts'
import { type Mail, mailPieces } from '../../core/export/newsletter/mail.ts'
import type { LibraryFailure } from '../../core/library/library-failure.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Library } from '../library/library.ts'
import { packedBytes } from './packed-bytes.ts'
import { textBytes } from './text-bytes.ts'

/** Answers the bytes that the id was made from, or that they are damaged. */
export type ReadMedia = Library['readMedia']

/** Makes a PDF of a page; the same page gives the same bytes. */
export type Print = (page: PrintedPage, readMedia: ReadMedia) => Promise<Uint8Array>

/** What the files of a bundle are made with. */
export interface FileTools {
  readonly readMedia: ReadMedia
  /** Null where there is no window to print from. */
  readonly print: Print | null
}

/** Bit by bit, so that nobody holds a long file; a failure is the last bit. */
export type FileBytes = AsyncIterable<Result<Uint8Array, LibraryFailure | NoPrinter>>

/** The bytes of one file of a bundle; its size and checksum are told once all of them were taken. */
export async function* measuredBytes(
  file: BundleFile,
  tools: FileTools,
  onWhole: (file: ManifestFile) => void,
): FileBytes {
  const hash = createHash('sha256')
  let size = 0
  for await (const bytes of fileBytes(file, tools)) {
    yield bytes
    if (!bytes.ok) return
    hash.update(bytes.value)
    size += bytes.value.length
  }
  onWhole({ path: file.path, size, sha256: hash.digest('hex') })
}

async function* fileBytes(file: BundleFile, { readMedia, print }: FileTools): FileBytes {
  if ('text' in file || 'pieces' in file) {
    for (const bytes of textBytes(file)) yield success(bytes)
  } else if ('parts' in file) {
    yield* packedBytes(file, readMedia)
  } else if ('mail' in file) {
    yield* mailBytes(file.mail(), readMedia)
  } else if ('page' in file) {
    yield print === null
      ? failure({ kind: 'no-printer' })
      : success(await print(file.page(), readMedia))
  } else {
    const media = await readMedia(file.media)
    yield media.ok ? success(media.value.bytes) : media
  }
}

async function* mailBytes(mail: Mail, readMedia: ReadMedia): FileBytes {
  for (const piece of mailPieces(mail)) {
    if (typeof piece === 'string') {
      yield success(Buffer.from(piece, 'latin1'))
      continue
    }
    const media = await readMedia(piece.base64)
    if (!media.ok) {
      yield media
      return
    }
    const letters = Buffer.from(media.value.bytes).toString('base64')
    yield success(Buffer.from(letters.replaceAll(/.{76}(?=.)/gu, '$&\r\n'), 'latin1'))
  }
}
