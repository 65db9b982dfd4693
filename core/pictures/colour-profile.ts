import { asciiAt } from './byte-reading.ts'
import { jpegProfile, jpegWithProfile } from './jpeg-segments.ts'
import type { MediaType } from './media.ts'
import { pngProfile, pngWithProfile } from './png-chunks.ts'
import { webpProfile, webpWithProfile } from './webp-chunks.ts'

/**
 * The ICC profile that says which colours the numbers of the picture mean; null where it has none, and where the
 * profile is for greys or inks, which a copy in three colours can't use.
 */
export function colourProfile(bytes: Uint8Array, type: MediaType): Uint8Array | null {
  const profile = profileIn(bytes, type)
  return profile !== null && asciiAt(profile, 16, 4) === 'RGB ' ? profile : null
}

function profileIn(bytes: Uint8Array, type: MediaType): Uint8Array | null {
  switch (type) {
    case 'image/jpeg':
      return jpegProfile(bytes)
    case 'image/png':
      return pngProfile(bytes)
    case 'image/webp':
      return webpProfile(bytes)
    case 'image/gif':
      return null
  }
}

/** The picture, which has none yet, with this profile. */
export function withColourProfile(
  bytes: Uint8Array,
  profile: Uint8Array,
  size: { readonly type: DrawnType; readonly width: number; readonly height: number },
): Uint8Array {
  switch (size.type) {
    case 'image/jpeg':
      return jpegWithProfile(bytes, profile)
    case 'image/png':
      return pngWithProfile(bytes, profile)
    case 'image/webp':
      return webpWithProfile(bytes, profile, size)
  }
}

/** The formats that pictures are drawn anew in. */
export type DrawnType = Exclude<MediaType, 'image/gif'>
