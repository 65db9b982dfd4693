import type { TextSpan } from '../text-span.ts'
import { foldForSearch } from './fold.ts'
import type { SearchPhrase } from './search-words.ts'

/** A stretch of an excerpt, set off where it is what was looked for. */
export interface ExcerptPiece {
  readonly text: string
  readonly isFound: boolean
}

export interface MarkedExcerpt {
  readonly pieces: readonly ExcerptPiece[]
  /** How many of the words that were looked for the text has. */
  readonly found: number
}

const before = 40
const length = 160

/** The part of a text where the words that are looked for stand. */
export function markedExcerpt(text: string, phrases: readonly SearchPhrase[]): MarkedExcerpt {
  const marks = wordMarks(text, phrases)
  const first = marks[0]
  if (first === undefined)
    return { pieces: [{ text: text.slice(0, length), isFound: false }], found: 0 }
  const start = wordStart(text, first.from - before)
  const end = Math.min(text.length, start + length)
  const pieces: ExcerptPiece[] = start > 0 ? [{ text: '… ', isFound: false }] : []
  let at = start
  for (const { from, to } of marks.filter((mark) => mark.to <= end)) {
    if (from > at) pieces.push({ text: text.slice(at, from), isFound: false })
    pieces.push({ text: text.slice(from, to), isFound: true })
    at = to
  }
  const rest = text.slice(at, end) + (end < text.length ? ' …' : '')
  if (rest !== '') pieces.push({ text: rest, isFound: false })
  return { pieces, found: new Set(marks.map(({ word }) => word)).size }
}

interface WordMark extends TextSpan {
  /** The word that was looked for. */
  readonly word: string
}

function wordMarks(text: string, phrases: readonly SearchPhrase[]): readonly WordMark[] {
  const wanted = phrases.flatMap(({ words, isBegun }) =>
    words.map((word, at) => ({ word, isBegun: isBegun && at === words.length - 1 })),
  )
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: word, index }) => {
    const folded = foldForSearch(word)
    const match = wanted.find((each) =>
      each.isBegun ? folded.startsWith(each.word) : folded === each.word,
    )
    return match === undefined ? [] : [{ from: index, to: index + word.length, word: match.word }]
  })
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.slice(0, at + before).indexOf(' ', at)
  return space === -1 ? at : space + 1
}
