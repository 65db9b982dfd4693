import { createReadStream } from 'node:fs'
import { pipeline, Readable, Transform } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'

import { extract } from 'tar-stream'
import { fromBufferPromise, openPromise } from 'yauzl'

import type { ImportFile } from './import-file.ts'

/** One file of an archive; its bytes can be had until the next one is asked for. */
export interface ArchiveEntry {
  readonly path: string
  /** Of its bytes, as the archive says; no more are ever read. */
  readonly size: number
  readonly bytes: () => Promise<Uint8Array>
}

export type ArchiveForm = 'zip' | 'gzip'

/** The files of a zip or of a compressed tar, in its order. Throws when the archive is damaged. */
export async function* archiveEntries(
  file: ImportFile,
  form: ArchiveForm,
): AsyncGenerator<ArchiveEntry> {
  yield* form === 'zip' ? zipEntries(file) : tarEntries(file)
}

async function* zipEntries(file: ImportFile): AsyncGenerator<ArchiveEntry> {
  const zip =
    'path' in file
      ? await openPromise(file.path, { autoClose: false })
      : await fromBufferPromise(Buffer.from(file.bytes), { autoClose: false })
  try {
    for await (const entry of zip.eachEntry()) {
      yield {
        path: entry.fileName,
        size: entry.uncompressedSize,
        bytes: async () => buffer(await zip.openReadStreamPromise(entry)),
      }
    }
  } finally {
    zip.close()
  }
}

async function* tarEntries(file: ImportFile): AsyncGenerator<ArchiveEntry> {
  const packed = 'path' in file ? createReadStream(file.path) : Readable.from([file.bytes])
  const tar = extract()
  // A failure anywhere ends `tar`, and so the loop below.
  pipeline(packed, createGunzip(), withinReason(packed), tar, () => undefined)
  try {
    for await (const entry of tar) {
      const { name, size, type } = entry.header
      if (type === 'file') yield { path: name, size, bytes: () => buffer(entry) }
      entry.resume()
    }
  } finally {
    packed.destroy()
    tar.destroy()
  }
}

/** Posts and pictures never unpack to two hundred times their size: what does is made to fill memory and time. */
function withinReason(packed: Readable): Transform {
  let taken = 0
  let unpacked = 0
  packed.on('data', (chunk: Uint8Array) => {
    taken += chunk.length
  })
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      unpacked += chunk.length
      const isReasonable = unpacked <= 50_000_000 + 200 * taken
      if (isReasonable) done(null, chunk)
      else done(new Error('unpacks beyond reason'))
    },
  })
}
