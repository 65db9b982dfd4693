import { imageSize } from 'image-size'

import type { MediaType } from '../../core/pictures/media.ts'
import { failure, type Result, success } from '../../core/result.ts'

export interface Picture {
  readonly type: MediaType
  /** Pixels, as the picture is shown: turned where its header says so. */
  readonly width: number
  /** Pixels. */
  readonly height: number
}

/** Bytes: what a person may reasonably hand over; a camera's largest picture is half of it. */
const largestFile = 50_000_000

/** Pixels; decoded, this many take 200 MB. */
const largestPicture = 50_000_000

/**
 * What the header says of a picture. Only the four formats of `mediaTypes`, known by their first
 * bytes and never by the file's name; the failure is a sentence that says why not.
 */
export function readPicture(bytes: Uint8Array): Result<Picture, string> {
  if (bytes.length > largestFile) return failure('The picture is larger than 50 MB.')
  const type = signedType(bytes)
  if (type === null) {
    return failure(
      isSvg(bytes)
        ? 'SVG pictures can carry programs, so they are not taken in. Save it as PNG first.'
        : 'This is not a PNG, JPEG, GIF or WebP picture.',
    )
  }
  const size = headerSize(bytes)
  if (size === null) return failure('The picture is damaged: its header can’t be read.')
  if (size.width * size.height > largestPicture) {
    return failure('The picture has more than 50 megapixels. Make it smaller first.')
  }
  return success({ type, ...size })
}

function signedType(bytes: Uint8Array): MediaType | null {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('hex')
  if (start.startsWith('89504e470d0a1a0a')) return 'image/png'
  if (start.startsWith('ffd8ff')) return 'image/jpeg'
  if (start.startsWith('474946383761') || start.startsWith('474946383961')) return 'image/gif'
  if (start.startsWith('52494646') && start.endsWith('57454250')) return 'image/webp'
  return null
}

function isSvg(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('utf8')
  return /<svg[\s>]/iu.test(start)
}

function headerSize(bytes: Uint8Array): Omit<Picture, 'type'> | null {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    if (width < 1 || height < 1) return null
    // EXIF orientations 5 to 8 lay the picture on its side.
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    return null
  }
}
