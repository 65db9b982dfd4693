import type { Element, ElementContent } from 'hast'

import type { Block, ListItem, TaskItem } from '../../document/document.ts'
import { itemBlocks } from '../inline-content.ts'
import { isChecked, isTask } from './html-tasks.ts'

type BlocksOf = (nodes: readonly ElementContent[]) => readonly Block[]

/** A list with its points, or with boxes to tick. */
export function htmlList(element: Element, blocksOf: BlocksOf): readonly Block[] {
  if (element.tagName === 'ul' && element.children.some(isTask)) {
    return taskBlocks(element, blocksOf)
  }
  const items: ListItem[] = []
  for (const child of element.children) {
    const content = blocksOf(
      child.type === 'element' && child.tagName === 'li' ? child.children : [child],
    )
    if (content.length === 0) continue
    const around = isList(child) ? items.pop() : undefined
    const former = around === undefined ? itemBlocks(content) : [...around.content, ...content]
    items.push({ type: 'listItem', content: former })
  }
  if (items.length === 0) return []
  if (element.tagName === 'ul') return [{ type: 'bulletList', content: items }]
  const start = Number(element.properties['start'] ?? 1)
  const isPossible = Number.isSafeInteger(start) && start >= 0
  return [{ type: 'orderedList', attrs: { start: isPossible ? start : 1 }, content: items }]
}

/** Google Docs puts a list that belongs to an item behind it. */
function isList(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol')
}

function taskBlocks(element: Element, blocksOf: BlocksOf): readonly Block[] {
  const content: TaskItem[] = []
  for (const child of element.children) {
    const isItem = child.type === 'element' && child.tagName === 'li'
    const blocks = blocksOf(isItem ? child.children : [child])
    const isKnown = blocks.length > 0 || isTask(child)
    if (!isKnown) continue
    const checked = child.type === 'element' && isChecked(child)
    content.push({ type: 'taskItem', attrs: { checked }, content: itemBlocks(blocks) })
  }
  return [{ type: 'taskList', content }]
}
