import type { Document } from '../../../core/document/document.ts'
import { type CommentThread, commentThreads } from '../../../core/editing/comment-threads.ts'
import { type SuggestedChange, suggestedChanges } from '../../../core/editing/suggestions.ts'

/** All that editors said and suggested. */
export interface Remarks {
  readonly running: readonly CommentThread[]
  readonly resolved: readonly CommentThread[]
  readonly changes: readonly SuggestedChange[]
}

const known = new WeakMap<Document, Remarks>()

/** Each text is looked through once, however many places show something of it. */
export function remarksOf(body: Document): Remarks {
  const remarks = known.get(body) ?? findRemarks(body)
  known.set(body, remarks)
  return remarks
}

function findRemarks(body: Document): Remarks {
  const threads = commentThreads(body)
  return {
    running: threads.filter(({ resolvedAt }) => resolvedAt === null),
    resolved: threads.filter(({ resolvedAt }) => resolvedAt !== null),
    changes: suggestedChanges(body),
  }
}
