import { type Document, documentSchema } from '../document/document.ts'
import {
  isEditingMark,
  type Mark,
  marksSchema,
  type Modification,
  type Suggestion,
} from '../document/mark.ts'
import type { AnyNode } from './any-node.ts'
import { relevelled } from './list-level.ts'
import { isSuggestion, withoutPlaceholders } from './suggestion.ts'
import { isItem, rehoused } from './wrapper.ts'

/** What becomes of a suggestion. */
export type Decision = 'accept' | 'reject' | 'leave'

/** Decides each suggestion by itself; its marks are the same wherever they stand. */
export type Decide = (suggestion: Suggestion) => Decision

/**
 * The text with some of its suggestions accepted or rejected. Accepted, a deletion goes and an
 * insertion stays as plain text; rejected, it is the other way round. Where a suggestion parts or joins
 * two blocks, both ends hold its mark, on a space of no width if there is nothing else.
 */
export function settleSuggestions(document: Document, decide: Decide): Document {
  const settled = documentSchema.safeParse(settledInside(document, decide))
  if (settled.success) return settled.data
  // A change of a block that can't be taken back stays; the rest is the same.
  return documentSchema.parse(settledInside(document, (each) => keepingBlocks(each, decide)))
}

function keepingBlocks(suggestion: Suggestion, decide: Decide): Decision {
  const decision = decide(suggestion)
  const isBlockChange = suggestion.type === 'modification' && suggestion.attrs.type !== 'format'
  return isBlockChange && decision === 'reject' ? 'accept' : decision
}

function settledInside(node: AnyNode, decide: Decide): AnyNode {
  if (node.content === undefined) return node
  const remaining = node.content.filter(
    (child) => child.type === 'text' || removalOf(child, decide) === null,
  )
  const staying = joined(remaining, decide).filter((child) => removalOf(child, decide) === null)
  const content = placedAsBefore(node, staying, (mark) => decide(mark) === 'reject')
    .map((child) => settledInside(withoutMarks(child, decide), decide))
    .filter(isKept)
  return filled({ ...node, content })
}

/** Items stand at their former levels before they come out of a list, and when they are back in one. */
function placedAsBefore(
  parent: AnyNode,
  nodes: readonly AnyNode[],
  isRejected: (mark: Modification) => boolean,
): readonly AnyNode[] {
  if (isItem(parent)) return rehoused(nodes, isRejected)
  return relevelled(rehoused(relevelled(nodes, isRejected), isRejected), isRejected)
}

/** The suggestion that takes the node away; null when it stays. */
function removalOf({ marks = [] }: AnyNode, decide: Decide): Suggestion | null {
  return marks.filter(isSuggestion).find((mark) => isRemoved(mark, decide)) ?? null
}

function isRemoved(mark: Suggestion, decide: Decide): boolean {
  switch (mark.type) {
    case 'insertion':
      return decide(mark) === 'reject'
    case 'deletion':
      return decide(mark) === 'accept'
    case 'modification':
      return false
  }
}

/** Brings neighbouring blocks together where what parts them goes. */
function joined(nodes: readonly AnyNode[], decide: Decide): readonly AnyNode[] {
  const blocks: AnyNode[] = []
  const coming = nodes.toReversed()
  for (let next = coming.pop(); next !== undefined; next = coming.pop()) {
    const last = blocks.at(-1)
    const one = last === undefined ? null : rejoined(last, next, decide)
    if (one === null) {
      blocks.push(next)
    } else {
      blocks[blocks.length - 1] = one.block
      if (one.rest !== null) coming.push(one.rest)
    }
  }
  return blocks
}

/** Two blocks as one, and what of the second has no part in it. */
interface Rejoined {
  readonly block: AnyNode
  readonly rest: AnyNode | null
}

/** The two as one when the same suggestion takes the end of the first and the beginning of the second. */
function rejoined(first: AnyNode, second: AnyNode, decide: Decide): Rejoined | null {
  const end = first.content?.at(-1)
  if (standsApart.has(first.type) || end === undefined) return null
  if (removalOf(first, decide) !== null) return null
  if (isInline(end)) {
    const [line, rest] = firstLine(second, decide)
    const start = line[0]
    return start !== undefined && isTakenTogether(end, start, decide)
      ? { block: { ...first, content: [...(first.content ?? []), ...line] }, rest }
      : null
  }
  const isOneKind = first.type === second.type
  const start = isOneKind ? second.content?.[0] : second
  if (start === undefined || !(isOneKind || holdsLines.has(first.type))) return null
  const inner = rejoined(end, start, decide)
  if (inner === null) return null
  const before = first.content?.slice(0, -1) ?? []
  if (!isOneKind)
    return { block: { ...first, content: [...before, inner.block] }, rest: inner.rest }
  const after = [...(inner.rest === null ? [] : [inner.rest]), ...(second.content?.slice(1) ?? [])]
  return { block: { ...first, content: [...before, inner.block, ...after] }, rest: null }
}

