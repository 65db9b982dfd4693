import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'

import { failure, type Result, success } from '../../core/result.ts'

/** Why a packed file is not unpacked. */
export type UnpackFailure = 'not-a-zip' | 'too-large'

/** The files inside a packed file by their paths, as bytes. */
export type UnpackedFiles = ReadonlyMap<string, Uint8Array>

/**
 * Unpacks those files that are wanted, within limits that no file of a person comes near: what is
 * counted is what really comes out, whatever the zip says of itself.
 */
export async function unpackFile(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
): Promise<Result<UnpackedFiles, UnpackFailure>> {
  let zip: ZipFile | null = null
  try {
    zip = await fromBufferPromise(Buffer.from(bytes), { strictFileNames: true, autoClose: false })
    return await filesOf(zip, isWanted)
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TypeError) throw error
    return failure('not-a-zip')
  } finally {
    zip?.close()
  }
}

const mostEntries = 2000

/** Bytes, of all that is wanted together. */
const largestContent = 200_000_000

/** How much larger than its packed form a file may come out. */
const largestRatio = 200

async function filesOf(
  zip: ZipFile,
  isWanted: (path: string) => boolean,
): Promise<Result<UnpackedFiles, UnpackFailure>> {
  if (zip.entryCount > mostEntries) return failure('too-large')
  const files = new Map<string, Uint8Array>()
  let left = largestContent
  for await (const entry of zip.eachEntry()) {
    if (!isWanted(entry.fileName) || files.has(entry.fileName)) continue
    const content = await contentOf(zip, entry, Math.min(left, entryLimit(entry)))
    if (content === null) return failure('too-large')
    left -= content.length
    files.set(entry.fileName, content)
  }
  return success(files)
}

/** Small files pack well without meaning harm. */
function entryLimit({ compressedSize }: Entry): number {
  return Math.max(1_000_000, compressedSize * largestRatio)
}

/** Null when more comes out than the limit. */
async function contentOf(zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('Expected bytes from the zip')
    size += chunk.length
    if (size > limit) return null
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
