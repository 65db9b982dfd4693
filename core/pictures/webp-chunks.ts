import { asciiAt, asciiBytes, joinedBytes, littleEndian, viewOf } from './byte-reading.ts'

export interface WebpChunk {
  readonly name: string
  readonly start: number
  readonly end: number
}

export function webpChunks(bytes: Uint8Array): readonly WebpChunk[] {
  const chunks: WebpChunk[] = []
  const view = viewOf(bytes)
  for (let start = 12; start + 8 <= bytes.length;) {
    const length = view.getUint32(start + 4, true)
    const end = start + 8 + length + (length % 2)
    chunks.push({ name: asciiAt(bytes, start, 4), start, end: Math.min(end, bytes.length) })
    start = end
  }
  return chunks
}

export function isWebpMetadata(name: string): boolean {
  return name === 'EXIF' || name === 'XMP '
}

export function webpWithoutMetadata(bytes: Uint8Array): Uint8Array {
  const kept = webpChunks(bytes).filter(({ name }) => !isWebpMetadata(name))
  return container(
    kept.map(({ name, start, end }) => {
      const chunk = bytes.slice(start, end)
      if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~(exifFlag | xmpFlag)
      return chunk
    }),
  )
}

const profileFlag = 0x20
const alphaFlag = 0x10
const exifFlag = 0x08
const xmpFlag = 0x04

export function webpProfile(bytes: Uint8Array): Uint8Array | null {
  const chunk = webpChunks(bytes).find(({ name }) => name === 'ICCP')
  if (chunk === undefined) return null
  const length = viewOf(bytes).getUint32(chunk.start + 4, true)
  return bytes.slice(chunk.start + 8, chunk.start + 8 + length)
}

/** A WebP that says its colours begins with a header of its own. */
export function webpWithProfile(
  bytes: Uint8Array,
  profile: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array {
  const chunks = webpChunks(bytes)
  const drawn = chunks.filter(({ name }) => name !== 'VP8X')
  const hasAlpha = chunks.some(
    ({ name, start }) =>
      name === 'ALPH' ||
      (name === 'VP8X' && ((bytes[start + 8] ?? 0) & alphaFlag) !== 0) ||
      (name === 'VP8L' && ((bytes[start + 12] ?? 0) & 0x10) !== 0),
  )
  const header = joinedBytes([
    littleEndian(profileFlag | (hasAlpha ? alphaFlag : 0), 4),
    littleEndian(width - 1, 3),
    littleEndian(height - 1, 3),
  ])
  return container([
    chunkOf('VP8X', header),
    chunkOf('ICCP', profile),
    ...drawn.map(({ start, end }) => bytes.subarray(start, end)),
  ])
}

function chunkOf(name: string, content: Uint8Array): Uint8Array {
  const padding = new Uint8Array(content.length % 2)
  return joinedBytes([asciiBytes(name), littleEndian(content.length, 4), content, padding])
}

function container(chunks: readonly Uint8Array[]): Uint8Array {
  const content = joinedBytes([asciiBytes('WEBP'), ...chunks])
  return joinedBytes([asciiBytes('RIFF'), littleEndian(content.length, 4), content])
}
