/** The characters of a stretch of bytes that holds ASCII. */
export function asciiAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length))
}

export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** A number of so many bytes, its highest first. */
export function bigEndian(value: number, length: 2 | 4): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (value >>> (8 * (length - 1 - at))) & 0xff)
}

/** A number of so many bytes, its lowest first. */
export function littleEndian(value: number, length: 3 | 4): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (value >>> (8 * at)) & 0xff)
}

export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
