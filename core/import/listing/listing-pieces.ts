import { type BylineName, parseByline } from '../../article/byline.ts'
import type { ImportNote } from '../import-source.ts'

/** One piece of a listing as printed. */
export interface ListingPiece {
  /** The line on which it begins, counted from 1. */
  readonly line: number
  readonly names: readonly BylineName[]
  readonly headline: string
  readonly excerpt: string
}

/** A line that isn't blank, with its number in the file. */
export interface PrintedLine {
  readonly line: number
  readonly text: string
}

/** What stands between two "Read more": byline, headline, excerpt; null with notes when it can't be understood. */
export function readPiece(lines: readonly PrintedLine[]): {
  readonly piece: ListingPiece | null
  readonly notes: readonly ImportNote[]
} {
  const [first, second, ...rest] = lines
  if (first === undefined) return { piece: null, notes: [] }
  if (second === undefined) return { piece: null, notes: [notUnderstood(lines)] }
  if (rest.length > 0 && !isByline(first.text) && isPrefixedByline(second.text)) {
    return pieceOf({ byline: second, headline: first, excerpt: rest })
  }
  const hasByline = rest.length > 0 || !looksLikeExcerpt(second.text)
  if (hasByline && isByline(first.text)) {
    return pieceOf({ byline: first, headline: second, excerpt: rest })
  }
  return pieceOf({ byline: null, headline: first, excerpt: [second, ...rest] })
}

/** Lines as the person finds them in the file: `Lines 4–6: “…”`. */
export function notUnderstood(lines: readonly PrintedLine[]): ImportNote {
  const text = lines.map((line) => line.text).join(' / ')
  const shown = text.length > 120 ? `${text.slice(0, 119)}…` : text
  return {
    place: linesPlace(lines),
    sentence: `Could not be understood and is left out: “${shown}”.`,
  }
}

/** Whether a line names people and nothing else. */
export function isByline(text: string): boolean {
  const names = parseByline(text)
  if (names.length === 0 || text.length > 160) return false
  return /^by\s/iu.test(text)
    ? !/[.!?]$/u.test(text)
    : names.every(({ name }) => isPersonName(name))
}

interface PieceParts {
  readonly byline: PrintedLine | null
  readonly headline: PrintedLine
  readonly excerpt: readonly PrintedLine[]
}

function pieceOf({ byline, headline, excerpt }: PieceParts) {
  const names = byline === null ? [] : parseByline(byline.text)
  const line = Math.min(byline?.line ?? headline.line, headline.line)
  const place = `Line ${line}`
  const notes = [
    names.length === 0 ? `No author was found for “${headline.text}”.` : null,
    excerpt.length === 0 ? `“${headline.text}” has no excerpt.` : null,
  ]
  return {
    piece: {
      line,
      names,
      headline: headline.text,
      excerpt: excerpt.map(({ text }) => text).join('\n'),
    },
    notes: notes.filter((note) => note !== null).map((sentence) => ({ place, sentence })),
  }
}

function linesPlace(lines: readonly PrintedLine[]): string {
  const first = lines[0]?.line ?? 0
  const last = lines.at(-1)?.line ?? first
  return first === last ? `Line ${first}` : `Lines ${first}–${last}`
}

/** `By …` with names that can't be the beginning of a headline such as `By land and sea`. */
function isPrefixedByline(text: string): boolean {
  return /^by\s/iu.test(text) && parseByline(text).every(({ name }) => isPersonName(name))
}

function looksLikeExcerpt(text: string): boolean {
  return /(?:\.{3}|…|[.:;])$/u.test(text) || text.length > 140
}

/** Two to seven words, each with a capital or a particle of names. */
function isPersonName(name: string): boolean {
  const words = name.split(' ')
  return (
    words.length >= 2 &&
    words.length <= 7 &&
    words.every((word) => particles.has(word) || capitalisedWord.test(word)) &&
    words.some((word) => capitalisedWord.test(word))
  )
}

const capitalisedWord = /^(?:[dlDLO]['’])?[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’.-]*$/u

const particles = new Set(
  'af al av bin da das de del den der di do dos du e el ibn la le ten ter van von y zu'.split(' '),
)
