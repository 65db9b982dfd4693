import {
  type Figure,
  figureAlignmentSchema,
  type FigureImage,
  figureImagesSchema,
} from '../../../core/document/figure.ts'

/** A place for a picture. */
export const unknownImage: FigureImage = { media: null, alt: '', address: '' }

/** Reads what the editor keeps untyped. */
export function figureAttributes(attributes: Readonly<Record<string, unknown>>): Figure['attrs'] {
  const { images, caption, credit, licence, alignment } = attributes
  return {
    images: figureImagesSchema.catch([unknownImage]).parse(images),
    caption: typeof caption === 'string' ? caption : '',
    credit: typeof credit === 'string' ? credit : '',
    licence: typeof licence === 'string' ? licence : '',
    alignment: figureAlignmentSchema.catch('center').parse(alignment),
  }
}
