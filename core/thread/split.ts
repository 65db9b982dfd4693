import { countText } from '../networks/count.ts'
import type { Network } from '../networks/network.ts'
import { type PublishedWords, withPublished } from '../networks/published-words.ts'
import type { TextCount } from '../networks/text-count.ts'
import { failure, type Result, success } from '../result.ts'
import { numberedText, postNumber } from './numbering.ts'
import { bestCuts, fewestPosts } from './splitting/cuts.ts'
import { numberedPosts } from './splitting/numbered-posts.ts'
import { type Piece, type Size, textPieces } from './splitting/piece.ts'
import type { Numbering, ShownLink } from './thread.ts'

export interface SplitRequest {
  readonly network: Network
  readonly text: string
  readonly numbering: Numbering
  readonly links?: readonly ShownLink[]
  /** Stay together, and are measured as they are published. */
  readonly words?: readonly PublishedWords[]
  /** What the Mastodon server lets a post have. */
  readonly mastodonLimit?: number
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
 * The posts hold every character of the text that is not white space, in order, but for the numbers of a thread that
 * was numbered by hand: its posts stay as they are while they fit, and are numbered anew.
 */
export function splitText(request: SplitRequest): Result<SplitText, SplitFailure> {
  const text = cleanText(request.text)
  const posts = numberedPosts(text)
  if (posts === null) return splitWhole(request, text)
  const described = posts.map((post, at) =>
    describePost(request, post, { index: at + 1, total: posts.length }),
  )
  return described.every(({ isWithin }) => isWithin)
    ? success({ posts: described.map(({ post }) => post) })
    : splitWhole(request, posts.join('\n\n'))
}

/** Whether the network takes all the posts, each with its number. */
export function fitsAll(request: SplitRequest, posts: readonly SplitPost[]): boolean {
  const total = posts.length
  return posts.every(
    ({ text }, at) => describePost(request, text, { index: at + 1, total }).isWithin,
  )
}

function splitWhole(request: SplitRequest, text: string): Result<SplitText, SplitFailure> {
  if (text === '') return success({ posts: [] })
  for (const whole of [text, closeUp(text)]) {
    const { post, isWithin } = describePost(request, whole, { index: 1, total: 1 })
    if (isWithin) return success({ posts: [post] })
  }
  return splitLong(request, closeUp(text))
}

function splitLong(request: SplitRequest, text: string): Result<SplitText, SplitFailure> {
  const { links = [], words = [] } = request
  const { limit, byteLimit } = counted(request, text)
  const whole = { length: limit, bytes: byteLimit ?? Infinity }
  const longest = lessNumber(whole, request.numbering, { index: 999, total: 999 })
  const pieces = textPieces({ text, network: request.network, links, words, longest })
  return splitPieces({ request, text, pieces, whole })
}

/** One kind of line end, and at most one blank line in a row, without spaces. */
function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\n(?:[^\S\n]*\n)+/g, '\n\n')
    .trim()
}

/** A single space between words and none at line ends, so that no cut gives away more room than a blank line takes. */
function closeUp(text: string): string {
  return text
    .replaceAll(/[^\S\n]*[^\S\n\u00a0\u202f\ufeff][^\S\n]*/g, ' ')
    .replaceAll(/[^\S\n]*\n[^\S\n]*/g, '\n')
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
    return describePost(request, post, { index: position + 1, total: ends.length }).post
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
  request: SplitRequest,
  text: string,
  position: { readonly index: number; readonly total: number },
): { readonly post: SplitPost; readonly isWithin: boolean } {
  const { numbering } = request
  const { length, valid } = counted(request, numberedText(text, numbering, position))
  return { post: { text, length, number: postNumber(numbering, position) }, isWithin: valid }
}

function counted(
  { network, links = [], words = [], mastodonLimit }: SplitRequest,
  text: string,
): TextCount {
  return countText(network, withPublished(text, words), {
    links,
    ...(mastodonLimit === undefined ? {} : { mastodonLimit }),
  })
}

function dearest(text: string, pieces: readonly Piece[], whole: Size): string {
  const [piece] = pieces.toSorted((one, other) => fullness(other) - fullness(one))
  return text.slice(piece?.start, piece?.end)

  function fullness({ size }: Piece): number {
    return Math.max(size.length / whole.length, size.bytes / whole.bytes)
  }
}
