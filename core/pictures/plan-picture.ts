import type { DrawnType } from './colour-profile.ts'
import type { Media, MediaType } from './media.ts'
import type { PictureLimits } from './picture-limits.ts'
import type { PictureLook } from './picture-look.ts'

/** What has to be done to a picture so that somebody takes it. */
export type PicturePlan =
  | { readonly kind: 'keep' }
  /** The same picture without its metadata. */
  | { readonly kind: 'strip'; readonly type: DrawnType }
  /** Drawn anew by the first of its attempts that is small enough. */
  | { readonly kind: 'redraw'; readonly type: DrawnType }
  /** The reason is a sentence. */
  | { readonly kind: 'refuse'; readonly reason: string }

export type PictureSize = Pick<Media, 'type' | 'size' | 'width' | 'height'>

export function planPicture(
  picture: PictureSize,
  look: PictureLook,
  limits: PictureLimits,
): PicturePlan {
  const { type } = picture
  const isTaken = limits.types.includes(type) && isWithin(picture, look, limits)
  const needsNothing = !look.hasMetadata && !look.isTurned
  if (isTaken && (needsNothing || type === 'image/gif')) return { kind: 'keep' }
  if (look.isMoving && !(isTaken && !look.isTurned)) return refuse(limits, movingReason)
  if (type === 'image/gif') return refuse(limits, gifReason)
  if (isTaken && !look.isTurned) return { kind: 'strip', type }
  return look.isForPrint ? refuse(limits, printReason) : { kind: 'redraw', type }
}

/** What the size alone says, before anybody looked at the bytes: whether a copy has to be made. */
export function isTooLarge(picture: PictureSize, limits: PictureLimits): boolean {
  return !limits.types.includes(picture.type) || !isWithin(picture, { isMoving: false }, limits)
}

function isWithin(
  { size, width, height }: PictureSize,
  { isMoving }: Pick<PictureLook, 'isMoving'>,
  { bytes, movingBytes, pixels, edge }: PictureLimits,
): boolean {
  return (
    size <= ((isMoving ? movingBytes : bytes) ?? Infinity) &&
    width * height <= (pixels ?? Infinity) &&
    Math.max(width, height) <= (edge ?? Infinity)
  )
}

function refuse({ taker }: PictureLimits, reason: string): PicturePlan {
  return { kind: 'refuse', reason: `${taker} doesn’t take it as it is. ${reason}` }
}

const movingReason = 'It moves, and a copy would stand still. Take a still picture in its place.'
const gifReason = 'A GIF can’t be made anew here. Save it as PNG first.'
const printReason = 'It is made for four printing inks. Save it for the screen (RGB) first.'

/** One way to draw a picture anew. */
export interface DrawAttempt {
  readonly type: DrawnType
  readonly width: number
  readonly height: number
  /** Null loses nothing. */
  readonly quality: number | null
}

/** In the order of their worth: with all that can be seen first, then with less detail, then smaller. */
export function drawAttempts(
  picture: Omit<PictureSize, 'size'>,
  hasHoles: boolean,
  limits: PictureLimits,
): readonly DrawAttempt[] {
  const long = Math.max(picture.width, picture.height)
  const most = Math.sqrt((limits.pixels ?? Infinity) / (picture.width * picture.height)) * long
  const attempts: DrawAttempt[] = []
  let edge = Math.floor(Math.min(long, limits.copyEdge, limits.edge ?? Infinity, most))
  do {
    const scale = edge / long
    const size = {
      width: Math.max(1, Math.round(picture.width * scale)),
      height: Math.max(1, Math.round(picture.height * scale)),
    }
    for (const way of waysToDraw(picture.type, hasHoles, limits.types)) {
      attempts.push({ ...way, ...size })
    }
    edge = Math.floor(edge * 0.8)
  } while (edge >= smallestEdge)
  return attempts
}

const smallestEdge = 320
const qualities = [88, 80, 70] as const

/** What was sharp to the pixel stays so while it is small enough; holes stay holes. */
function waysToDraw(
  type: MediaType,
  hasHoles: boolean,
  taken: readonly MediaType[],
): readonly Pick<DrawAttempt, 'type' | 'quality'>[] {
  const sharp = { type: 'image/png', quality: null } as const
  const isWebpTaken = taken.includes('image/webp')
  if (hasHoles && !isWebpTaken) return [sharp]
  const detailed = hasHoles ? 'image/webp' : 'image/jpeg'
  const ways = qualities.map((quality) => ({ type: detailed, quality }) as const)
  return type === 'image/png' ? [sharp, ...ways] : ways
}