/** The words that a block begins with, be they in a list or a quote, and the block without that line. */
function firstLine(
  block: AnyNode,
  decide: Decide,
): readonly [line: readonly AnyNode[], rest: AnyNode | null] {
  const [head, ...others] = block.content ?? []
  if (head === undefined || removalOf(block, decide) !== null) return [[], block]
  if (isInline(head)) return [block.content ?? [], null]
  if (!holdsLines.has(block.type)) return [[], block]
  const [line, rest] = firstLine(head, decide)
  const content = rest === null ? others : [rest, ...others]
  return [line, content.length === 0 ? null : { ...block, content }]
}

/** Blocks that are gone when their last line is; a fold, a table and a figure stay what they are. */
const holdsLines = new Set([
  'bulletList',
  'orderedList',
  'taskList',
  'listItem',
  'taskItem',
  'blockquote',
  'callout',
])

function isTakenTogether(end: AnyNode, start: AnyNode, decide: Decide): boolean {
  const [one, other] = [removalOf(end, decide), removalOf(start, decide)]
  return one !== null && one.type === other?.type && one.attrs.id === other.attrs.id
}

const standsApart = new Set(['tableRow', 'tableHeader', 'tableCell', 'footnote'])

function isInline({ type }: AnyNode): boolean {
  return type === 'text' || type === 'hardBreak' || type === 'footnote'
}

/** Without the marks of what is decided, and as the node was before what is rejected. */
function withoutMarks(node: AnyNode, decide: Decide): AnyNode {
  const marks = node.marks ?? []
  const decided = marks.filter((mark) => isSuggestion(mark) && decide(mark) !== 'leave')
  if (decided.length === 0) return node
  const rejected = decided.filter(
    (mark) => mark.type === 'modification' && decide(mark) === 'reject',
  )
  const kept = marks.filter((mark) => !decided.includes(mark))
  const plain = withMarks(node, kept)
  const isDecided = !kept.some(isSuggestion) && plain.text !== undefined
  const settled = isDecided ? { ...plain, text: withoutPlaceholders(plain.text) } : plain
  return rejected.reduceRight<AnyNode>(
    (each, mark) => (mark.type === 'modification' ? takenBack(each, mark) : each),
    settled,
  )
}

function withMarks({ marks: _former, ...node }: AnyNode, marks: readonly Mark[]): AnyNode {
  return marks.length === 0 ? node : { ...node, marks }
}

function takenBack(node: AnyNode, { attrs: change }: Modification): AnyNode {
  const { type, attrName, previousValue } = change
  if (type === 'format') return withFormat(node, previousValue)
  if (type === 'attr' && attrName !== null) {
    return { ...node, attrs: { ...node.attrs, [attrName]: previousValue } }
  }
  return type === 'nodeType' && typeof previousValue === 'string'
    ? ofKind(node, previousValue)
    : node
}

/** The looks that the text had; what others say of it stays. */
function withFormat(node: AnyNode, previous: unknown): AnyNode {
  const before = marksSchema.safeParse(previous)
  if (!before.success) return node
  return withMarks(node, [...before.data, ...(node.marks ?? []).filter(isEditingMark)])
}

/** The attributes that it had are not known any more, but for those that the schema has defaults for. */
function ofKind({ text, content, marks }: AnyNode, type: string): AnyNode {
  const attrs = defaults.get(type)
  return {
    type,
    ...(text === undefined ? {} : { text }),
    ...(content === undefined ? {} : { content }),
    ...(marks === undefined ? {} : { marks }),
    ...(attrs === undefined ? {} : { attrs }),
  }
}

const defaults: ReadonlyMap<string, object> = new Map([
  ['heading', { level: 2 }],
  ['codeBlock', { language: null }],
  ['orderedList', { start: 1 }],
  ['taskItem', { checked: false }],
  ['pullQuote', { attribution: '' }],
])

function isKept({ type, text, content }: AnyNode): boolean {
  if (type === 'text') return text !== ''
  return content === undefined || content.length > 0 || mayBeEmpty.has(type)
}

const mayBeEmpty = new Set([
  'paragraph',
  'heading',
  'pullQuote',
  'codeBlock',
  'footnote',
  'detailsSummary',
  'tableRow',
])

/** Puts a paragraph where the schema asks for one. */
function filled(node: AnyNode): AnyNode {
  const [first] = node.content ?? []
  if (
    first === undefined ? needsBlock.has(node.type) : isItem(node) && first.type !== 'paragraph'
  ) {
    return { ...node, content: [{ type: 'paragraph' }, ...(node.content ?? [])] }
  }
  return node
}

const needsBlock = new Set(['doc', 'tableCell', 'tableHeader', 'detailsContent'])
