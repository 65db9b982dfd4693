import { z } from 'zod'

import { shortened } from '../shortened.ts'

/** What a listing shows of an article: cut from its text, or typed by hand. */
export const excerptSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('derived') }),
  z.strictObject({ kind: z.literal('typed'), text: z.string() }),
])

/** The length in characters that a listing has room for. */
export const excerptLength = 150

/** The beginning of the text, as a listing shows it where nobody wrote one. */
export function deriveExcerpt(text: string): string {
  return shortened(text, { most: excerptLength, least: 0 }).replace(afterSentence, '')
}

/** Nothing of the sentence is missing. */
const afterSentence = /(?<=[.!?…]["'”’»)]*)…$/u
