import type { DrawnType } from './colour-profile.ts'
import { jpegWithoutMetadata } from './jpeg-segments.ts'
import { pngWithoutMetadata } from './png-chunks.ts'
import { webpWithoutMetadata } from './webp-chunks.ts'

/** The same picture, drawn by the same bytes, without what is said about it. */
export function withoutMetadata(bytes: Uint8Array, type: DrawnType): Uint8Array {
  switch (type) {
    case 'image/jpeg':
      return jpegWithoutMetadata(bytes)
    case 'image/png':
      return pngWithoutMetadata(bytes)
    case 'image/webp':
      return webpWithoutMetadata(bytes)
  }
}
