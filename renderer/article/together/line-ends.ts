import type { Mark, Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'

import { placeholder } from '../../../core/editing/suggestion.ts'
import type { Range } from './suggester.ts'

/** Between two lines of text: `from` ends the first, `to` begins the second. */
export interface LineEnd extends Range {
  readonly first: Node
  readonly second: Node
}

/** The ends of lines that lie in the range. */
export function lineEnds(doc: Node, { from, to }: Range): readonly LineEnd[] {
  const lines: { readonly node: Node; readonly start: number; readonly end: number }[] = []
  doc.nodesBetween(from, to, (node, position) => {
    if (node.isTextblock) {
      lines.push({ node, start: position + 1, end: position + node.nodeSize - 1 })
    }
    return !node.isTextblock
  })
  return lines.flatMap(({ node: first, end }, at) => {
    const next = lines[at + 1]
    return next === undefined || end < from || next.start > to
      ? []
      : [{ from: end, to: next.start, first, second: next.node }]
  })
}

/** Both lines hold the mark where they meet, on a space of no width if on nothing else. */
export function markLineEnd(tracked: Transaction, { from, to }: Range, mark: Mark): void {
  const { schema } = tracked.doc.type
  if (!isMarked(tracked.doc.resolve(to).nodeAfter, mark)) {
    tracked.insert(to, schema.text(placeholder, [mark]))
  }
  if (!isMarked(tracked.doc.resolve(from).nodeBefore, mark)) {
    tracked.insert(from, schema.text(placeholder, [mark]))
  }
}

function isMarked(node: Node | null, mark: Mark): boolean {
  return node !== null && mark.isInSet(node.marks)
}
