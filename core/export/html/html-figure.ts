import { absentWords, fileAt } from '../../absent-picture.ts'
import { addressOf, type Figure, type FigureImage, isSilent } from '../../document/figure.ts'
import type { Media } from '../../pictures/media.ts'
import type { BodySurroundings } from '../body-surroundings.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { figureCredit } from '../picture.ts'

/** Pictures with what is said below them, or their descriptions where the pictures are not there. */
export function figureMarkup(attrs: Figure['attrs'], surroundings: BodySurroundings): Markup {
  const { images, caption, credit, licence, alignment } = attrs
  const { picture } = surroundings
  const found = images.flatMap(({ media }) => picture(media) ?? [])
  const isEmpty =
    isSilent(attrs) && images.every((image) => image.media === null && addressOf(image) === '')
  if (found.length === 0 && isEmpty) return nothing
  const shown = images.map((image) => {
    const media = picture(image.media)
    return media === null
      ? absentMarkup(image, surroundings)
      : markup`${pictureMarkup(media, image.alt, surroundings)}\n`
  })
  const below = captionMarkup(caption, figureCredit({ credit, licence }, found))
  const classes = [
    ...(found.length === 0 ? ['absent'] : []),
    ...(alignment === 'center' ? [] : [alignment]),
    ...(images.length > 1 ? ['several'] : []),
  ]
  return classes.length === 0
    ? markup`<figure>\n${shown}${below}</figure>\n`
    : markup`<figure class="${classes.join(' ')}">\n${shown}${below}</figure>\n`
}

export function pictureMarkup(
  media: Media,
  alt: string,
  { pictureAddress, copies }: Pick<BodySurroundings, 'pictureAddress' | 'copies'>,
): Markup {
  const narrower = copies?.(media) ?? []
  const choice = [...narrower, media].map((each) => `${pictureAddress(each)} ${each.width}w`)
  const offered =
    narrower.length === 0 ? nothing : markup` srcset="${choice.join(', ')}" sizes="${columnWidth}"`
  return markup`<img src="${pictureAddress(media)}"${offered} alt="${alt}" width="${media.width}" height="${media.height}">`
}

/** How wide our style sets a picture: the column, or the window of a phone. */
const columnWidth = '(min-width: 40rem) 38rem, 100vw'

function absentMarkup(image: FigureImage, { words, absentPath }: BodySurroundings): Markup {
  const path = absentPath?.(image.media) ?? addressOf(image)
  const said = words.absentPicture(absentWords({ alt: image.alt, file: fileAt(path) }))
  return path === '' ? markup`<p>${said}</p>\n` : markup`<p title="${path}">${said}</p>\n`
}

function captionMarkup(caption: string, credit: string): Markup {
  if (caption === '' && credit === '') return nothing
  const creditMarkup = credit === '' ? nothing : markup`<small>${credit}</small>`
  return markup`<figcaption>${caption}${caption === '' || credit === '' ? '' : ' '}${creditMarkup}</figcaption>\n`
}
