import { z } from 'zod'

/** What a listing shows of an article: cut from its text, or typed by hand. */
export const excerptSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('derived') }),
  z.strictObject({ kind: z.literal('typed'), text: z.string() }),
])

/** The length in characters that a listing has room for. */
export const excerptLength = 150

/**
 * The beginning of `text` in one line: whole when it fits into `excerptLength` characters, else cut
 * at the last word boundary that leaves room for the ellipsis. A first word that is longer than the
 * room is cut between graphemes.
 */
export function deriveExcerpt(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  const graphemes = firstGraphemes(line, excerptLength + 1)
  if (graphemes.length <= excerptLength) return line

  const room = graphemes.slice(0, excerptLength - 1)
  const boundary = graphemes[room.length] === ' ' ? room.length : room.lastIndexOf(' ')
  const kept = boundary > 0 ? room.slice(0, boundary) : room
  return `${kept.join('').replace(/[\s,;:–—-]+$/u, '')}…`
}

/** Stops where it has seen enough: splitting all of a long text takes longer than saving it. */
function firstGraphemes(line: string, count: number): readonly string[] {
  const graphemes: string[] = []
  for (const { segment } of segmenter.segment(line)) {
    if (graphemes.length === count) break
    graphemes.push(segment)
  }
  return graphemes
}

const segmenter = new Intl.Segmenter('en')
