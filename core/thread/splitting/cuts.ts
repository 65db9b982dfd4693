import type { Boundary } from './boundary.ts'
import type { Piece, Size } from './piece.ts'

/** What fits into the post with this index (from one), its number deducted. */
export type Room = (index: number) => Size

/** How many posts it takes at least, or null when a piece fits into none. */
export function fewestPosts(pieces: readonly Piece[], room: Room): number | null {
  const starts = latestStarts(measure(pieces), room)
  return starts === null ? null : starts.length - 1
}

/**
 * Where each post ends, as a position among the pieces, with at most `most` posts; the last is the number of pieces.
 *
 * Weighs all ways against each other: a cut between paragraphs costs nothing, between sentences little, anywhere else
 * so much that one post more is better, and uneven posts cost more than even ones. Only the place of a cut and the
 * length of its posts count, so the cuts of a text that was cut here before, now paragraphs, come out the same.
 */
export function bestCuts(pieces: readonly Piece[], room: Room, most: number): readonly number[] {
  const measured = measure(pieces)
  const highest = latestStarts(measured, room) ?? []
  const lowest = earliestEnds(measured, room, most)
  let layer: Layer = { first: 0, costs: [0], from: [0] }
  const layers = [layer]
  for (let posts = 1; posts <= most; posts += 1) {
    const first = Math.max(posts, lowest[posts] ?? 0)
    const last = highest[posts] ?? pieces.length
    layer = nextLayer({ measured, before: layer, first, last, room: room(posts) })
    layers.push(layer)
  }
  return backtrack(layers, pieces.length)
}

/** The cheapest ways to end a number of posts at each position from `first` on. */
interface Layer {
  readonly first: number
  readonly costs: readonly number[]
  /** Where the last of these posts starts. */
  readonly from: readonly number[]
}

function nextLayer({
  measured,
  before,
  first,
  last,
  room,
}: {
  measured: Measured
  before: Layer
  first: number
  last: number
  room: Size
}): Layer {
  const costs: number[] = []
  const from: number[] = []
  for (let end = first; end <= last; end += 1) {
    let cheapest = Infinity
    let cheapestStart = before.first
    for (let offset = before.costs.length - 1; offset >= 0; offset -= 1) {
      const start = before.first + offset
      if (start >= end) continue
      if (!fits(measured, { start, end }, room)) break
      const cost = (before.costs[offset] ?? Infinity) + postCost(measured, { start, end }, room)
      if (cost < cheapest) {
        cheapest = cost
        cheapestStart = start
      }
    }
    costs.push(cheapest)
    from.push(cheapestStart)
  }
  return { first, costs, from }
}

/** What one post more costs: less than a cut within a sentence, more than one between two sentences. */
const costOfPost = 1.25

const costOfCut: Readonly<Record<Boundary, number>> = {
  paragraph: 0,
  sentence: 0.25,
  clause: 1.2,
  word: 1.8,
  'inside-word': 20,
}

function postCost(measured: Measured, range: PieceRange, room: Size): number {
  const boundary = range.start === 0 ? 'paragraph' : measured.pieces[range.start]?.boundary
  const fullness = sizeOf(measured, range).length / room.length
  return costOfPost + costOfCut[boundary ?? 'paragraph'] + fullness * fullness
}

function backtrack(layers: readonly Layer[], end: number): readonly number[] {
  let best = 0
  for (const posts of layers.keys()) {
    if (costAt(layers[posts], end) < costAt(layers[best], end)) best = posts
  }
  const cuts: number[] = []
  let position = end
  for (let posts = best; posts > 0; posts -= 1) {
    cuts.unshift(position)
    const layer = layers[posts]
    position = layer?.from[position - layer.first] ?? 0
  }
  return cuts
}

function costAt(layer: Layer | undefined, end: number): number {
  return layer?.costs[end - layer.first] ?? Infinity
}

/** The furthest position that each number of posts reaches, from none on. */
function latestStarts(measured: Measured, room: Room): readonly number[] | null {
  const starts = [0]
  for (let start = 0; start < measured.pieces.length;) {
    let end = start
    while (
      end < measured.pieces.length &&
      fits(measured, { start, end: end + 1 }, room(starts.length))
    ) {
      end += 1
    }
    if (end === start) return null
    starts.push(end)
    start = end
  }
  return starts
}

/** The nearest position after each number of posts from which the rest still fits into `most`. */
function earliestEnds(measured: Measured, room: Room, most: number): readonly number[] {
  const ends = [measured.pieces.length]
  for (let posts = most; posts > 0; posts -= 1) {
    const end = ends[0] ?? 0
    let start = end
    while (start > 0 && fits(measured, { start: start - 1, end }, room(posts))) start -= 1
    ends.unshift(start)
  }
  return ends
}

/** The pieces with running sums, so that the size of any row of them is a subtraction. */
interface Measured {
  readonly pieces: readonly Piece[]
  readonly lengths: readonly number[]
  readonly bytes: readonly number[]
}

interface PieceRange {
  readonly start: number
  readonly end: number
}

function measure(pieces: readonly Piece[]): Measured {
  const lengths = [0]
  const bytes = [0]
  for (const { gap, size } of pieces) {
    lengths.push((lengths.at(-1) ?? 0) + gap.length + size.length)
    bytes.push((bytes.at(-1) ?? 0) + gap.bytes + size.bytes)
  }
  return { pieces, lengths, bytes }
}

function sizeOf({ pieces, lengths, bytes }: Measured, { start, end }: PieceRange): Size {
  const gap = pieces[start]?.gap ?? { length: 0, bytes: 0 }
  return {
    length: (lengths[end] ?? 0) - (lengths[start] ?? 0) - gap.length,
    bytes: (bytes[end] ?? 0) - (bytes[start] ?? 0) - gap.bytes,
  }
}

function fits(measured: Measured, range: PieceRange, room: Size): boolean {
  const { length, bytes } = sizeOf(measured, range)
  return length <= room.length && bytes <= room.bytes
}
