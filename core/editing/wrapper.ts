import { z } from 'zod'

import type { Mark, Modification } from '../document/mark.ts'
import type { AnyNode } from './any-node.ts'

/** A quote or a list around blocks. */
export const wrapperSchema = z.strictObject({
  type: z.enum(['blockquote', 'bulletList', 'orderedList', 'taskList']),
  attrs: z.record(z.string(), z.json()).exactOptional(),
  /** What came out of a list stood below another block of the same item. */
  isInItemAbove: z.literal(true).exactOptional(),
})

export type Wrapper = z.infer<typeof wrapperSchema>

export const listSchema = wrapperSchema.extend({
  type: wrapperSchema.shape.type.exclude(['blockquote']),
})

/**
 * A suggestion by which a block came out of a quote or list, or into another: `previousValue` is the wrapper that it stood
 * in, `newValue` the kind of the one that it stands in, each null for none.
 */
function isWrapperChange(mark: Mark): mark is Modification {
  return mark.type === 'modification' && mark.attrs.type === 'wrapper'
}

/** The blocks as they stood before the wrapper changes that `isRejected` names. */
export function rehoused(
  nodes: readonly AnyNode[],
  isRejected: (mark: Modification) => boolean,
): readonly AnyNode[] {
  const made = new Set<AnyNode>()
  const continuing = new Set<AnyNode>()

  function changeOf({ marks = [] }: AnyNode): Modification | undefined {
    return marks.filter(isWrapperChange).find(isRejected)
  }

  function home({ attrs: { previousValue } }: Modification, blocks: readonly AnyNode[]) {
    const wrapper = wrapperSchema.safeParse(previousValue)
    if (!wrapper.success) return blocks
    const wrapped = wrappedIn(wrapper.data, blocks)
    made.add(wrapped)
    if (wrapper.data.isInItemAbove === true) continuing.add(wrapped)
    return [wrapped]
  }

  function parted(node: AnyNode): readonly AnyNode[] {
    const change = changeOf(node)
    if (change !== undefined && change.attrs.newValue === null) {
      return home(change, [withoutMark(node, change)])
    }
    const children = node.content ?? []
    const moves = children.map((child) => changeOf(firstBlock(child)))
    if (!isWrapper(node) || !moves.some((move) => isNewIn(node, move))) return [node]
    return children.flatMap((child, at): readonly AnyNode[] => {
      const move = moves[at]
      if (move === undefined || !isNewIn(node, move)) return [partOf(node, child)]
      const [, ...others] = isItem(child) ? (child.content ?? []) : [child]
      return home(move, [withoutMark(firstBlock(child), move), ...others])
    })
  }

  function partOf(node: AnyNode, child: AnyNode): AnyNode {
    const part = { ...node, content: [child] }
    made.add(part)
    return part
  }

  return nodes.flatMap(parted).reduce<readonly AnyNode[]>((done, node) => {
    const last = done.at(-1)
    const isOne =
      last !== undefined &&
      last.type === node.type &&
      isWrapper(node) &&
      (made.has(last) || made.has(node))
    if (!isOne) return [...done, node]
    const joined = continuing.has(node)
      ? withItemContinued(last, node)
      : { ...last, content: [...(last.content ?? []), ...(node.content ?? [])] }
    made.add(joined)
    return [...done.slice(0, -1), joined]
  }, [])
}

/** The list with the blocks of the other's first item in its last one. */
function withItemContinued(list: AnyNode, { content = [] }: AnyNode): AnyNode {
  const [items, last] = [list.content?.slice(0, -1) ?? [], list.content?.at(-1)]
  const [first, ...others] = content
  if (last === undefined || first === undefined) return list
  const item = { ...last, content: [...(last.content ?? []), ...(first.content ?? [])] }
  return { ...list, content: [...items, item, ...others] }
}

/** What carries the mark: in a list the block that an item begins with, because a list holds nothing but items. */
function firstBlock(child: AnyNode): AnyNode {
  return isItem(child) ? (child.content?.[0] ?? child) : child
}

function isNewIn(wrapper: AnyNode, change: Modification | undefined): boolean {
  return change !== undefined && change.attrs.newValue === wrapper.type
}

function isWrapper({ type }: AnyNode): boolean {
  return wrapperTypes.has(type)
}

const wrapperTypes: ReadonlySet<string> = new Set(wrapperSchema.shape.type.options)

export function isList({ type }: AnyNode): boolean {
  return listTypes.has(type)
}

const listTypes: ReadonlySet<string> = new Set(listSchema.shape.type.options)

export function isItem({ type }: AnyNode): boolean {
  return type === 'listItem' || type === 'taskItem'
}

function wrappedIn({ type, attrs }: Wrapper, blocks: readonly AnyNode[]): AnyNode {
  const wrapper = { type, ...(attrs === undefined ? {} : { attrs }) }
  const content = type === 'blockquote' ? blocks : [itemOf(type, null, blocks)]
  return { ...wrapper, content }
}

/** The item as a list of that kind holds it. */
export function itemOf(
  list: AnyNode['type'],
  former: AnyNode | null,
  content: readonly AnyNode[],
): AnyNode {
  const type = list === 'taskList' ? 'taskItem' : 'listItem'
  if (former?.type === type) return { ...former, content }
  return { type, ...(list === 'taskList' ? { attrs: { checked: false } } : {}), content }
}

function withoutMark({ marks = [], ...node }: AnyNode, mark: Mark): AnyNode {
  const kept = marks.filter((each) => each !== mark)
  return kept.length === 0 ? node : { ...node, marks: kept }
}
