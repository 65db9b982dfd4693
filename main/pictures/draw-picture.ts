import { colourProfile, withColourProfile } from '../../core/pictures/colour-profile.ts'
import type { CropArea } from '../../core/pictures/crop-area.ts'
import type {
  FittedPicture,
  MadePicture,
  RefusedPicture,
} from '../../core/pictures/fitted-picture.ts'
import type { MediaType } from '../../core/pictures/media.ts'
import type { PictureLimits } from '../../core/pictures/picture-limits.ts'
import { lookAtPicture } from '../../core/pictures/picture-look.ts'
import { type DrawAttempt, drawAttempts, planPicture } from '../../core/pictures/plan-picture.ts'
import { withoutMetadata } from '../../core/pictures/without-metadata.ts'
import { readPicture } from '../library/picture.ts'
import { decodePicture, encodePicture, type Pixels, scalePicture } from './picture-codecs.ts'

/** The picture as somebody with these limits takes it: as it is, without its metadata, or drawn anew. */
export async function fitPicture(bytes: Uint8Array, limits: PictureLimits): Promise<FittedPicture> {
  const read = readPicture(bytes)
  if (!read.ok) return { kind: 'refused', reason: read.failure }
  const picture = { ...read.value, size: bytes.length }
  const plan = planPicture(picture, lookAtPicture(bytes, picture.type), limits)
  switch (plan.kind) {
    case 'keep':
      return { kind: 'kept' }
    case 'refuse':
      return { kind: 'refused', reason: plan.reason }
    case 'strip':
      return {
        kind: 'made',
        bytes: withoutMetadata(bytes, plan.type),
        type: plan.type,
        width: picture.width,
        height: picture.height,
        isSameToSee: true,
      }
    case 'redraw': {
      const pixels = await decoded(bytes, plan.type)
      if (pixels === null) return damaged
      const profile = colourProfile(bytes, plan.type)
      const attempts = drawAttempts({ ...pixels, type: plan.type }, hasHoles(pixels), limits)
      return (
        (await firstWithin(pixels, attempts, { profile, most: limits.bytes ?? Infinity })) ?? {
          kind: 'refused',
          reason: `${limits.taker} doesn’t take it as it is, and no copy was small enough.`,
        }
      )
    }
  }
}

/** A part of the picture in the format of the whole, upright, with its colours and without its metadata. */
export async function cropPicture(
  bytes: Uint8Array,
  { left, top, width, height }: CropArea,
): Promise<MadePicture | RefusedPicture> {
  const read = readPicture(bytes)
  if (!read.ok) return { kind: 'refused', reason: read.failure }
  const { type } = read.value
  if (type === 'image/gif') {
    return { kind: 'refused', reason: 'A GIF can’t be cropped here. Save it as PNG first.' }
  }
  if (lookAtPicture(bytes, type).isMoving) {
    return { kind: 'refused', reason: 'It moves, and a part of it would stand still.' }
  }
  const pixels = await decoded(bytes, type)
  if (pixels === null) return damaged
  if (left + width > pixels.width || top + height > pixels.height) {
    return {
      kind: 'refused',
      reason: 'The picture is smaller than the part of it that is asked for.',
    }
  }
  const attempt = { type, width, height, quality: type === 'image/png' ? null : cropQuality }
  const made = await firstWithin(cutOut(pixels, { left, top, width, height }), [attempt], {
    profile: colourProfile(bytes, type),
    most: Infinity,
  })
  return made ?? damaged
}

/** A part of a picture may be cropped and made to fit once more: it keeps what can be seen. */
const cropQuality = 93

function cutOut({ data, width: row }: Pixels, area: CropArea): Pixels {
  const { left, top, width, height } = area
  const part = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    const start = ((top + y) * row + left) * 4
    part.set(data.subarray(start, start + width * 4), y * width * 4)
  }
  return { data: part, width, height }
}

const damaged: RefusedPicture = {
  kind: 'refused',
  reason: 'The picture is damaged: it can’t be drawn.',
}

async function decoded(bytes: Uint8Array, type: MediaType): Promise<Pixels | null> {
  try {
    return await decodePicture(bytes, type)
  } catch {
    return null
  }
}

function hasHoles({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 255) < 255) return true
  return false
}

async function firstWithin(
  pixels: Pixels,
  attempts: readonly DrawAttempt[],
  { profile, most }: { readonly profile: Uint8Array | null; readonly most: number },
): Promise<MadePicture | null> {
  let scaled = pixels
  for (const attempt of attempts) {
    if (scaled.width !== attempt.width || scaled.height !== attempt.height) {
      scaled = await scalePicture(pixels, attempt)
    }
    const drawn = await encodePicture(scaled, attempt)
    const bytes = profile === null ? drawn : withColourProfile(drawn, profile, attempt)
    if (bytes.length <= most) {
      const { type, width, height } = attempt
      return { kind: 'made', bytes, type, width, height, isSameToSee: false }
    }
  }
  return null
}
