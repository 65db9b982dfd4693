import { z } from 'zod'

import { mediaIdSchema } from '../library/record-id.ts'
import { daySchema, timestampSchema } from '../timestamp.ts'
import { cropAreaSchema } from './crop-area.ts'

/** The picture formats that every target and network can carry. */
export const mediaTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const

export const mediaTypeSchema = z.enum(mediaTypes)

export type MediaType = z.infer<typeof mediaTypeSchema>

export const mediaSchema = z
  .strictObject({
    kind: z.literal('media'),
    /** SHA-256 of the bytes: the same picture is stored once. */
    id: mediaIdSchema,
    type: mediaTypeSchema,
    /** The name that the file had when it came in. */
    fileName: z.string(),
    /** Size of the file in bytes. */
    size: z.int().min(1),
    /** Pixels. */
    width: z.int().min(1),
    /** Pixels. */
    height: z.int().min(1),
    alt: z.string(),
    caption: z.string(),
    credit: z.string(),
    licence: z.string(),
    /** The last day on which the picture may be shown; null: no end is known. */
    rightsUntil: daySchema.nullable(),
    /** Of which picture of the library it is a part; null for a picture of its own. */
    cropOf: z.strictObject({ media: mediaIdSchema, area: cropAreaSchema }).readonly().nullable(),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .readonly()

/** A picture of the library; what is said of it where it is used stands in the record that uses it. */
export type Media = z.infer<typeof mediaSchema>

export function mediaExtension(type: MediaType): string {
  switch (type) {
    case 'image/png':
      return 'png'
    case 'image/jpeg':
      return 'jpg'
    case 'image/gif':
      return 'gif'
    case 'image/webp':
      return 'webp'
  }
}

/** The format as people call it. */
export function mediaTypeName(type: MediaType): string {
  switch (type) {
    case 'image/png':
      return 'PNG'
    case 'image/jpeg':
      return 'JPEG'
    case 'image/gif':
      return 'GIF'
    case 'image/webp':
      return 'WebP'
  }
}
