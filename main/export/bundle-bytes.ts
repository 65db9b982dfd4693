import { createHash } from 'node:crypto'

import type { BundleFile } from '../../core/export/bundle-file.ts'
import type { LibraryFailure } from '../../core/library-failure.ts'
import type { MediaId } from '../../core/record-id.ts'
import { failure, type Result, success } from '../../core/result.ts'

export type ReadMedia = (id: MediaId) => Promise<Result<Uint8Array, LibraryFailure>>

/** The bytes of one file of a bundle; a picture that is not what its id says is a damaged file. */
export async function bundleBytes(
  file: BundleFile,
  readMedia: ReadMedia,
): Promise<Result<Uint8Array, LibraryFailure>> {
  if ('text' in file) return success(new TextEncoder().encode(file.text))
  const read = await readMedia(file.media)
  if (!read.ok) return read
  const checksum = createHash('sha256').update(read.value).digest('hex')
  return checksum === file.media
    ? read
    : failure({ kind: 'damaged-file', file: `media/${file.media}`, reason: 'checksum differs' })
}
