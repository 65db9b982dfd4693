import { countText } from './networks/count.ts'
import type { CountedNetwork } from './networks/text-count.ts'
import { numberedText, postNumber } from './numbering.ts'
import { failure, type Result, success } from './result.ts'
import { bestCuts, fewestPosts } from './thread-splitting/cuts.ts'
import { type Piece, type Size, textPieces } from './thread-splitting/piece.ts'
import type { Numbering, ShownLink } from './thread.ts'

export interface SplitRequest {
  readonly network: CountedNetwork
  readonly text: string
  readonly numbering: Numbering
  readonly links?: readonly ShownLink[]
}

/** One post of a split text. */
export interface SplitPost {
  /** Without its number. */
  readonly text: string
  /** As the network counts it, with its number. */
  readonly length: number
  readonly number: string | null
}

export interface SplitText {
  readonly posts: readonly SplitPost[]
}

/** A link or one endless character that fits into no post. */
export interface SplitFailure {
  readonly kind: 'unsplittable'
  readonly text: string
}

/**
 * The text as posts that the network takes: cut between paragraphs, else sentences, else clauses, else words; never
 * inside a character, link, mention or tag; of even length rather than each as full as it gets. Every post has room
 * for its number. No posts for a text of white space; one without a number where the text fits whole.
 * The posts hold every character of the text that is not white space, in order.
 */
export function splitText(request: SplitRequest): Result<SplitText, SplitFailure> {
  const text = cleanText(request.text)
  if (text === '') return success({ posts: [] })
  if (isWithin(request, text))
    return success({ posts: [describePost(request, text, { index: 1, total: 1 })] })
  const links = request.links ?? []
  const { limit, byteLimit } = countText(request.network, text, links)
  const whole = { length: limit, bytes: byteLimit ?? Infinity }
  const longest = lessNumber(whole, request.numbering, { index: 999, total: 999 })
  const pieces = textPieces({ text, network: request.network, links, longest })
  return splitPieces({ request, text, pieces, whole })
}

/** One kind of line end, and at most one blank line in a row. */
function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\n[^\S\n]*\n\s*\n/g, '\n\n')
    .trim()
}

function splitPieces({
  request,
  text,
  pieces,
  whole,
}: {
  request: SplitRequest
  text: string
  pieces: readonly Piece[]
  whole: Size
}): Result<SplitText, SplitFailure> {
  const ends = postEnds(pieces, whole, request.numbering)
  if (ends === null) return failure({ kind: 'unsplittable', text: dearest(text, pieces, whole) })
  const posts = ends.map((end, position) => {
    const start = pieces[ends[position - 1] ?? 0]?.start ?? 0
    const post = text.slice(start, pieces[end - 1]?.end)
    return describePost(request, post, { index: position + 1, total: ends.length })
  })
  const overflow = Math.max(...posts.map((post) => post.length - whole.length))
  // Sizes add up unless a cut lets the network see a link where there was none before; then there is less room.
  return overflow > 0
    ? splitPieces({ request, text, pieces, whole: { ...whole, length: whole.length - overflow } })
    : success({ posts })
}

function postEnds(
  pieces: readonly Piece[],
  whole: Size,
  numbering: Numbering,
): readonly number[] | null {
  for (let mostOfThese = 9; ; mostOfThese = mostOfThese * 10 + 9) {
    const total = mostOfThese
    const fewest = fewestPosts(pieces, room)
    if (fewest === null) return null
    // The number of the posts decides how wide their numbers are: nine take less room than ten.
    if (fewest <= mostOfThese) return bestCuts(pieces, room, Math.min(fewest + 2, mostOfThese))

    function room(index: number): Size {
      return lessNumber(whole, numbering, { index, total })
    }
  }
}

function lessNumber(
  { length, bytes }: Size,
  numbering: Numbering,
  position: { readonly index: number; readonly total: number },
): Size {
  const number = postNumber(numbering, position)
  // Numbers are plain ASCII, one unit and one byte a character everywhere, and stand off by a space or a line break.
  const taken = number === null ? 0 : number.length + 1
  return { length: length - taken, bytes: bytes - taken }
}

function describePost(
  { network, numbering, links }: SplitRequest,
  text: string,
  position: { readonly index: number; readonly total: number },
): SplitPost {
  const { length } = countText(network, numberedText(text, numbering, position), links)
  return { text, length, number: postNumber(numbering, position) }
}

function isWithin({ network, links }: SplitRequest, text: string): boolean {
  return countText(network, text, links).valid
}

function dearest(text: string, pieces: readonly Piece[], whole: Size): string {
  const [piece] = pieces.toSorted((one, other) => fullness(other) - fullness(one))
  return text.slice(piece?.start, piece?.end)

  function fullness({ size }: Piece): number {
    return Math.max(size.length / whole.length, size.bytes / whole.bytes)
  }
}
