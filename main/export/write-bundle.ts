import { dirname, resolve } from 'node:path'

import type { ManifestFile } from '../../core/export/bundle/manifest.ts'
import type { ExportFailure } from '../../core/export/export-failure.ts'
import { type Result, success } from '../../core/result.ts'
import type { BundleContents } from './bundle-contents.ts'
import { bundleDisk, type BundleDisk } from './bundle-disk.ts'
import { writeBundleFolder } from './bundle-folder.ts'
import { writeBundleZip } from './bundle-zip.ts'
import { sweepBeside } from './sweep-beside.ts'

export interface BundleToWrite {
  readonly contents: BundleContents
  /** A folder, or a file that ends in `.zip`. */
  readonly out: string
  readonly disk: BundleDisk
  /** Ends the work; what stood at the place stays. */
  readonly signal?: AbortSignal
}

/**
 * Puts a bundle at its place whole, or leaves the place as it was: written beside it, flushed to
 * the disk, then renamed. The folder around it must be there. Replaces a former bundle, and never anything else.
 */
export async function writeBundle({
  disk = bundleDisk,
  ...bundle
}: Omit<BundleToWrite, 'disk'> & Partial<Pick<BundleToWrite, 'disk'>>): Promise<
  Result<readonly ManifestFile[], ExportFailure>
> {
  const out = resolve(bundle.out)
  await sweepBeside(dirname(out), disk)
  const done = /\.zip$/iu.test(out)
    ? await writeBundleZip({ ...bundle, disk, out })
    : await writeBundleFolder({ ...bundle, disk, out })
  return done.ok ? success(bundle.contents.written()) : done
}
