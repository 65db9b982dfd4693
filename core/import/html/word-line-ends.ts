import type { Element } from 'hast'

import type { Block } from '../../document/document.ts'
import type { EditingMark } from '../../document/mark.ts'
import { withChangedEnds } from '../changed-ends.ts'
import { wordChange, type WordChange } from './word-changes.ts'

/** Who put in or took out the end of a paragraph: Word writes a sign for it, last in the paragraph. */
export function changedEnd(paragraph: Element): WordChange | null {
  let found: WordChange | null = null
  for (let last: Element | null = paragraph; last !== null; last = lastElement(last)) {
    if (last.tagName === 'o:p') return found
    found = wordChange(last) ?? found
  }
  return null
}

/** The element that nothing stands behind. */
function lastElement({ children }: Element): Element | null {
  const last = children.findLast((child) => child.type !== 'text' || child.value.trim() !== '')
  return last?.type === 'element' ? last : null
}

/** The blocks with the suggestions that part or join neighbouring lines, by the line whose end they are about. */
export function withSuggestedEnds(
  blocks: readonly Block[],
  ends: ReadonlyMap<Block, EditingMark>,
): readonly Block[] {
  function endBetween(first: Block | undefined, second: Block | undefined): EditingMark | null {
    const isLines = first !== undefined && second !== undefined && isLine(first) && isLine(second)
    return isLines ? (ends.get(first) ?? null) : null
  }

  return blocks.map((block, at) => {
    const before = endBetween(blocks[at - 1], block)
    const after = endBetween(block, blocks[at + 1])
    if (before === null && after === null) return block
    if (block.type !== 'paragraph' && block.type !== 'heading') return block
    return { ...block, content: withChangedEnds(block.content ?? [], { before, after }) }
  })
}

function isLine({ type }: Block): boolean {
  return type === 'paragraph' || type === 'heading'
}
