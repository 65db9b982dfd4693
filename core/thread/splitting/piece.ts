import { graphemes } from '../../graphemes.ts'
import { countText, findEntities, plainLength } from '../../networks/count.ts'
import type { Network } from '../../networks/network.ts'
import { type PublishedWords, withPublished } from '../../networks/published-words.ts'
import { type TextRange, withoutOverlaps } from '../../networks/typed-entities.ts'
import { utf8Length } from '../../networks/utf8-length.ts'
import type { ShownLink } from '../thread.ts'
import { type Boundary, boundaryAt } from './boundary.ts'

/** A part of the text that is never cut: a word, a link, a mention, a tag, or one character of an endless word. */
export interface Piece {
  /** UTF-16 units into the text, end exclusive. */
  readonly start: number
  readonly end: number
  /** What ends before it. */
  readonly boundary: Boundary
  /** The white space before it, in the network's unit and in bytes. */
  readonly gap: Size
  /** The piece as the network counts it. */
  readonly size: Size
}

export interface Size {
  readonly length: number
  readonly bytes: number
}

/** The pieces of a text without white space at its ends. Words beyond `longest` fall into their characters. */
export function textPieces({
  text,
  network,
  links,
  words: published,
  longest,
}: {
  text: string
  network: Network
  links: readonly ShownLink[]
  words: readonly PublishedWords[]
  longest: Size
}): readonly Piece[] {
  const sizes = new Map<string, Size>()
  const entities = withoutOverlaps([
    ...wordsInText(text, published),
    ...findEntities(network, text, links),
  ])
  const words = wordRanges(text, entities).map((range) => ({ range, size: sizeOf(range) }))
  const ranges = words.flatMap(({ range, size }) =>
    size.length > longest.length || size.bytes > longest.bytes
      ? characterRanges(text, range, entities)
      : [range],
  )
  return ranges.map((range, position) => {
    const previousEnd = ranges[position - 1]?.end ?? range.start
    const gap = text.slice(previousEnd, range.start)
    return {
      ...range,
      boundary: boundaryAt(
        text.slice(Math.max(0, previousEnd - 40), previousEnd),
        gap,
        text.slice(range.start, range.start + 2),
      ),
      gap: { length: plainLength(network, gap), bytes: utf8Length(gap) },
      size: sizeOf(range),
    }
  })

  function sizeOf({ start, end }: TextRange): Size {
    const word = text.slice(start, end)
    const known = sizes.get(word)
    if (known !== undefined) return known
    const { length, bytes } = countText(network, withPublished(word, published), { links })
    sizes.set(word, { length, bytes })
    return { length, bytes }
  }
}

function wordsInText(text: string, published: readonly PublishedWords[]): readonly TextRange[] {
  return published.flatMap(({ typed }) => {
    const ranges: TextRange[] = []
    for (let start = text.indexOf(typed); start !== -1; start = text.indexOf(typed, start + 1)) {
      ranges.push({ start, end: start + typed.length })
    }
    return ranges
  })
}

/** Where a line may break: at white space that is not a no-break space, and after the stops of Chinese and Japanese. */
const breaks =
  /\s*[^\S\u00a0\u202f\ufeff]\s*(?!\p{M}|\u200d)|(?<=[。！？、，；])(?![。！？、，；」』）”’\s])/gu

function wordRanges(text: string, entities: readonly TextRange[]): readonly TextRange[] {
  const ranges: TextRange[] = []
  let start = 0
  for (const { index, 0: gap } of text.matchAll(breaks)) {
    const isInside = entities.some(
      (entity) => entity.start < index + gap.length && index < entity.end,
    )
    if (isInside || index === 0 || index === text.length) continue
    ranges.push({ start, end: index })
    start = index + gap.length
  }
  return start < text.length ? [...ranges, { start, end: text.length }] : ranges
}

function characterRanges(
  text: string,
  word: TextRange,
  entities: readonly TextRange[],
): readonly TextRange[] {
  const ranges: TextRange[] = []
  let start = word.start
  for (const entity of entities) {
    if (entity.end <= word.start || entity.start >= word.end) continue
    ranges.push(...graphemeRanges(text.slice(start, entity.start), start))
    ranges.push({ start: entity.start, end: entity.end })
    start = entity.end
  }
  return [...ranges, ...graphemeRanges(text.slice(start, word.end), start)]
}

/** Without no-break spaces: where an endless word must be cut at one after all, it is a gap. */
function graphemeRanges(text: string, offset: number): readonly TextRange[] {
  const ranges: TextRange[] = []
  let start = offset
  for (const character of graphemes(text)) {
    const end = start + character.length
    if (character.trim() !== '') ranges.push({ start, end })
    start = end
  }
  return ranges
}
