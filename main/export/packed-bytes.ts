import { crc32 } from 'node:zlib'

import type { PackedFile, PackedPart } from '../../core/export/bundle/bundle-file.ts'
import type { LibraryFailure } from '../../core/library/library-failure.ts'
import { type Result, success } from '../../core/result.ts'
import type { ReadMedia } from './file-bytes.ts'
import { textBytes } from './text-bytes.ts'

/**
 * The file as a zip: stored, and with one date for all, so that the same parts give the same bytes on every machine. Each
 * part is measured before it is written, because a reading system wants to know its size at its head.
 */
export async function* packedBytes(
  { parts }: PackedFile,
  readMedia: ReadMedia,
): AsyncIterable<Result<Uint8Array, LibraryFailure>> {
  const entries: ZipEntry[] = []
  let at = 0
  for (const part of parts()) {
    const content = await contentOf(part, readMedia)
    if (!content.ok) {
      yield content
      return
    }
    const entry = { path: part.path, at, ...measured(content.value()) }
    const head = localHead(entry)
    yield success(head)
    for (const bytes of content.value()) yield success(bytes)
    entries.push(entry)
    at += head.length + entry.size
  }
  const directory = Buffer.concat(entries.map(directoryLine))
  yield success(Buffer.concat([directory, directoryEnd(entries.length, directory.length, at)]))
}

/** The bytes of a part as often as they are asked for. */
type Content = () => Iterable<Uint8Array>

async function contentOf(
  part: PackedPart,
  readMedia: ReadMedia,
): Promise<Result<Content, LibraryFailure>> {
  if ('pieces' in part) return success(() => textBytes(part))
  if ('text' in part) {
    const bytes = [...textBytes(part)]
    return success(() => bytes)
  }
  const media = await readMedia(part.media)
  return media.ok ? success(() => [media.value.bytes]) : media
}

interface ZipEntry {
  readonly path: string
  /** Where its head begins. */
  readonly at: number
  readonly size: number
  readonly checksum: number
}

function measured(content: Iterable<Uint8Array>): Pick<ZipEntry, 'size' | 'checksum'> {
  let size = 0
  let checksum = 0
  for (const bytes of content) {
    size += bytes.length
    checksum = crc32(bytes, checksum)
  }
  return { size, checksum }
}

// APPNOTE.TXT 4.3.7, 4.3.12 and 4.3.16. Paths are made by us and are ASCII.

function localHead(entry: ZipEntry): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04_03_4b_50, 0)
  writeFacts(head, 4, entry)
  return Buffer.concat([head, Buffer.from(entry.path)])
}

function directoryLine(entry: ZipEntry): Buffer {
  const line = Buffer.alloc(46)
  line.writeUInt32LE(0x02_01_4b_50, 0)
  line.writeUInt16LE(zipVersion, 4)
  writeFacts(line, 6, entry)
  line.writeUInt32LE(entry.at, 42)
  return Buffer.concat([line, Buffer.from(entry.path)])
}

/** What the head of an entry and its line in the directory have in common. */
function writeFacts(into: Buffer, from: number, { path, size, checksum }: ZipEntry): void {
  into.writeUInt16LE(zipVersion, from)
  into.writeUInt32LE(firstDay, from + 6)
  into.writeUInt32LE(checksum, from + 10)
  into.writeUInt32LE(size, from + 14)
  into.writeUInt32LE(size, from + 18)
  into.writeUInt16LE(path.length, from + 22)
}

function directoryEnd(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06_05_4b_50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return end
}

const zipVersion = 20

/** 1 January 1980, the first that a zip can say. */
const firstDay = (1 << 21) | (1 << 16)
