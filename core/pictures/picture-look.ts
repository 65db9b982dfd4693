import { isMovingGif } from './gif-blocks.ts'
import { isFourInks, isOwnMetadata, jpegSegments, jpegTurn } from './jpeg-segments.ts'
import type { MediaType } from './media.ts'
import { isPngMetadata, pngChunks } from './png-chunks.ts'
import { isWebpMetadata, webpChunks } from './webp-chunks.ts'

/** What the bytes of a picture say that its size and format do not. */
export interface PictureLook {
  /** Place, camera, editing, comments: whatever is no picture. */
  readonly hasMetadata: boolean
  /** Shown upright only by programs that read its metadata. */
  readonly isTurned: boolean
  readonly isMoving: boolean
  /** Made for four printing inks. */
  readonly isForPrint: boolean
}

export function lookAtPicture(bytes: Uint8Array, type: MediaType): PictureLook {
  switch (type) {
    case 'image/jpeg': {
      const segments = jpegSegments(bytes)
      return {
        ...plain,
        hasMetadata: segments.some((segment) => isOwnMetadata(bytes, segment)),
        isTurned: jpegTurn(bytes) !== 1,
        isForPrint: isFourInks(bytes, segments),
      }
    }
    case 'image/png': {
      const names = pngChunks(bytes).map(({ name }) => name)
      return { ...plain, hasMetadata: names.some(isPngMetadata), isMoving: names.includes('acTL') }
    }
    case 'image/webp': {
      const names = webpChunks(bytes).map(({ name }) => name)
      return { ...plain, hasMetadata: names.some(isWebpMetadata), isMoving: names.includes('ANIM') }
    }
    case 'image/gif':
      return { ...plain, isMoving: isMovingGif(bytes) }
  }
}

const plain: PictureLook = {
  hasMetadata: false,
  isTurned: false,
  isMoving: false,
  isForPrint: false,
}
