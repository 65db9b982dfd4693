import type { BundleFile } from '../../core/export/bundle-file.ts'
import type { LibraryFailure } from '../../core/library-failure.ts'
import type { MediaId } from '../../core/record-id.ts'
import { type Result, success } from '../../core/result.ts'

/** Answers the bytes that the id was made from, or that they are damaged. */
export type ReadMedia = (id: MediaId) => Promise<Result<Uint8Array, LibraryFailure>>

/** The bytes of one file of a bundle. */
export async function bundleBytes(
  file: BundleFile,
  readMedia: ReadMedia,
): Promise<Result<Uint8Array, LibraryFailure>> {
  return 'text' in file ? success(new TextEncoder().encode(file.text)) : readMedia(file.media)
}
