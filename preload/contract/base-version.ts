import { z } from 'zod'

/** The version of a file from which a change was made. */
export const baseVersionSchema = z
  .strictObject({ revision: z.int().min(1), hash: z.string() })
  .readonly()
