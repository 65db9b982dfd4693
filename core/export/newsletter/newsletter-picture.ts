import { absentPictureWords, type Figure, isSilent } from '../../document/figure.ts'
import type { Media } from '../../pictures/media.ts'
import type { BodySurroundings } from '../body-surroundings.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { figureCredit } from '../picture.ts'
import { lineWidth, look } from './newsletter-look.ts'

/** Pictures in the column, each with its description, and what is said of them below. */
export function mailFigure(
  attrs: Figure['attrs'],
  { picture, pictureAddress, words }: BodySurroundings,
): Markup {
  const { images, caption, credit, licence } = attrs
  const found = images.flatMap(({ media }) => picture(media) ?? [])
  if (found.length === 0 && isSilent(attrs)) return nothing
  const shown = images.map((image) => {
    const known = picture(image.media)
    return known === null
      ? markup`<p ${look.caption}>${words.absentPicture(absentPictureWords(image))}</p>\n`
      : mailPicture(known, image.alt, pictureAddress)
  })
  const below = [caption, figureCredit({ credit, licence }, found)].filter((part) => part !== '')
  const said = below.length === 0 ? nothing : markup`<p ${look.caption}>${below.join(' ')}</p>\n`
  return markup`<div style="margin:0 0 26px">\n${shown}${said}</div>\n`
}

/** Outlook takes the width from the attribute, everything else from the style. */
export function mailPicture(
  media: Media,
  alt: string,
  pictureAddress: (media: Media) => string,
): Markup {
  const width = Math.min(lineWidth, media.width)
  const height = Math.round((width * media.height) / media.width)
  return markup`<img src="${pictureAddress(media)}" alt="${alt}" width="${width}" height="${height}" style="display:block;width:100%;max-width:${width}px;height:auto;margin:0 0 6px;border:0">\n`
}
