/** A picture drawn anew, smaller. */
export interface FittedPicture {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: 'image/jpeg' | 'image/webp'
}

/** Wider or higher than this no network shows a picture. */
const longestEdge = 2048
const qualities = [0.92, 0.85, 0.78, 0.7]
const smallestEdge = 320

/**
 * The picture in at most so many bytes: first drawn smaller, then with less detail, then smaller still. Null when it
 * can't be drawn. A picture with holes becomes WebP, any other JPEG.
 */
export async function fitPicture(
  bytes: Uint8Array,
  mostBytes: number,
): Promise<FittedPicture | null> {
  const picture = await decoded(bytes)
  if (picture === null) return null
  try {
    const type = hasHoles(picture) ? 'image/webp' : 'image/jpeg'
    const long = Math.max(picture.width, picture.height)
    for (let edge = Math.min(long, longestEdge); edge >= smallestEdge; edge *= 0.8) {
      const canvas = drawn(picture, edge / long)
      for (const quality of qualities) {
        const blob = await canvas.convertToBlob({ type, quality })
        if (blob.size <= mostBytes) return { bytes: new Uint8Array(await blob.arrayBuffer()), type }
      }
    }
    return null
  } finally {
    picture.close()
  }
}

async function decoded(bytes: Uint8Array): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(new Blob([new Uint8Array(bytes)]))
  } catch {
    return null
  }
}

function drawn(picture: ImageBitmap, scale: number): OffscreenCanvas {
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')
  if (pen !== null) {
    pen.imageSmoothingQuality = 'high'
    pen.drawImage(picture, 0, 0, width, height)
  }
  return canvas
}

/** Whether something would show through; looked for in a small copy. */
function hasHoles(picture: ImageBitmap): boolean {
  const small = drawn(picture, Math.min(1, 96 / Math.max(picture.width, picture.height)))
  const pixels = small.getContext('2d')?.getImageData(0, 0, small.width, small.height).data
  return pixels?.some((value, at) => at % 4 === 3 && value < 250) ?? false
}
