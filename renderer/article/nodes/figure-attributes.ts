import {
  type Figure,
  figureAlignmentSchema,
  figureImagesSchema,
} from '../../../core/document/figure.ts'

/** Reads what the editor keeps untyped. */
export function figureAttributes(attributes: Readonly<Record<string, unknown>>): Figure['attrs'] {
  const { images, caption, credit, licence, alignment } = attributes
  return {
    images: figureImagesSchema.catch([{ media: null, alt: '' }]).parse(images),
    caption: typeof caption === 'string' ? caption : '',
    credit: typeof credit === 'string' ? credit : '',
    licence: typeof licence === 'string' ? licence : '',
    alignment: figureAlignmentSchema.catch('center').parse(alignment),
  }
}
