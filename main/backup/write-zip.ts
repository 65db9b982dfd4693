import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'

import { ZipFile } from 'yazl'

import { writeAll } from '../library/durable-file.ts'
import type { FileSystem, NewFile } from '../library/file-system.ts'

export interface ZipTarget {
  readonly files: FileSystem
  /** Of the zip; nothing may be there. */
  readonly path: string
  /** Noted for every file of the zip. */
  readonly time: Date
}

/** Answers when the file is in the zip and its bytes need not be kept any longer. */
export type AddToZip = (path: string, bytes: Uint8Array) => Promise<void>

export interface WrittenZip<Value> {
  readonly value: Value
  /** Bytes. */
  readonly size: number
}

/**
 * Writes a zip of the files that `work` adds one after the other, and flushes it. Rejects with the
 * system's error or that of `work`; whoever called removes what was written until then.
 */
export async function writeZip<Value>(
  { files, path, time }: ZipTarget,
  work: (add: AddToZip) => Promise<Value>,
): Promise<WrittenZip<Value>> {
  const file = await files.createFile(path)
  const zip = new ZipFile()
  const written = drain(zip, file)

  async function add(name: string, bytes: Uint8Array): Promise<void> {
    const source = Readable.from(pieces(bytes))
    const options = { mtime: time, mode: 0o100644, compress: isText(name) }
    // The zip keeps its entries until its end; what it keeps must not hold the bytes.
    let waiting: Readable | null = source
    zip.addReadStreamLazy(name, options, (answer) => {
      if (waiting !== null) answer(null, waiting)
      waiting = null
    })
    // The zip ends after the last file: until then `written` can only be rejected.
    await Promise.race([finished(source), written])
  }

  try {
    const value = await work(add)
    zip.end()
    const size = await written
    await file.sync()
    return { value, size }
  } finally {
    zip.end()
    await written.catch(() => undefined)
    await file.close()
  }
}

/** In one piece a large file would be waiting in every stage of the zip at once. */
function* pieces(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536)
    yield Buffer.from(bytes.subarray(at, at + 65_536))
}

/** Pictures are compressed already. */
function isText(name: string): boolean {
  return name.endsWith('.json')
}

async function drain(zip: ZipFile, file: NewFile): Promise<number> {
  let size = 0
  for await (const chunk of zip.outputStream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    await writeAll(file, bytes)
    size += bytes.length
  }
  return size
}
