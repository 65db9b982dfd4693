import { inlineText } from '../document/document-text.ts'
import type { Inline } from '../document/inline.ts'
import { objectCharacter } from '../object-character.ts'
import { canonical } from '../same-value.ts'
import type { Three } from './merger.ts'
import { mergeSequence } from './sequence.ts'

/**
 * Merges two changes of one text when they are in different sentences; null when they are not, or when
 * the text before them is unknown.
 */
export function mergeText({ base, mine, theirs }: Three<string>): string | null {
  if (base === undefined) return null
  const merged = mergePieces(
    { base: textSentences(base), mine: textSentences(mine), theirs: textSentences(theirs) },
    (sentence) => sentence,
  )
  return merged === null ? null : merged.join('')
}

/** The same for text with marks. */
export function mergeInlines({
  base,
  mine,
  theirs,
}: Three<readonly Inline[]>): readonly Inline[] | null {
  if (base === undefined) return null
  const merged = mergePieces(
    { base: inlineSentences(base), mine: inlineSentences(mine), theirs: inlineSentences(theirs) },
    canonical,
  )
  return merged === null ? null : joined(merged.flat())
}

/** Null when a piece was changed by both sides, or when nothing of the base is left to hold on to. */
function mergePieces<T>(
  sides: Three<readonly T[]>,
  keyOf: (piece: T) => string,
): readonly T[] | null {
  const stretches = mergeSequence(sides, keyOf)
  const pieces = stretches.flatMap((stretch) => (stretch.kind === 'agreed' ? stretch.items : []))
  return stretches.some(({ kind }) => kind === 'apart') ? null : pieces
}

function textSentences(text: string): readonly string[] {
  return spans(text).map(([start, end]) => text.slice(start, end))
}

function inlineSentences(content: readonly Inline[]): readonly (readonly Inline[])[] {
  return spans(measured(content)).map((span) => slice(content, span))
}

/** The text with a sign for each note, so that a note has a place in it. */
function measured(content: readonly Inline[]): string {
  return inlineText(content, () => objectCharacter)
}

type Span = readonly [start: number, end: number]

/** A sentence, or a line, begins with the space before it: adding one at the end changes no other. */
function spans(text: string): readonly Span[] {
  const starts = [
    0,
    ...[...text.matchAll(/[.!?…]["'”’)\]\uFFFC]*(?=\s)|(?=\n)/gu)].map(
      (match) => match.index + match[0].length,
    ),
  ].filter((start, at, all) => at === 0 || start !== all[at - 1])
  return text === '' ? [] : starts.map((start, at) => [start, starts[at + 1] ?? text.length])
}

/** The inlines of the span, counted in the UTF-16 units of their plain text. */
function slice(content: readonly Inline[], [start, end]: Span): readonly Inline[] {
  let at = 0
  return content.flatMap((inline): readonly Inline[] => {
    const from = at
    at += measured([inline]).length
    if (at <= start || from >= end) return []
    if (inline.type !== 'text') return [inline]
    return [{ ...inline, text: inline.text.slice(Math.max(0, start - from), end - from) }]
  })
}

function joined(content: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = []
  for (const inline of content) {
    const last = result.at(-1)
    if (
      last?.type === 'text' &&
      inline.type === 'text' &&
      canonical(last.marks ?? []) === canonical(inline.marks ?? [])
    ) {
      result[result.length - 1] = { ...last, text: last.text + inline.text }
    } else {
      result.push(inline)
    }
  }
  return result
}
