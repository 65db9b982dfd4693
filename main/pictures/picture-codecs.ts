import decodeJpeg, { init as initJpegDecoder } from '@jsquash/jpeg/decode.js'
import encodeJpeg, { init as initJpegEncoder } from '@jsquash/jpeg/encode.js'
import { decode as decodePng, init as initPngDecoder } from '@jsquash/png/decode.js'
import encodePng, { init as initPngEncoder } from '@jsquash/png/encode.js'
import resize, { initResize } from '@jsquash/resize'
import decodeWebp, { init as initWebpDecoder } from '@jsquash/webp/decode.js'
import encodeWebp, { init as initWebpEncoder } from '@jsquash/webp/encode.js'

import type { MediaType } from '../../core/pictures/media.ts'
import type { DrawAttempt } from '../../core/pictures/plan-picture.ts'
import type { CodecModules } from './codec-files.ts'

/** A picture as rows of pixels: red, green, blue and how much of it covers, a byte each. */
export interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** Before anything is drawn. WebAssembly counts the same on every machine, so the same picture gives the same bytes. */
export async function initCodecs(modules: CodecModules): Promise<void> {
  await initJpegDecoder(modules.jpegDecoder)
  await initJpegEncoder(modules.jpegEncoder)
  await initPngDecoder(modules.png)
  await initPngEncoder(modules.png)
  await initWebpDecoder(modules.webpDecoder)
  await initWebpEncoder(modules.webpEncoder)
  await initResize(modules.resizer)
}

/** The picture upright, as it is shown. Rejects when it is damaged, and for GIF. */
export async function decodePicture(bytes: Uint8Array, type: MediaType): Promise<Pixels> {
  const own = bytes.slice().buffer
  switch (type) {
    case 'image/jpeg':
      return pixelsOf(await decodeJpeg(own, { preserveOrientation: true }))
    case 'image/png':
      return pixelsOf(await decodePng(own))
    case 'image/webp':
      return pixelsOf(await decodeWebp(own))
    case 'image/gif':
      throw new RangeError('GIF is not decoded')
  }
}

function pixelsOf({ data, width, height }: ImageData): Pixels {
  return { data: new Uint8ClampedArray(data), width, height }
}

export async function scalePicture(
  pixels: Pixels,
  size: { readonly width: number; readonly height: number },
): Promise<Pixels> {
  if (size.width === pixels.width && size.height === pixels.height) return pixels
  return pixelsOf(await resize(imageOf(pixels), { ...size, method: 'lanczos3' }))
}

export async function encodePicture(
  pixels: Pixels,
  { type, quality }: Pick<DrawAttempt, 'type' | 'quality'>,
): Promise<Uint8Array> {
  return new Uint8Array(await encoded(pixels, { type, quality }))
}

function encoded(
  pixels: Pixels,
  { type, quality }: Pick<DrawAttempt, 'type' | 'quality'>,
): Promise<ArrayBuffer> {
  const options = quality === null ? {} : { quality }
  switch (type) {
    case 'image/jpeg':
      return encodeJpeg(imageOf(pixels), options)
    case 'image/png':
      return encodePng(imageOf(pixels))
    case 'image/webp':
      return encodeWebp(imageOf(pixels), options)
  }
}

/** The codecs speak of the browser's ImageData, and bring one where there is none. */
function imageOf({ data, width, height }: Pixels): ImageData {
  return new ImageData(data, width, height)
}
