import type { Mark, Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'

import { placeholder } from '../../../core/editing/suggestion.ts'
import { lineEnds, markLineEnd } from './line-ends.ts'
import { isWholeNode, ownInsertion, type Range, type SuggestionName } from './suggester.ts'

/**
 * Marks what stands in the range as taken out, ends of paragraphs included, and really takes out what
 * the same person has put in. Answers where the range is now.
 */
export function markDeleted(
  tracked: Transaction,
  { from, to }: Range,
  name: SuggestionName,
): Range {
  const mark = tracked.doc.type.schema.marks['deletion']?.create({ ...name })
  if (from === to || mark === undefined) return { from, to }
  const before = tracked.steps.length
  const ends = ownedEnds(tracked.doc, { from, to }, name.author)
  const pieces = [
    ...piecesIn(tracked.doc, { from, to }, { author: name.author, mark }),
    ...ends.filter(({ isOwn }) => isOwn).map((end) => ({ kind: 'own', ...end }) as const),
  ]
  // From the end, so that the places before stay what they are.
  for (const piece of withOwnJoined(pieces).toReversed()) {
    if (piece.kind === 'own') tracked.delete(piece.from, piece.to)
    else if (piece.kind === 'text') tracked.addMark(piece.from, piece.to, mark)
    else tracked.addNodeMark(piece.from, mark)
  }
  for (const end of ends.filter(({ isOwn }) => !isOwn).toReversed()) {
    const now = tracked.mapping.slice(before)
    markLineEnd(tracked, { from: now.map(end.from, -1), to: now.map(end.to, 1) }, mark)
  }
  const now = tracked.mapping.slice(before)
  return { from: now.map(from, -1), to: now.map(to, 1) }
}

interface Piece extends Range {
  /** `own` was suggested by the same person and never stood in the text. */
  readonly kind: 'text' | 'node' | 'own'
}

function piecesIn(
  doc: Node,
  { from, to }: Range,
  { author, mark }: { readonly author: string; readonly mark: Mark },
): readonly Piece[] {
  const found: Piece[] = []
  doc.nodesBetween(from, to, (node, position, parent) => {
    const start = Math.max(position, from)
    const end = Math.min(position + node.nodeSize, to)
    const isCovered = start === position && end === position + node.nodeSize
    if (isCovered && ownInsertion(node, author) !== null) {
      found.push({ kind: 'own', from: start, to: end })
      return false
    }
    if (!node.isInline && !isWholeNode(node)) return true
    if (end <= start) return false
    const isMarkable = parent?.type.allowsMarkType(mark.type) === true
    const isOwn = ownInsertion(node, author) !== null || !isMarkable
    const isDeleted = node.marks.some(({ type }) => type === mark.type)
    if (isOwn) found.push({ kind: 'own', from: start, to: end })
    else if (!isDeleted) found.push({ kind: node.isInline ? 'text' : 'node', from: start, to: end })
    return false
  })
  return found
}

/** What the same person has put in goes in one piece, so that its lines come together again. */
function withOwnJoined(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1)
    if (last?.kind === 'own' && piece.kind === 'own' && piece.from <= last.to) {
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, piece.to) }
    } else joined.push(piece)
  }
  return joined
}

interface OwnedEnd extends Range {
  /** Whether the same person has parted the two lines. */
  readonly isOwn: boolean
}

/** An end that the same person made includes the spaces that hold its marks. */
function ownedEnds(doc: Node, range: Range, author: string): readonly OwnedEnd[] {
  return lineEnds(doc, range).map(({ from, to, first, second }) => {
    const id = ownInsertion(first.lastChild, author)
    const isOwn = id !== null && id === ownInsertion(second.firstChild, author)
    if (!isOwn) return { from, to, isOwn }
    const [last, next] = [first.lastChild?.text ?? '', second.firstChild?.text ?? '']
    return {
      from: last.endsWith(placeholder) ? from - 1 : from,
      to: next.startsWith(placeholder) ? to + 1 : to,
      isOwn,
    }
  })
}
