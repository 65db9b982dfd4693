import { getChangedRanges } from '@tiptap/core'
import type { Mark, MarkType, Node, ResolvedPos } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { ReplaceAroundStep } from '@tiptap/pm/transform'

import type { ListPlace } from '../../../core/editing/list-level.ts'
import { listSchema } from '../../../core/editing/wrapper.ts'
import { ownInsertion, type Suggester, type SuggestionName } from './suggester.ts'

/**
 * The change with the blocks remembering what they were: another kind of paragraph, in another quote or list, or at
 * another level of a list.
 */
export function markRestructured(
  change: Transaction,
  state: EditorState,
  { author, now, newId }: Suggester,
): Transaction {
  const modification = state.schema.marks['modification']
  const isRestructuring = change.steps.some((step) => step instanceof ReplaceAroundStep)
  if (modification === undefined || !isRestructuring) return change
  const suggestion = { type: modification, name: { id: newId(), author, time: now() } }
  const pairs = blockPairs(change, state.doc)
  for (const { before, after } of pairs) {
    if (isWrittenBy(before.parent, author)) continue
    suggestOtherKind(change, suggestion, before.parent, after)
    const former = listPlace(before)
    suggestOtherLevel(change, suggestion, former, after)
    if (!isMoveInList(former, listPlace(after))) {
      suggestOtherWrapper(change, suggestion, before, after)
    }
  }
  return change
}

interface NewSuggestion {
  readonly type: MarkType
  readonly name: SuggestionName
}

/** A place in a block before the change, and the same place after it. */
interface BlockPair {
  readonly before: ResolvedPos
  readonly after: ResolvedPos
}

function blockPairs(change: Transaction, doc: Node): readonly BlockPair[] {
  const ranges = getChangedRanges(change).map(({ oldRange }) => oldRange)
  const from = Math.min(...ranges.map((range) => range.from))
  const to = Math.max(...ranges.map((range) => range.to))
  const pairs: BlockPair[] = []
  if (from > to) return pairs
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true
    const { pos, deleted } = change.mapping.mapResult(position + 1, 1)
    const after = change.doc.resolve(pos)
    if (!deleted || after.parent.isTextblock) {
      pairs.push({ before: doc.resolve(position + 1), after })
    }
    return false
  })
  return pairs.filter(({ after }) => after.parent.isTextblock && after.depth > 0)
}

/** All of its words were put in by the same person. */
function isWrittenBy({ children }: Node, author: string): boolean {
  return children.length > 0 && children.every((child) => ownInsertion(child, author) !== null)
}

function suggestOtherKind(
  change: Transaction,
  { type, name }: NewSuggestion,
  before: Node,
  after: ResolvedPos,
): void {
  const block = after.parent
  if (before.hasMarkup(block.type, block.attrs, before.marks) || !isMarkable(block)) return
  const place = after.before()
  const earlier = block.marks.filter((mark) => isChangeOf(mark, 'nodeType', 'attr'))
  const kind = originOf(earlier, 'nodeType') ?? before.type.name
  const level: unknown =
    earlier.length === 0 ? (before.attrs['level'] ?? null) : (originOf(earlier, 'attr') ?? null)
  for (const mark of earlier) change.removeNodeMark(place, mark)
  const common = nameOf(earlier[0], name)
  const levelNow: unknown = block.attrs['level'] ?? null
  // The kind comes back first, then its level: marks are taken back from the last.
  if (level !== null && (kind !== block.type.name || level !== levelNow)) {
    const attributes = { type: 'attr', attrName: 'level', previousValue: level, newValue: levelNow }
    change.addNodeMark(place, type.create({ ...common, ...attributes }))
  }
  if (kind !== block.type.name) {
    const attributes = { type: 'nodeType', attrName: null, previousValue: kind }
    change.addNodeMark(place, type.create({ ...common, ...attributes, newValue: block.type.name }))
  }
}

/** What begins an item remembers the level of the item, and in which kind of list it stood. */
function suggestOtherLevel(
  change: Transaction,
  { type, name }: NewSuggestion,
  former: ListPlace | null,
  after: ResolvedPos,
): void {
  const block = after.parent
  const next = listPlace(after)
  const isOut = next === null && former !== null && former.level > 1 && !isInList(after)
  if (former === null || (next === null && !isOut) || !isMarkable(block)) return
  const earlier = block.marks.find((mark) => isChangeOf(mark, 'listLevel'))
  if (earlier === undefined && next?.level === 1 && former.level === 1) return
  const previous: unknown = earlier?.attrs['previousValue'] ?? former
  const place = after.before()
  if (earlier !== undefined) change.removeNodeMark(place, earlier)
  if (JSON.stringify(previous) === JSON.stringify(next)) return
  change.addNodeMark(
    place,
    type.create({
      ...nameOf(earlier ?? block.marks.find((mark) => isChangeOf(mark, 'wrapper')), name),
      type: 'listLevel',
      attrName: null,
      previousValue: previous,
      newValue: next?.level ?? null,
    }),
  )
}

