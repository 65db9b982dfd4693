import type { Mark, Node } from '@tiptap/pm/model'

/** Who suggests, and where times and ids come from. */
export interface Suggester {
  readonly author: string
  readonly now: () => string
  readonly newId: () => string
}

/** What the marks of one suggestion have in common. */
export interface SuggestionName {
  readonly id: string
  readonly author: string
  readonly time: string
}

export interface Range {
  readonly from: number
  readonly to: number
}

/**
 * The suggestion of the same person that the change touches, so that a sentence typed is one; else a
 * new one.
 */
export function suggestionAt(
  doc: Node,
  { from, to }: Range,
  { author, now, newId }: Suggester,
): SuggestionName {
  const neighbours = [doc.resolve(from).nodeBefore, doc.resolve(to).nodeAfter]
  const own = neighbours
    .flatMap((node) => (node?.isText === true ? node.marks : []))
    .find((mark) => isBy(mark, author))
  if (own === undefined) return { id: newId(), author, time: now() }
  return { id: String(own.attrs['id']), author, time: String(own.attrs['time']) }
}

/** Whether the mark takes out or puts in something for this person. */
function isBy(mark: Mark, author: string): boolean {
  const { name } = mark.type
  return (name === 'insertion' || name === 'deletion') && mark.attrs['author'] === author
}

/** The id under which this person has put the node in; null for what others wrote. */
export function ownInsertion(node: Node | null | undefined, author: string): string | null {
  const mark = node?.marks.find(
    (each) => each.type.name === 'insertion' && each.attrs['author'] === author,
  )
  return mark === undefined ? null : String(mark.attrs['id'])
}

/** Nodes that are put in and taken out as a whole. */
export function isWholeNode(node: Node): boolean {
  return (node.isLeaf && !node.isText) || node.type.spec['tableRole'] === 'row'
}
