import { z } from 'zod'

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

/** A picture; `media` is null while only its description is known. */
export interface FigureImage {
  readonly media: MediaId | null
  readonly alt: string
}

export function createFigure(
  images: readonly FigureImage[],
  words: { readonly caption?: string; readonly credit?: string; readonly licence?: string } = {},
): Figure {
  const { caption = '', credit = '', licence = '' } = words
  return { type: 'figure', attrs: { images, caption, credit, licence, alignment: 'center' } }
}

export const figureImagesSchema: z.ZodType<readonly FigureImage[]> = z
  .array(z.strictObject({ media: mediaIdSchema.nullable(), alt: z.string() }).readonly())
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
