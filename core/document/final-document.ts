import { withoutComments } from '../editing/comment-threads.ts'
import { settleSuggestions } from '../editing/settle-suggestions.ts'
import { isSuggestion } from '../editing/suggestion.ts'
import type { Block, Document } from './document.ts'
import { isEditingMark, type Mark } from './mark.ts'

/**
 * The text as it stands while no suggestion is accepted: without comments, without what others would
 * put in, with what they would take out. Every exporter that doesn't carry comments and suggestions
 * calls this at its door, and so does whatever counts, quotes or checks the text.
 */
export function finalDocument(document: Document): Document {
  const final = finalOf.get(document) ?? settledText(document)
  finalOf.set(document, final)
  return final
}

// A long text is asked for again and again while somebody writes in one of its blocks.
const finalOf = new WeakMap<Document, Document>()
const finalBlocksOf = new WeakMap<Block, readonly Block[]>()

function settledText(document: Document): Document {
  if (!isMarkedUp(document)) return document
  // Rejected, a suggestion may join blocks.
  return isSuggestedIn(document)
    ? withoutComments(settleSuggestions(document, () => 'reject'))
    : { type: 'doc', content: document.content.flatMap(uncommented) }
}

function uncommented(block: Block): readonly Block[] {
  if (!isMarkedUp(block)) return [block]
  const final =
    finalBlocksOf.get(block) ?? withoutComments({ type: 'doc', content: [block] }).content
  finalBlocksOf.set(block, final)
  return final
}

interface MarkedNode {
  readonly content?: readonly MarkedNode[]
  readonly marks?: readonly Mark[]
}

function isSuggestedIn(node: MarkedNode): boolean {
  return (node.marks ?? []).some(isSuggestion) || (node.content ?? []).some(isSuggestedIn)
}

/** Whether anybody has commented on the text or suggested a change of it. */
export function isMarkedUp(node: MarkedNode): boolean {
  return (node.marks ?? []).some(isEditingMark) || (node.content ?? []).some(isMarkedUp)
}
