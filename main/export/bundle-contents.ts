import type { BundleFile } from '../../core/export/bundle/bundle-file.ts'
import {
  type BundlePlan,
  countFiles,
  manifestFile,
  reportFiles,
  sealFile,
} from '../../core/export/bundle/bundle.ts'
import type { ManifestFile } from '../../core/export/bundle/manifest.ts'
import type { ExportFailure } from '../../core/export/export-failure.ts'
import { type FileTools, measuredBytes } from './file-bytes.ts'

/** The files of one bundle while they are made, one after the other; of each only size and checksum are kept. */
export interface BundleContents {
  readonly files: Iterator<BundleFile>
  /** Ends early where the file can't be made, or where somebody stops it. */
  readonly bytesOf: (file: BundleFile) => AsyncIterable<Uint8Array>
  /** Why a file ended early; null while none did. */
  readonly refusal: () => ExportFailure | null
  /** All that were taken whole so far, in that order. */
  readonly written: () => readonly ManifestFile[]
}

interface Watch {
  /** Ends the work; what stood at the place stays. */
  readonly signal?: AbortSignal
  /** Told how many files of how many are written. */
  readonly onWritten?: (done: number, of: number) => void
}

export function bundleContents(
  plan: BundlePlan,
  tools: FileTools,
  { signal, onWritten }: Watch,
): BundleContents {
  const written: ManifestFile[] = []
  const count = countFiles(plan)
  let refusal: ExportFailure | null = null

  /** Those of the targets by path, the reports, the manifest and its seal: each tells of what was written before it. */
  function* files(): Iterator<BundleFile> {
    yield* plan.exported.files
    yield* reportFiles(plan, [...written])
    yield manifestFile(plan, [...written])
    yield sealFile(written)
  }

  return {
    files: files(),
    async *bytesOf(file) {
      for await (const bytes of measuredBytes(file, tools, (whole) => written.push(whole))) {
        if (!bytes.ok) refusal = bytes.failure
        else if (signal?.aborted === true) refusal = { kind: 'export-stopped' }
        else yield bytes.value
        if (refusal !== null) return
      }
      onWritten?.(written.length, count)
    },
    refusal: () => refusal,
    written: () => [...written],
  }
}