function isMoveInList(former: ListPlace | null, next: ListPlace | null): boolean {
  return former !== null && next !== null && (former.level > 1 || next.level > 1)
}

/** Null for what begins no item. */
function listPlace(place: ResolvedPos): ListPlace | null {
  if (!isFirstInItem(place)) return null
  let level = 0
  for (let depth = place.depth - 1; depth > 0 && isItem(place.node(depth)); depth -= 2) level += 1
  const list = listSchema.safeParse(shownWrapper(place.node(place.depth - 2)))
  return list.success ? { level, list: list.data } : null
}

function isFirstInItem(place: ResolvedPos): boolean {
  return (
    place.depth > 1 && isItem(place.node(place.depth - 1)) && place.index(place.depth - 1) === 0
  )
}

function isItem({ type: { name } }: Node): boolean {
  return name === 'listItem' || name === 'taskItem'
}

function isInList(place: ResolvedPos, depth = place.depth): boolean {
  return Array.from({ length: depth }, (_, at) => place.node(at + 1)).some(isItem)
}

function suggestOtherWrapper(
  change: Transaction,
  { type, name }: NewSuggestion,
  before: ResolvedPos,
  after: ResolvedPos,
): void {
  const shared = sharedDepth(before, after)
  const [old, next] = [wrapperAt(before, shared + 1), wrapperAt(after, shared + 1)]
  if (old === null && next === null) return
  const isOfList = [old, next].some((node) => node !== null && node.type.name !== 'blockquote')
  const isInsideItem = !isFirstInItem(before) && !isFirstInItem(after) && isInList(after, shared)
  // What stands below the first line of an item moves along with it.
  if (isOfList && isInsideItem) return
  const childDepth = shared + 1 + depthOf(next)
  const child = after.node(childDepth)
  if (!isMarkable(child)) return
  const place = after.before(childDepth)
  const formerChild = before.node(shared + 1 + depthOf(old))
  const marks = [...formerChild.marks, ...child.marks]
  const earlier = marks.find((mark) => isChangeOf(mark, 'wrapper'))
  const previous: unknown =
    earlier === undefined ? formerWrapper(old, before) : earlier.attrs['previousValue']
  for (const mark of child.marks) {
    if (isChangeOf(mark, 'wrapper')) change.removeNodeMark(place, mark)
  }
  if (JSON.stringify(previous) === JSON.stringify(shownWrapper(next))) return
  change.addNodeMark(
    place,
    type.create({
      ...nameOf(earlier ?? marks.find((mark) => isChangeOf(mark, 'listLevel')), name),
      type: 'wrapper',
      attrName: null,
      previousValue: previous,
      newValue: next?.type.name ?? null,
    }),
  )
}

/** What is suggested again goes on under its name. */
function nameOf(
  earlier: Mark | undefined,
  name: SuggestionName,
): Readonly<Record<string, unknown>> {
  const { id, author, time }: Readonly<Record<string, unknown>> = earlier?.attrs ?? { ...name }
  return { id, author, time }
}

/** So many of the blocks around both are of the same kinds. */
function sharedDepth(before: ResolvedPos, after: ResolvedPos): number {
  let depth = 0
  const most = Math.min(before.depth, after.depth) - 1
  while (depth < most && before.node(depth + 1).type === after.node(depth + 1).type) depth += 1
  return depth
}

const wrappers = new Set(['blockquote', 'bulletList', 'orderedList', 'taskList'])

/** The quote or list that stands there around the block. */
function wrapperAt(place: ResolvedPos, depth: number): Node | null {
  const node = depth < place.depth ? place.node(depth) : null
  return node !== null && wrappers.has(node.type.name) ? node : null
}

/** How far in its blocks stand: those of a list in an item. */
function depthOf(wrapper: Node | null): number {
  if (wrapper === null) return 0
  return wrapper.type.name === 'blockquote' ? 1 : 2
}

function formerWrapper(wrapper: Node | null, before: ResolvedPos): unknown {
  const shown = shownWrapper(wrapper)
  const isInItemAbove =
    before.depth > 1 && isItem(before.node(before.depth - 1)) && !isFirstInItem(before)
  return shown !== null && isInItemAbove ? { ...shown, isInItemAbove } : shown
}

function shownWrapper(node: Node | null): object | null {
  if (node === null) return null
  const attrs = Object.keys(node.attrs).length === 0 ? {} : { attrs: { ...node.attrs } }
  return { type: node.type.name, ...attrs }
}

/** What is put in or taken out as a whole is not changed as well. */
function isMarkable({ marks }: Node): boolean {
  return !marks.some(({ type: { name } }) => name === 'insertion' || name === 'deletion')
}

function isChangeOf({ type, attrs }: Mark, ...kinds: readonly string[]): boolean {
  return type.name === 'modification' && kinds.includes(String(attrs['type']))
}

function originOf(marks: readonly Mark[], kind: string): unknown {
  return marks.find((mark) => isChangeOf(mark, kind))?.attrs['previousValue']
}
