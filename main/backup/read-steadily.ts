import type { FileSystem } from '../library/file-system.ts'
import { pathIn } from '../library/library-folder.ts'
import { readIfThere } from '../library/record-adapter.ts'
import { isWholeFile } from './whole-file.ts'

export interface SteadyFile {
  readonly bytes: Uint8Array
  /** False when the file stayed as it was and is not what its name says. */
  readonly isWhole: boolean
}

/**
 * Reads a file of a library as it is between two changes; null when it is gone. Our own programs
 * change files in one piece, others may be caught in the middle: then it is read again.
 */
export async function readSteadily(
  files: FileSystem,
  { folder, path }: { readonly folder: string; readonly path: string },
): Promise<SteadyFile | null> {
  const place = pathIn(folder, path)
  let bytes = await readIfThere(files, place)
  for (const pause of pauses) {
    if (bytes === null) return null
    if (isWholeFile(path, bytes)) return { bytes, isWhole: true }
    await files.pause(pause)
    const again = await readIfThere(files, place)
    if (again !== null && Buffer.compare(again, bytes) === 0) return { bytes, isWhole: false }
    bytes = again
  }
  return bytes === null ? null : { bytes, isWhole: isWholeFile(path, bytes) }
}

/** Milliseconds. */
const pauses = [20, 50, 100, 200, 400, 800]
