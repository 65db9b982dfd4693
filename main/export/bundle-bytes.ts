import { type Zippable, zipSync } from 'fflate/browser'

import type { BundleFile, MailFile, PackedFile } from '../../core/export/bundle/bundle-file.ts'
import { mailPieces } from '../../core/export/newsletter/mail.ts'
import type { LibraryFailure } from '../../core/library/library-failure.ts'
import { type Result, success } from '../../core/result.ts'
import type { Library } from '../library/library.ts'

/** Answers the bytes that the id was made from, or that they are damaged. */
export type ReadMedia = Library['readMedia']

/** The bytes of one file of a bundle. */
export async function bundleBytes(
  file: BundleFile,
  readMedia: ReadMedia,
): Promise<Result<Uint8Array, LibraryFailure>> {
  if ('text' in file) return success(new TextEncoder().encode(file.text))
  if ('bytes' in file) return success(file.bytes)
  if ('parts' in file) return packedBytes(file, readMedia)
  if ('mail' in file) return mailBytes(file, readMedia)
  const media = await readMedia(file.media)
  return media.ok ? success(media.value.bytes) : media
}

async function mailBytes(
  { mail }: MailFile,
  readMedia: ReadMedia,
): Promise<Result<Uint8Array, LibraryFailure>> {
  const pieces: string[] = []
  for (const piece of mailPieces(mail)) {
    if (typeof piece === 'string') {
      pieces.push(piece)
      continue
    }
    const media = await readMedia(piece.base64)
    if (!media.ok) return media
    const letters = Buffer.from(media.value.bytes).toString('base64')
    pieces.push(letters.replaceAll(/.{76}(?=.)/gu, '$&\r\n'))
  }
  return success(Buffer.from(pieces.join(''), 'latin1'))
}

/** Stored, and with one date for all: the same parts give the same bytes on every machine. */
async function packedBytes(
  { parts }: PackedFile,
  readMedia: ReadMedia,
): Promise<Result<Uint8Array, LibraryFailure>> {
  const entries: Zippable = {}
  for (const part of parts) {
    const bytes = await bundleBytes(part, readMedia)
    if (!bytes.ok) return bytes
    entries[part.path] = bytes.value
  }
  return success(zipSync(entries, { level: 0, mtime: new Date(1980, 0, 1) }))
}
