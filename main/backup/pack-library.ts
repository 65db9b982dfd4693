import type { BackupFailure } from '../../core/library/backup-failure.ts'
import type { BackupProgress } from '../../core/library/backup.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import type { FileSystem } from '../library/file-system.ts'
import { listLibraryFiles } from '../library/library-content.ts'
import type { LibraryIdentity } from '../library/library-file.ts'
import { pathIn } from '../library/library-folder.ts'
import { sha256 } from '../library/record-file.ts'
import { type BackedUpFile, type BackupManifest, manifestName } from './backup-manifest.ts'
import { foldedPath, isSafePath, largestFile } from './backup-path.ts'
import { readSteadily } from './read-steadily.ts'
import { type AddToZip, writeZip } from './write-zip.ts'

export interface BackupWork {
  readonly files: FileSystem
  /** The library's. */
  readonly folder: string
  /** Of the zip. */
  readonly path: string
  readonly signal: AbortSignal | undefined
  readonly onProgress: (progress: BackupProgress) => void
}

export interface PackedLibrary {
  readonly manifest: BackupManifest
  /** Bytes of the zip. */
  readonly size: number
}

/**
 * Writes the files of a library and their list into a zip. Rejects with the system's error; what was
 * written until then is the caller's to remove.
 */
export async function packLibrary(
  work: BackupWork & { readonly library: LibraryIdentity; readonly madeAt: Timestamp },
): Promise<Result<PackedLibrary, BackupFailure>> {
  const { files, path, library, madeAt } = work
  const target = { files, path, time: new Date(madeAt) }
  const { value: packed, size } = await writeZip(target, async (add) => {
    const contents = await packFiles(work, add)
    if (!contents.ok) return contents
    const manifest: BackupManifest = {
      kind: 'copydesk-backup',
      format: 1,
      madeAt,
      library: { id: library.id, name: library.name ?? '', format: library.format },
      ...contents.value,
    }
    await add(manifestName, new TextEncoder().encode(JSON.stringify(manifest, null, 1)))
    return success(manifest)
  })
  return packed.ok ? success({ manifest: packed.value, size }) : packed
}

type PackedFiles = Pick<BackupManifest, 'files' | 'damaged' | 'leftOut'>

async function packFiles(
  { files, folder, signal, onProgress }: BackupWork,
  add: AddToZip,
): Promise<Result<PackedFiles, BackupFailure>> {
  const packed: BackedUpFile[] = []
  const damaged: string[] = []
  const leftOut: string[] = []
  const seen = new Set<string>()
  const folded = new Set<string>()

  async function pack(path: string): Promise<void> {
    const { size } = await files.stamp(pathIn(folder, path)).catch(() => ({ size: 0 }))
    if (!isSafePath(path) || size > largestFile || folded.has(foldedPath(path))) {
      leftOut.push(path)
      return
    }
    const file = await readSteadily(files, { folder, path })
    if (file === null) return
    await add(path, file.bytes)
    folded.add(foldedPath(path))
    packed.push({ path, size: file.bytes.length, sha256: sha256(file.bytes) })
    if (!file.isWhole) damaged.push(path)
  }

  for (;;) {
    const listed = await listLibraryFiles(files, folder)
    if (!listed.ok) return failure({ kind: 'library', reason: listed.failure })
    const fresh = listed.value.filter((path) => !seen.has(path))
    // What moved to the trash or back meanwhile stands in its new place before it leaves the old one.
    if (fresh.length === 0) return success({ files: packed, damaged, leftOut })
    for (const path of fresh) {
      if (signal?.aborted === true) return failure({ kind: 'cancelled' })
      onProgress({ step: 'copying', done: seen.size, total: listed.value.length })
      seen.add(path)
      await pack(path)
    }
  }
}
