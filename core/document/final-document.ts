import type { Document } from '../document.ts'
import { withoutComments } from '../editing/comment-threads.ts'
import { settleSuggestions } from '../editing/settle-suggestions.ts'
import { isEditingMark, type Mark } from './mark.ts'

/**
 * The text as it stands while no suggestion is accepted: without comments, without what others would
 * put in, with what they would take out. Every exporter that doesn't carry comments and suggestions
 * calls this at its door, and so does whatever counts, quotes or checks the text.
 */
export function finalDocument(document: Document): Document {
  if (!isMarkedUp(document)) return document
  return withoutComments(settleSuggestions(document, () => 'reject'))
}

interface MarkedNode {
  readonly content?: readonly MarkedNode[]
  readonly marks?: readonly Mark[]
}

/** Whether anybody has commented on the text or suggested a change of it. */
export function isMarkedUp(node: MarkedNode): boolean {
  return (node.marks ?? []).some(isEditingMark) || (node.content ?? []).some(isMarkedUp)
}
