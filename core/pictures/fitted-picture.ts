import type { MediaId } from '../library/record-id.ts'
import type { DrawnType } from './colour-profile.ts'
import type { Media } from './media.ts'
import type { PicturePurpose } from './picture-limits.ts'

/** What became of a picture that was made to fit. */
export type FittedPicture =
  /** Taken as it is. */
  { readonly kind: 'kept' } | MadePicture | RefusedPicture

export interface MadePicture {
  readonly kind: 'made'
  readonly bytes: Uint8Array
  readonly type: DrawnType
  readonly width: number
  readonly height: number
  /** Only its metadata were taken out; what is seen is the same to the last pixel. */
  readonly isSameToSee: boolean
}

export interface RefusedPicture {
  readonly kind: 'refused'
  /** A sentence. */
  readonly reason: string
}

/** By `fittedKey`; a picture that is not among them is taken as it is. */
export type FittedPictures = ReadonlyMap<string, MediaCopy | RefusedPicture>

export function fittedKey(purpose: PicturePurpose, id: MediaId): string {
  return `${purpose} ${id}`
}

/** A copy that only a bundle has; its original stays in the library. */
export interface MediaCopy {
  readonly kind: 'copy'
  /** As if it were in the library; its id is the checksum of its bytes. */
  readonly media: Media
  readonly isSameToSee: boolean
}
