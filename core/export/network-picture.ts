import { fittedKey } from '../pictures/fitted-picture.ts'
import { type Media, mediaTypeName } from '../pictures/media.ts'
import {
  type PictureLimits,
  pictureLimits,
  type PicturePurpose,
} from '../pictures/picture-limits.ts'
import { isTooLarge } from '../pictures/plan-picture.ts'
import { printedSize } from '../printed-size.ts'
import type { Loss } from './bundle/bundle-file.ts'
import type { ExportSource } from './export-source.ts'

/** A picture as it goes out. */
export type NetworkPicture =
  | { readonly kind: 'taken'; readonly media: Media; readonly losses: readonly Loss[] }
  /** The reason is a sentence. */
  | { readonly kind: 'refused'; readonly reason: string }

/** The picture as it is, or the copy of it that the bundle has; `what` names it in a loss. */
export function networkPicture(
  media: Media,
  {
    source,
    purpose,
    what,
  }: { readonly source: ExportSource; readonly purpose: PicturePurpose; readonly what: string },
): NetworkPicture {
  const named = what.replace(/^./u, (first) => first.toLowerCase())
  const limits = pictureLimits(purpose)
  const fitted = source.fitted.get(fittedKey(purpose, media.id))
  if (fitted === undefined) {
    return isTooLarge(media, limits)
      ? { kind: 'refused', reason: whyNotTaken(media, limits) }
      : { kind: 'taken', media, losses: [] }
  }
  switch (fitted.kind) {
    case 'refused':
      return fitted
    case 'copy':
      return {
        kind: 'taken',
        media: fitted.media,
        losses: [
          fitted.isSameToSee
            ? {
                what: `What ${named} says of place and camera`,
                why: 'It is taken out of the copy that goes out. What is seen is the same.',
              }
            : {
                what: `The full detail of ${named}`,
                why: `${whyNotTaken(media, limits)} ${copyLine(fitted.media)}`,
              },
        ],
      }
  }
}

/** A sentence on the limit that the picture is beyond. */
export function whyNotTaken({ type, size, width, height }: Media, limits: PictureLimits): string {
  const { taker, types, bytes, pixels } = limits
  if (!types.includes(type))
    return `${taker} takes ${new Intl.ListFormat('en-GB').format(types.map(mediaTypeName))}.`
  if (size > (bytes ?? Infinity)) {
    return `${taker} takes pictures up to ${(bytes ?? 0).toLocaleString('en-GB')} bytes.`
  }
  return width * height > (pixels ?? Infinity)
    ? `${taker} takes pictures up to ${((pixels ?? 0) / 1_000_000).toFixed(0)} megapixels.`
    : 'It lies on its side where its metadata isn’t read.'
}

function copyLine({ type, size, width, height }: Media): string {
  return `A copy goes out in its place: ${mediaTypeName(type)}, ${width} × ${height}, ${printedSize(size)}. The original stays in the library.`
}
