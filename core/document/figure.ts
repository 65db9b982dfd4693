import { z } from 'zod'

import { absentWords, fileAt, tellableAddress } from '../absent-picture.ts'
import { type MediaId, mediaIdSchema } from '../library/record-id.ts'
import { editingMarksSchema, type Markable } from './mark.ts'

export const figureAlignments = ['center', 'wide', 'left', 'right'] as const

export type FigureAlignment = (typeof figureAlignments)[number]

/** One or several pictures under one caption. */
export interface Figure extends Markable {
  readonly type: 'figure'
  readonly attrs: {
    readonly images: readonly FigureImage[]
    readonly caption: string
    /** Empty: that of the pictures. */
    readonly credit: string
    /** Empty: that of the pictures. */
    readonly licence: string
    readonly alignment: FigureAlignment
  }
}

/** A picture of the library, or what is known of one that isn't there. */
export type FigureImage = KeptImage | AbsentImage

interface KeptImage {
  readonly media: MediaId
  readonly alt: string
}

export interface AbsentImage {
  readonly media: null
  readonly alt: string
  /** Where it stood: on the web, or beside a file. Empty where nobody knows. */
  readonly address: string
}

export function createFigure(
  images: readonly FigureImage[],
  words: { readonly caption?: string; readonly credit?: string; readonly licence?: string } = {},
): Figure {
  const { caption = '', credit = '', licence = '' } = words
  return { type: 'figure', attrs: { images, caption, credit, licence, alignment: 'center' } }
}

/** Where a picture that is not in the library was, as far as readers may know; may be empty. */
export function addressOf(image: FigureImage): string {
  return image.media === null ? tellableAddress(image.address) : ''
}

/** What stands for a picture that is not there. */
export function absentPictureWords(image: FigureImage): string {
  return absentWords({ alt: image.alt, file: fileAt(addressOf(image)) })
}

/** Whether nothing would be read in the place of its pictures if none of them were there. */
export function isSilent({ images, caption }: Figure['attrs']): boolean {
  return caption === '' && images.every((image) => absentPictureWords(image) === '')
}

/** The picture with the same description, in the library or not. */
export function withMedia(image: FigureImage, media: MediaId | null): FigureImage {
  const { alt } = image
  if (media !== null) return { media, alt }
  return { media, alt, address: image.media === null ? image.address : '' }
}

const figureImageSchema: z.ZodType<FigureImage> = z.union([
  z.strictObject({ media: mediaIdSchema, alt: z.string() }).readonly(),
  z.strictObject({ media: z.null(), alt: z.string(), address: z.string() }).readonly(),
])

export const figureImagesSchema: z.ZodType<readonly FigureImage[]> = z
  .array(figureImageSchema)
  .min(1)
  .readonly()

export const figureAlignmentSchema = z.enum(figureAlignments)

export const figureSchema = z.strictObject({
  type: z.literal('figure'),
  attrs: z
    .strictObject({
      images: figureImagesSchema,
      caption: z.string(),
      credit: z.string(),
      licence: z.string(),
      alignment: figureAlignmentSchema,
    })
    .readonly(),
  marks: editingMarksSchema.exactOptional(),
})
