import { crc32, deflateSync } from 'node:zlib'

import type { Media } from '../../core/pictures/media.ts'
import { morning } from './clock.ts'
import { aMediaId } from './record-id.ts'

export function aMedia(fields: Partial<Media> = {}): Media {
  return {
    kind: 'media',
    id: aMediaId(1),
    type: 'image/png',
    fileName: 'reading-room.png',
    size: 70,
    width: 4,
    height: 3,
    alt: 'Four readers under green lamps',
    caption: '',
    credit: '',
    licence: '',
    rightsUntil: null,
    cropOf: null,
    createdAt: morning,
    updatedAt: morning,
    ...fields,
  }
}

/** The bytes of a whole PNG picture in one shade of grey (0 black to 255 white). */
export function pngBytes({
  width = 4,
  height = 3,
  shade = 128,
}: {
  readonly width?: number
  readonly height?: number
  readonly shade?: number
} = {}): Uint8Array {
  const row = Buffer.alloc(width + 1, shade)
  row[0] = 0
  return greyPng(width, height, () => row)
}

/** A whole PNG picture of noise, which no format makes small: about a byte a pixel, the same each time. */
export function noisyPngBytes(width: number, height: number): Uint8Array {
  let state = 1
  return greyPng(width, height, () => {
    const row = Buffer.alloc(width + 1)
    for (let at = 1; at <= width; at += 1) {
      state = (state * 48_271) % 2_147_483_647
      row[at] = state % 256
    }
    return row
  })
}

/** Each row begins with the byte that says how it is packed. */
function greyPng(width: number, height: number, row: () => Buffer): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const pixels = Buffer.concat(Array.from({ length: height }, row))
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(pixels)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, checksum])
}
