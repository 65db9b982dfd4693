import { type Document, documentSchema } from '../document.ts'
import { isEditingMark, type Mark, type Modification } from './mark.ts'

/**
 * The text as it stands while no suggestion is accepted: without comments, without what others would
 * put in, with what they would take out. Every exporter that doesn't carry comments and suggestions
 * calls this at its door, and so does whatever counts, quotes or checks the text.
 */
export function finalDocument(document: Document): Document {
  if (!isMarkedUp(document)) return document
  const before = documentSchema.safeParse(withContent(document, asBefore))
  // A change of a block that can't be taken back stays; the rest is the same.
  return before.success ? before.data : documentSchema.parse(withContent(document, asProposed))
}

/** What all nodes have in common; marks and attributes differ by node. */
interface AnyNode {
  readonly type: string
  readonly text?: string
  readonly attrs?: object
  readonly content?: readonly AnyNode[]
  readonly marks?: readonly Mark[]
}

type Revert = (node: AnyNode) => AnyNode

function isMarkedUp(node: AnyNode): boolean {
  return (node.marks ?? []).some(isEditingMark) || (node.content ?? []).some(isMarkedUp)
}

function withContent(node: AnyNode, revert: Revert): AnyNode {
  if (node.content === undefined) return node
  const content = joined(node.content.filter((child) => !isInserted(child))).map((child) =>
    withContent(withoutMarks(revert(child)), revert),
  )
  return filled({ ...node, content: content.filter(isKept) })
}

function isInserted({ type, marks = [] }: AnyNode): boolean {
  return type !== 'text' && marks.some((mark) => mark.type === 'insertion')
}

/** Brings neighbours together again where a suggestion would part them. */
function joined(nodes: readonly AnyNode[]): readonly AnyNode[] {
  return nodes.reduce<readonly AnyNode[]>((before, next) => {
    const last = before.at(-1)
    const one = last === undefined ? null : rejoined(last, next)
    return one === null ? [...before, next] : [...before.slice(0, -1), one]
  }, [])
}

/** The two as one when the same insertion ends the first and begins the second. */
function rejoined(first: AnyNode, second: AnyNode): AnyNode | null {
  const [end, start] = [first.content?.at(-1), second.content?.[0]]
  if (standsApart.has(first.type) || end === undefined || start === undefined) return null
  const isLine = end.type === 'text' && start.type === 'text'
  if (isLine && insertionOf(end) !== null && insertionOf(end) === insertionOf(start)) {
    return { ...first, content: [...(first.content ?? []), ...(second.content ?? [])] }
  }
  if (first.type !== second.type || end.type === 'text') return null
  const inner = rejoined(end, start)
  if (inner === null) return null
  const [before, after] = [first.content?.slice(0, -1) ?? [], second.content?.slice(1) ?? []]
  return { ...first, content: [...before, inner, ...after] }
}

const standsApart = new Set(['tableRow', 'tableHeader', 'tableCell', 'footnote'])

function insertionOf({ marks = [] }: AnyNode): string | null {
  return marks.find((mark) => mark.type === 'insertion')?.attrs.id ?? null
}

/** Where a suggestion parts or joins two lines, both ends hold a space of no width. */
function withoutMarks(node: AnyNode): AnyNode {
  const { marks = [], ...rest } = node
  const isSuggested = marks.some(({ type }) => type === 'insertion' || type === 'deletion')
  const kept = marks.filter((mark) => !isEditingMark(mark))
  const text = isSuggested ? suggestedText(node) : rest.text
  return {
    ...rest,
    ...(text === undefined ? {} : { text }),
    ...(kept.length === 0 ? {} : { marks: kept }),
  }
}

function suggestedText(node: AnyNode): string | undefined {
  return insertionOf(node) === null ? node.text?.replaceAll('\u200B', '') : ''
}

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
  const isItem = node.type === 'listItem' || node.type === 'taskItem'
  if (first === undefined ? needsBlock.has(node.type) : isItem && first.type !== 'paragraph') {
    return { ...node, content: [{ type: 'paragraph' }, ...(node.content ?? [])] }
  }
  return node
}

const needsBlock = new Set(['doc', 'tableCell', 'tableHeader', 'detailsContent'])

function asProposed(node: AnyNode): AnyNode {
  return node
}

/** Takes the changes of a block back: its attributes, its kind. */
function asBefore(node: AnyNode): AnyNode {
  const changes = (node.marks ?? []).filter((mark) => mark.type === 'modification')
  return changes.reduceRight(takenBack, node)
}

function takenBack(node: AnyNode, { attrs: change }: Modification): AnyNode {
  const { type, attrName, previousValue } = change
  if (type === 'attr' && attrName !== null) {
    return { ...node, attrs: { ...node.attrs, [attrName]: previousValue } }
  }
  if (type === 'nodeType' && typeof previousValue === 'string') {
    return ofKind(node, previousValue)
  }
  return node
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
