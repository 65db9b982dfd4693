import { z } from 'zod'

/** Identifies an article, author, thread or edition everywhere and for ever: a UUIDv7, so ids sort by creation. */
export const recordIdSchema = z.uuidv7('expected a record id (UUIDv7)').brand<'RecordId'>()

export type RecordId = z.infer<typeof recordIdSchema>

/** Identifies the bytes of a picture or file: their SHA-256 in lower-case hexadecimal. */
export const mediaIdSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'expected a media id (SHA-256 in hexadecimal)')
  .brand<'MediaId'>()

export type MediaId = z.infer<typeof mediaIdSchema>

export function isRecordId(value: unknown): value is RecordId {
  return recordIdSchema.safeParse(value).success
}

export function isMediaId(value: unknown): value is MediaId {
  return mediaIdSchema.safeParse(value).success
}

export const anyIdSchema = z.union([recordIdSchema, mediaIdSchema])

export type AnyId = z.infer<typeof anyIdSchema>
