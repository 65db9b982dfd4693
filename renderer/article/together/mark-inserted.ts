import type { Mark, Node, Slice } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'

import { lineEnds, markLineEnd } from './line-ends.ts'
import type { Range, SuggestionName } from './suggester.ts'

/**
 * Puts the slice in and marks it as suggested, the ends of lines that it makes included. Answers where
 * it stands.
 */
export function insertMarked(
  tracked: Transaction,
  {
    at,
    slice,
    name,
  }: { readonly at: number; readonly slice: Slice; readonly name: SuggestionName },
): Range {
  const before = tracked.steps.length
  tracked.replace(at, at, slice)
  const mark = tracked.doc.type.schema.marks['insertion']?.create({ ...name })
  const placed = tracked.mapping.slice(before)
  const range = { from: placed.map(at, -1), to: placed.map(at, 1) }
  if (mark === undefined) return range
  const marking = tracked.steps.length
  markNodes(tracked, range, mark)
  const ends = lineEnds(tracked.doc, range).filter(
    ({ first, second }) => !isSuggested(first) && !isSuggested(second),
  )
  for (const end of ends.toReversed()) markLineEnd(tracked, end, mark)
  const now = tracked.mapping.slice(marking)
  return { from: now.map(range.from, -1), to: now.map(range.to, 1) }
}

/** What came with insertions of others keeps them; what others took out of it comes in as the rest does. */
function markNodes(tracked: Transaction, { from, to }: Range, mark: Mark): void {
  tracked.doc.nodesBetween(from, to, (node, position, parent) => {
    if (
      mark.type.isInSet(node.marks) !== undefined ||
      parent?.type.allowsMarkType(mark.type) === false
    )
      return true
    if (node.isInline) {
      const [start, end] = [Math.max(position, from), Math.min(position + node.nodeSize, to)]
      if (end > start) tracked.addMark(start, end, mark)
      return false
    }
    if (position >= from && position + node.nodeSize <= to) tracked.addNodeMark(position, mark)
    return true
  })
}

function isSuggested({ marks }: Node): boolean {
  return marks.some(({ type }) => type.name === 'insertion' || type.name === 'deletion')
}
