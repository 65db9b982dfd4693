import type { Block, ListItem } from '../../document/document.ts'
import { itemBlocks } from '../inline-content.ts'

/** A paragraph that Word shows as an item of a list. */
export interface WordItem {
  /** 1 is the outermost. */
  readonly level: number
  readonly isOrdered: boolean
  readonly blocks: readonly Block[]
}

/** The lists that neighbouring items make: deeper ones inside, another kind of marker begins another list. */
export function wordLists(items: readonly WordItem[]): readonly Block[] {
  const level = items[0]?.level ?? 1
  const lists: { readonly isOrdered: boolean; readonly content: ListItem[] }[] = []
  let at = 0
  for (let item = items[at]; item !== undefined; item = items[at]) {
    const next = items.findIndex((each, index) => index > at && each.level <= level)
    const inner = items.slice(at + 1, next === -1 ? items.length : next)
    const content = itemBlocks([...item.blocks, ...wordLists(inner)])
    if (lists.at(-1)?.isOrdered !== item.isOrdered) {
      lists.push({ isOrdered: item.isOrdered, content: [] })
    }
    lists.at(-1)?.content.push({ type: 'listItem', content })
    at = next === -1 ? items.length : next
  }
  return lists.map(({ isOrdered, content }) =>
    isOrdered
      ? { type: 'orderedList', attrs: { start: 1 }, content }
      : { type: 'bulletList', content },
  )
}

/** What Word writes into a paragraph's style when it is an item; null for any other. */
export function wordLevel(style: string): number | null {
  const level = /mso-list:\s*l\d+\s+level([1-9])/iu.exec(style)?.[1]
  return level === undefined ? null : Number(level)
}

/** Whether the style marks the bullet or number that Word wrote in front of an item. */
export function isWordMarker(style: string): boolean {
  return /mso-list:\s*ignore/iu.test(style)
}

/** Whether a marker counts: `1.`, `a)`, `iv.`. */
export function isCountingMarker(marker: string): boolean {
  return /^\s*\(?(?:\d{1,4}|[a-z]{1,5})[.)]/iu.test(marker)
}
