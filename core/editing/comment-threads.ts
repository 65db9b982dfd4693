import { type Document, documentSchema } from '../document/document.ts'
import type { CommentAttributes, Mark } from '../document/mark.ts'
import type { AnyNode } from './any-node.ts'

/** A comment with what it was written on. */
export interface CommentThread extends CommentAttributes {
  readonly quote: string
}

/** The comments of a text in the order in which their words begin. */
export function commentThreads(document: Document): readonly CommentThread[] {
  const threads = new Map<string, CommentThread>()
  collect(document, threads)
  return [...threads.values()].map((thread) => ({ ...thread, quote: thread.quote.trim() }))
}

/** The text with one of its comments changed, or without it. */
export function withComment(
  document: Document,
  id: string,
  change: (comment: CommentAttributes) => CommentAttributes | null,
): Document {
  return documentSchema.parse(
    changed(document, (comment) => (comment.id === id ? change(comment) : comment)),
  )
}

/** The text with nothing said about it. */
export function withoutComments(document: Document): Document {
  return documentSchema.parse(changed(document, () => null))
}

function collect(node: AnyNode, threads: Map<string, CommentThread>): void {
  for (const mark of node.marks ?? []) {
    if (mark.type !== 'comment') continue
    const before = threads.get(mark.attrs.id)?.quote ?? ''
    threads.set(mark.attrs.id, { ...mark.attrs, quote: `${before}${node.text ?? ''}` })
  }
  for (const child of node.content ?? []) collect(child, threads)
}

function changed(
  node: AnyNode,
  change: (comment: CommentAttributes) => CommentAttributes | null,
): AnyNode {
  const { marks, content, ...rest } = node
  const kept = marks?.flatMap((mark): readonly Mark[] => {
    if (mark.type !== 'comment') return [mark]
    const attrs = change(mark.attrs)
    return attrs === null ? [] : [{ ...mark, attrs }]
  })
  return {
    ...rest,
    ...(content === undefined ? {} : { content: content.map((each) => changed(each, change)) }),
    ...(kept === undefined || kept.length === 0 ? {} : { marks: kept }),
  }
}
