import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model'

import type { Block } from '../../../core/document/document.ts'

/** The blocks as a piece that joins the text around it where both are paragraphs. */
export function pastedSlice(schema: Schema, blocks: readonly Block[]): Slice {
  const nodes = blocks.map((block) => schema.nodeFromJSON(block))
  return new Slice(Fragment.from(nodes), openDepth(nodes.at(0)), openDepth(nodes.at(-1)))
}

function openDepth(node: Node | undefined): number {
  return node?.type.name === 'paragraph' ? 1 : 0
}
