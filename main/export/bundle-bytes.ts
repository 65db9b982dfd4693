import type { BundleFile } from '../../core/export/bundle-file.ts'
import type { LibraryFailure } from '../../core/library-failure.ts'
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
  const media = await readMedia(file.media)
  return media.ok ? success(media.value.bytes) : media
}
