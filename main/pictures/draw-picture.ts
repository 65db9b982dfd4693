import type { MediaType } from '../../core/media.ts'
import { colourProfile, withColourProfile } from '../../core/pictures/colour-profile.ts'
import type { FittedPicture, MadePicture } from '../../core/pictures/fitted-picture.ts'
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

const damaged: FittedPicture = {
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
