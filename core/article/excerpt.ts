import { z } from 'zod'

import { firstGraphemes } from '../graphemes.ts'
import { shortened } from '../shortened.ts'
import { boundaryAt } from '../thread/splitting/boundary.ts'

/** What a listing shows of an article: cut from its text, or typed by hand. */
export const excerptSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('derived') }),
  z.strictObject({ kind: z.literal('typed'), text: z.string() }),
])

/** The length in characters that a listing has room for. */
export const excerptLength = 150

/** The beginning of the text, as a listing shows it where nobody wrote one: whole sentences, else as many words as fit. */
export function deriveExcerpt(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  const room = firstGraphemes(line, excerptLength).join('').length
  if (room === line.length) return line
  return (
    wholeSentences(line, room) ??
    shortened(line, { most: excerptLength, least: 0 }).replace(afterSentence, '')
  )
}

/** Characters; sentences that are shorter say too little of a piece. */
const leastSentences = excerptLength / 3

function wholeSentences(line: string, room: number): string | null {
  for (let at = room; at >= leastSentences; at -= 1) {
    if (endsSentence(line, at)) return line.slice(0, at)
  }
  return null
}

function endsSentence(line: string, at: number): boolean {
  const before = line.slice(0, at)
  if (line[at] !== ' ')
    return /[。！？][」』）]?$/u.test(before) && !/[」』）]/u.test(line[at] ?? '')
  return !ordinal.test(before) && boundaryAt(before, ' ', line.slice(at + 1)) === 'sentence'
}

/** `am 3. November`: no sentence ends there. */
const ordinal = /(?:^|\s)\d{1,2}\.$/u

/** Nothing of the sentence is missing. */
const afterSentence = /(?<=[.!?…]["'”’»)]*)…$/u
