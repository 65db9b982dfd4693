import { unzlibSync, zlibSync } from 'fflate/browser'

import { asciiAt, asciiBytes, bigEndian, joinedBytes, viewOf } from './byte-reading.ts'

export interface PngChunk {
  readonly name: string
  readonly start: number
  readonly end: number
}

const firstChunk = 8

/** The chunks up to the end of the picture. */
export function pngChunks(bytes: Uint8Array): readonly PngChunk[] {
  const chunks: PngChunk[] = []
  const view = viewOf(bytes)
  for (let start = firstChunk; start + 12 <= bytes.length;) {
    const name = asciiAt(bytes, start + 4, 4)
    const end = start + 12 + view.getUint32(start)
    if (end > bytes.length) break
    chunks.push({ name, start, end })
    if (name === 'IEND') break
    start = end
  }
  return chunks
}

export function isPngMetadata(name: string): boolean {
  return ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'].includes(name)
}

export function pngWithoutMetadata(bytes: Uint8Array): Uint8Array {
  return joinedBytes([
    bytes.subarray(0, firstChunk),
    ...pngChunks(bytes)
      .filter(({ name }) => !isPngMetadata(name))
      .map(({ start, end }) => bytes.subarray(start, end)),
  ])
}

export function pngProfile(bytes: Uint8Array): Uint8Array | null {
  const chunk = pngChunks(bytes).find(({ name }) => name === 'iCCP')
  if (chunk === undefined) return null
  const content = bytes.subarray(chunk.start + 8, chunk.end - 4)
  try {
    return unzlibSync(content.subarray(content.indexOf(0) + 2))
  } catch {
    return null
  }
}

export function pngWithProfile(bytes: Uint8Array, profile: Uint8Array): Uint8Array {
  const named = joinedBytes([asciiBytes('iCCPicc\0\0'), zlibSync(profile, { level: 9 })])
  const chunk = joinedBytes([bigEndian(named.length - 4, 4), named, bigEndian(checksum(named), 4)])
  // The colours must be known before what is drawn, right after the header.
  const place = pngChunks(bytes)[0]?.end ?? firstChunk
  return joinedBytes([bytes.subarray(0, place), chunk, bytes.subarray(place)])
}

/** CRC-32, as the end of a chunk has it. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0)
  }
  return (rest ^ 0xffffffff) >>> 0
}
