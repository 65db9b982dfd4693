import { z } from 'zod'

import type { Mark, Modification } from '../document/mark.ts'
import { isSame } from '../same-value.ts'
import type { AnyNode } from './any-node.ts'
import { isList, itemOf, listSchema } from './wrapper.ts'

/** Where an item stood: 1 is the outermost list. */
export const listPlaceSchema = z.strictObject({ level: z.int().min(1), list: listSchema })

export type ListPlace = z.infer<typeof listPlaceSchema>

/**
 * A suggestion by which an item moved further in or out, or into another kind of list: `previousValue` is its place before,
 * `newValue` its level. The block that the item begins with carries it.
 */
function isListLevelChange(mark: Mark): mark is Modification {
  return mark.type === 'modification' && mark.attrs.type === 'listLevel'
}

/** The blocks with items at the levels at which they stood before the changes that `isRejected` names. */
export function relevelled(
  nodes: readonly AnyNode[],
  isRejected: (mark: Modification) => boolean,
): readonly AnyNode[] {
  function formerPlace({ content: [first] = [] }: AnyNode): ListPlace | null {
    const change = first?.marks?.filter(isListLevelChange).find(isRejected)
    return listPlaceSchema.safeParse(change?.attrs.previousValue).data ?? null
  }

  function hasMoved(list: AnyNode): boolean {
    return (list.content ?? []).some(
      (item) =>
        formerPlace(item) !== null ||
        (item.content ?? []).some((block) => isList(block) && hasMoved(block)),
    )
  }

  function inFormerPlace(line: ListLine): ListLine {
    const former = formerPlace(line.item)
    return former === null ? line : { ...line, level: former.level, returnsTo: former.list }
  }

  if (!nodes.some((node) => isList(node) && hasMoved(node))) return nodes
  const groups: { readonly lines: ListLine[]; readonly node: AnyNode }[] = []
  for (const node of nodes) {
    const lines = isList(node) ? listLines(node, 1).map(inFormerPlace) : []
    const before = groups.at(-1)
    // What came to stand in a list of its own belongs to the item above again.
    const isInner = before !== undefined && before.lines.length > 0 && (lines[0]?.level ?? 1) > 1
    if (isInner) before.lines.push(...lines)
    else groups.push({ lines, node })
  }
  return groups.flatMap(({ lines, node }) =>
    lines.some(({ returnsTo }) => returnsTo !== null) ? listsOf(lines) : [node],
  )
}

/** A piece of an item without the lists that it holds. */
interface ListLine {
  readonly level: number
  readonly item: AnyNode
  /** Not what stands below a list that its item holds. */
  readonly isFirst: boolean
  readonly blocks: readonly AnyNode[]
  readonly list: AnyNode
  readonly returnsTo: ListPlace['list'] | null
}

function listLines(list: AnyNode, level: number): readonly ListLine[] {
  return (list.content ?? []).flatMap((item) => {
    const lines: ListLine[] = []
    for (const block of item.content ?? []) {
      const last = lines.at(-1)
      if (isList(block)) lines.push(...listLines(block, level + 1))
      else if (last?.level === level) {
        lines[lines.length - 1] = { ...last, blocks: [...last.blocks, block] }
      } else {
        const isFirst = lines.length === 0
        lines.push({ level, item, isFirst, blocks: [block], list, returnsTo: null })
      }
    }
    return lines
  })
}

function listsOf(lines: readonly ListLine[]): readonly AnyNode[] {
  const lists: { readonly last: ListLine; readonly node: AnyNode }[] = []
  for (let at = 0; at < lines.length;) {
    const [line, ...below] = lines.slice(at)
    if (line === undefined) break
    const next = below.findIndex(({ level, isFirst }) => level <= line.level && isFirst)
    const inside = next === -1 ? below : below.slice(0, next)
    const content = [...line.blocks, ...itemContent(inside, line.level)]
    const { content: _items, ...kind }: AnyNode = line.returnsTo ?? line.list
    const item = itemOf(kind.type, line.item, content)
    const before = lists.at(-1)
    if (before !== undefined && isOneList(before.last, line)) {
      const items = [...(before.node.content ?? []), item]
      lists[lists.length - 1] = { last: line, node: { ...before.node, content: items } }
    } else lists.push({ last: line, node: { ...kind, content: [item] } })
    at += 1 + inside.length
  }
  return lists.map(({ node }) => node)
}

/** Lists inside an item, and what stands below them. */
function itemContent(lines: readonly ListLine[], level: number): readonly AnyNode[] {
  const [line] = lines
  if (line === undefined) return []
  const isDeeper = line.level > level
  const end = lines.findIndex((each) => each.level > level !== isDeeper)
  const piece = end === -1 ? lines : lines.slice(0, end)
  const made = isDeeper ? listsOf(piece) : piece.flatMap(({ blocks }) => blocks)
  return [...made, ...itemContent(lines.slice(piece.length), level)]
}

/** Lists of one kind are joined again only where an item comes back between them. */
function isOneList(one: ListLine, other: ListLine): boolean {
  if (one.returnsTo === null && other.returnsTo === null) return one.list === other.list
  const [first, second] = [one, other].map(({ returnsTo, list }) => returnsTo ?? list)
  return first?.type === second?.type && isSame(first?.attrs, second?.attrs)
}
