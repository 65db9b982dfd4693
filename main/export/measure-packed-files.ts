import { createHash } from 'node:crypto'

import type { BundleFile } from '../../core/export/bundle/bundle-file.ts'
import type { FileMeasures } from '../../core/export/bundle/manifest.ts'
import type { LibraryFailure } from '../../core/library/library-failure.ts'
import { type Result, success } from '../../core/result.ts'
import { bundleBytes, type ReadMedia } from './bundle-bytes.ts'

/** Packs each once to know its size and checksum; one at a time, so that memory holds one. */
export async function measurePackedFiles(
  files: readonly BundleFile[],
  readMedia: ReadMedia,
): Promise<Result<FileMeasures, LibraryFailure>> {
  const measures = new Map<string, { readonly size: number; readonly sha256: string }>()
  for (const file of files) {
    if ('text' in file || 'media' in file) continue
    const bytes = await bundleBytes(file, readMedia)
    if (!bytes.ok) return bytes
    const sha256 = createHash('sha256').update(bytes.value).digest('hex')
    measures.set(file.path, { size: bytes.value.length, sha256 })
  }
  return success(measures)
}
