import type { Media, MediaType } from '../../pictures/media.ts'
import { mediaCid } from './record-cid.ts'

/** A file that was uploaded, or will be. */
export interface BlueskyBlob {
  readonly $type: 'blob'
  readonly ref: { readonly $link: string }
  readonly mimeType: MediaType
  /** Bytes. */
  readonly size: number
}

export function mediaBlob({ id, type, size }: Media): BlueskyBlob {
  return { $type: 'blob', ref: { $link: mediaCid(id) }, mimeType: type, size }
}
