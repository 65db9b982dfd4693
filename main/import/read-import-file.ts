import { open } from 'node:fs/promises'
import path from 'node:path'

import type { ImportFailure } from '../../core/import/import-failure.ts'
import type { ImportProposal } from '../../core/import/import-proposal.ts'
import type { ImportFormat, ImportKind } from '../../core/import/import-source.ts'
import { readImport } from '../../core/import/read-import.ts'
import { failure, type Result } from '../../core/result.ts'
import { onDisk } from '../library/disk-failure.ts'
import { decodeText } from './decode-text.ts'

/** What the person wants; what is left out is recognised. */
export interface ImportWishes {
  readonly kind?: ImportKind | undefined
  readonly format?: ImportFormat | undefined
}

/** A file on the disk, or one whose bytes were handed over by the window. */
export type ImportFile =
  | { readonly path: string }
  | { readonly fileName: string; readonly bytes: Uint8Array }

/** What the file would become; nothing is written anywhere. */
export async function readImportFile(
  file: ImportFile,
  wishes: ImportWishes = {},
): Promise<Result<ImportProposal, ImportFailure>> {
  const fileName = importFileName(file)
  const bytes = 'bytes' in file ? handedOver(file) : await readBytes(file.path, fileName)
  if (!bytes.ok) return bytes
  const decoded = decodeText(fileName, bytes.value)
  if (!decoded.ok) return decoded
  const { kind, format } = wishes
  return readImport({
    fileName,
    ...decoded.value,
    ...(kind === undefined ? {} : { kind }),
    ...(format === undefined ? {} : { format }),
  })
}

/** The file's name without its folder. */
export function importFileName(file: ImportFile): string {
  return 'path' in file ? path.basename(file.path) : file.fileName
}

const largestFile = 50_000_000
const largestFileInWords = '50 MB'

function handedOver({
  fileName,
  bytes,
}: {
  readonly fileName: string
  readonly bytes: Uint8Array
}): Result<Uint8Array, ImportFailure> {
  if (bytes.length > largestFile) {
    return failure({ kind: 'too-large', fileName, limit: largestFileInWords })
  }
  return { ok: true, value: bytes }
}

async function readBytes(
  file: string,
  fileName: string,
): Promise<Result<Uint8Array, ImportFailure>> {
  const read = await onDisk(file, () => readUpTo(file, largestFile))
  if (!read.ok) return failure({ kind: 'unreadable', fileName, code: read.failure.code })
  if (read.value === 'no-file') return failure({ kind: 'unreadable', fileName, code: 'EISDIR' })
  if (read.value === 'too-large') {
    return failure({ kind: 'too-large', fileName, limit: largestFileInWords })
  }
  return { ok: true, value: read.value }
}

/** Looks at the size before the content: a mistaken choice of gigabytes costs nothing. */
export async function readUpTo(
  file: string,
  limit: number,
): Promise<Uint8Array | 'too-large' | 'no-file'> {
  const handle = await open(file, 'r')
  try {
    const { size, isFile } = await handle.stat().then((stats) => ({
      size: stats.size,
      isFile: stats.isFile(),
    }))
    if (!isFile) return 'no-file'
    return size > limit ? 'too-large' : new Uint8Array(await handle.readFile())
  } finally {
    await handle.close()
  }
}
