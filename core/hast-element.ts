import type { Element, ElementContent, Root, RootContent } from 'hast'

/** An attribute as text; empty when the element doesn't have it. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name]
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.join(' ') : ''
}

export function classNames(element: Element): readonly string[] {
  return attribute(element, 'className')
    .split(' ')
    .filter((name) => name !== '')
}

export function isOfClass(element: Element, name: string): boolean {
  return classNames(element).includes(name)
}

/** The element and all elements inside it, in reading order; none for text. */
export function descendants(node: ElementContent): readonly Element[] {
  const found: Element[] = []
  const waiting: ElementContent[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.type !== 'element') continue
    found.push(next)
    waiting.push(...next.children.toReversed())
  }
  return found
}

/** The first element in reading order that `accepts`; null when there is none. */
export function findElement(root: Root, accepts: (element: Element) => boolean): Element | null {
  const waiting: RootContent[] = root.children.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type !== 'element') continue
    if (accepts(node)) return node
    waiting.push(...node.children.toReversed())
  }
  return null
}

/** All elements in reading order that `accept`s. */
export function findElements(
  root: Root,
  accepts: (element: Element) => boolean,
): readonly Element[] {
  const found: Element[] = []
  findElement(root, (element) => {
    if (accepts(element)) found.push(element)
    return false
  })
  return found
}

/** The text of an element as a reader sees it: white space folded, scripts left out. */
export function elementText(element: Element): string {
  return rawText(element).replaceAll(/\s+/gu, ' ').trim()
}

/** The text of an element with its white space. */
export function rawText(element: Element): string {
  let text = ''
  const waiting: ElementContent[] = element.children.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') text += node.value
    if (node.type !== 'element' || unseen.has(node.tagName)) continue
    if (node.tagName === 'br') text += '\n'
    waiting.push(...node.children.toReversed())
  }
  return text
}

/** Elements whose content is not for readers. */
export const unseen: ReadonlySet<string> = new Set(
  'script style template noscript head title meta link base colgroup col param source track'.split(
    ' ',
  ),
)
