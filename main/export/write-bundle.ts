import { resolve } from 'node:path'

import type { BundleFile } from '../../core/export/bundle/bundle-file.ts'
import type { ExportFailure } from '../../core/export/export-failure.ts'
import type { Result } from '../../core/result.ts'
import type { ReadMedia } from './bundle-bytes.ts'
import { bundleDisk, type BundleDisk } from './bundle-disk.ts'
import { writeBundleFolder } from './bundle-folder.ts'
import { writeBundleZip } from './bundle-zip.ts'

export interface BundleToWrite {
  readonly files: readonly BundleFile[]
  /** A folder, or a file that ends in `.zip`. */
  readonly out: string
  readonly readMedia: ReadMedia
  readonly disk: BundleDisk
  /** Ends the work; what stood at the place stays. */
  readonly signal?: AbortSignal
  /** Told how many files are written. */
  readonly onWritten?: (files: number) => void
}

/**
 * Puts a bundle at its place whole, or leaves the place as it was: written beside it, flushed to
 * the disk, then renamed. The folder around it must be there. Replaces a former bundle, and never anything else.
 */
export async function writeBundle({
  disk = bundleDisk,
  ...bundle
}: Omit<BundleToWrite, 'disk'> & Partial<Pick<BundleToWrite, 'disk'>>): Promise<
  Result<void, ExportFailure>
> {
  for (const { path } of bundle.files) assertPortable(path)
  const out = resolve(bundle.out)
  return /\.zip$/iu.test(out)
    ? writeBundleZip({ ...bundle, disk, out })
    : writeBundleFolder({ ...bundle, disk, out })
}

/** Paths are made by us, so one that some system can't hold is a bug. */
function assertPortable(path: string): void {
  const isPortable = path
    .split('/')
    .every((name) => /^[A-Za-z0-9_][A-Za-z0-9._-]{0,120}$/u.test(name) && !name.endsWith('.'))
  if (!isPortable) throw new Error(`Not a path for every system: ${path}`)
}
