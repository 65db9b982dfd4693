import { asciiAt, asciiBytes, bigEndian, joinedBytes, viewOf } from './byte-reading.ts'

/** A stretch of a JPEG between two of its marks; what is drawn belongs to the mark before it. */
export interface JpegSegment {
  readonly marker: number
  readonly start: number
  readonly end: number
}

/** The segments up to the end of the first picture; what some cameras write behind it is in none. */
export function jpegSegments(bytes: Uint8Array): readonly JpegSegment[] {
  const segments: JpegSegment[] = []
  for (let start = 0; start + 1 < bytes.length;) {
    const marker = bytes[start + 1] ?? 0
    if (bytes[start] !== 0xff) break
    const end = segmentEnd(bytes, start, marker)
    segments.push({ marker, start, end })
    if (marker === endOfImage) break
    start = end
  }
  return segments
}

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda

function segmentEnd(bytes: Uint8Array, start: number, marker: number): number {
  if (marker === startOfImage || marker === endOfImage) return start + 2
  const end = start + 2 + ((bytes[start + 2] ?? 0) << 8) + (bytes[start + 3] ?? 0)
  return marker === startOfScan ? scanEnd(bytes, end) : Math.min(end, bytes.length)
}

/** Within what is drawn an 0xff is followed by zero, or by the number of a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1) {
    const next = bytes[at + 1] ?? endOfImage
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, at + 1)
  }
  return bytes.length
}

/** What says nothing about how the picture is drawn: all remarks but the density, the colours and the inks. */
export function isOwnMetadata(bytes: Uint8Array, { marker, start }: JpegSegment): boolean {
  if (marker === 0xfe) return true
  if (marker < 0xe0 || marker > 0xef) return false
  const name = asciiAt(bytes, start + 4, 12)
  return !(
    (marker === 0xe0 && name.startsWith('JFIF')) ||
    (marker === 0xe2 && name === profileName) ||
    (marker === 0xee && name.startsWith('Adobe'))
  )
}

const profileName = 'ICC_PROFILE\0'

export function jpegWithoutMetadata(bytes: Uint8Array): Uint8Array {
  return joinedBytes(
    jpegSegments(bytes)
      .filter((segment) => !isOwnMetadata(bytes, segment))
      .map(({ start, end }) => bytes.subarray(start, end)),
  )
}

/** The number that the Exif metadata has for how the picture must be turned; 1 is upright. */
export function jpegTurn(bytes: Uint8Array): number {
  const segment = jpegSegments(bytes).find(
    ({ marker, start }) => marker === 0xe1 && asciiAt(bytes, start + 4, 6) === 'Exif\0\0',
  )
  if (segment === undefined) return 1
  const exif = bytes.subarray(segment.start + 10, segment.end)
  if (exif.length < 14) return 1
  const view = viewOf(exif)
  const isLittle = asciiAt(exif, 0, 2) === 'II'
  const first = view.getUint32(4, isLittle)
  if (first + 2 > exif.length) return 1
  const count = view.getUint16(first, isLittle)
  for (let at = first + 2; at < first + 2 + 12 * count && at + 12 <= exif.length; at += 12) {
    if (view.getUint16(at, isLittle) !== turnTag) continue
    const turn = view.getUint16(at + 8, isLittle)
    return turn >= 1 && turn <= 8 ? turn : 1
  }
  return 1
}

const turnTag = 0x0112

export function isFourInks(bytes: Uint8Array, segments: readonly JpegSegment[]): boolean {
  return segments.some(
    ({ marker, start }) =>
      marker >= 0xc0 &&
      marker <= 0xcf &&
      marker !== 0xc4 &&
      marker !== 0xc8 &&
      marker !== 0xcc &&
      bytes[start + 9] === 4,
  )
}

export function jpegProfile(bytes: Uint8Array): Uint8Array | null {
  const parts = jpegSegments(bytes)
    .filter(({ marker, start }) => marker === 0xe2 && asciiAt(bytes, start + 4, 12) === profileName)
    .toSorted((one, other) => (bytes[one.start + 16] ?? 0) - (bytes[other.start + 16] ?? 0))
    .map(({ start, end }) => bytes.subarray(start + 18, end))
  return parts.length === 0 ? null : joinedBytes(parts)
}

export function jpegWithProfile(bytes: Uint8Array, profile: Uint8Array): Uint8Array {
  const count = Math.ceil(profile.length / longestPart)
  const parts = Array.from({ length: count }, (_, at) => {
    const part = profile.subarray(at * longestPart, (at + 1) * longestPart)
    return joinedBytes([
      Uint8Array.of(0xff, 0xe2),
      bigEndian(part.length + 16, 2),
      asciiBytes(profileName),
      Uint8Array.of(at + 1, count),
      part,
    ])
  })
  const first = jpegSegments(bytes).find(({ marker }) => marker !== startOfImage && marker !== 0xe0)
  const place = first?.start ?? 2
  return joinedBytes([bytes.subarray(0, place), ...parts, bytes.subarray(place)])
}

const longestPart = 65_519
