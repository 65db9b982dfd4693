import type { PhrasingContent } from 'mdast'

import type { Footnote, Inline } from '../../document/inline.ts'
import {
  type MarkLink,
  type MarkNode,
  type MarkSpan,
  type MarkTree,
  markTree,
} from '../mark-tree.ts'

/** Without line breaks and spaces at either end, which Markdown can't say. */
export function phrasing(
  content: readonly Inline[] | undefined,
  numbers: ReadonlyMap<Footnote, number>,
): PhrasingContent[] {
  return trimBreaks(markTree(content ?? []).flatMap((node) => markdownNode(node, numbers)))
}

function markdownNode(
  node: MarkNode,
  numbers: ReadonlyMap<Footnote, number>,
): readonly PhrasingContent[] {
  switch (node.kind) {
    case 'note':
      return noteReference(numbers.get(node.note))
    case 'text':
      return [{ type: 'text', value: node.text }]
    case 'break':
      return [{ type: 'break' }]
    case 'code':
      return [{ type: 'inlineCode', value: plainText(node.children) }]
    case 'bold':
    case 'italic':
    case 'strike':
    case 'subscript':
    case 'superscript':
    case 'smallCaps':
    case 'highlight':
    case 'link':
      return spaced(node, numbers)
  }
}

function noteReference(number: number | undefined): readonly PhrasingContent[] {
  if (number === undefined) return []
  return [{ type: 'footnoteReference', identifier: String(number), label: String(number) }]
}

/** Spaces at the ends of a mark stand outside it: `**word **` is not bold in Markdown. */
function spaced(
  node: MarkSpan | MarkLink,
  numbers: ReadonlyMap<Footnote, number>,
): readonly PhrasingContent[] {
  const children = node.children.flatMap((child) => markdownNode(child, numbers))
  const { before, inside, after } = peel(children)
  if (inside.length === 0) return [...before, ...after]
  return [...before, ...wrapped(node, inside), ...after]
}

function wrapped(
  node: MarkSpan | MarkLink,
  children: PhrasingContent[],
): readonly PhrasingContent[] {
  switch (node.kind) {
    case 'bold':
      return [{ type: 'strong', children }]
    case 'italic':
      return [{ type: 'emphasis', children }]
    case 'strike':
      return [{ type: 'delete', children }]
    case 'link':
      return [{ type: 'link', url: node.address, children }]
    case 'subscript':
      return tagged('<sub>', children, '</sub>')
    case 'superscript':
      return tagged('<sup>', children, '</sup>')
    case 'smallCaps':
      return tagged('<span class="small-caps">', children, '</span>')
    case 'highlight':
      return tagged('<mark>', children, '</mark>')
  }
}

/** Markdown takes HTML where it has no sign of its own. */
function tagged(
  open: string,
  children: readonly PhrasingContent[],
  close: string,
): readonly PhrasingContent[] {
  return [{ type: 'html', value: open }, ...children, { type: 'html', value: close }]
}

interface Peeled {
  readonly before: readonly PhrasingContent[]
  readonly inside: PhrasingContent[]
  readonly after: readonly PhrasingContent[]
}

function peel(children: readonly PhrasingContent[]): Peeled {
  const first = children.findIndex((child) => !isSpace(child))
  const last = children.findLastIndex((child) => !isSpace(child))
  if (first === -1) return { before: children, inside: [], after: [] }
  const inside = children.slice(first, last + 1)
  const opening = inside[0]
  const leading = opening?.type === 'text' ? (/^\s+/u.exec(opening.value)?.[0] ?? '') : ''
  const led = replaceText(inside, 0, (text) => text.slice(leading.length))
  const closing = led.at(-1)
  const trailing = closing?.type === 'text' ? (/\s+$/u.exec(closing.value)?.[0] ?? '') : ''
  return {
    before: [...children.slice(0, first), ...spaceText(leading)],
    inside: replaceText(led, led.length - 1, (text) =>
      text.slice(0, text.length - trailing.length),
    ),
    after: [...spaceText(trailing), ...children.slice(last + 1)],
  }
}

function replaceText(
  children: readonly PhrasingContent[],
  at: number,
  change: (text: string) => string,
): PhrasingContent[] {
  return children.map((child, index) =>
    index === at && child.type === 'text' ? { type: 'text', value: change(child.value) } : child,
  )
}

function spaceText(space: string): readonly PhrasingContent[] {
  return space === '' ? [] : [{ type: 'text', value: space }]
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}

function trimBreaks(children: readonly PhrasingContent[]): PhrasingContent[] {
  return peel(joinText(children)).inside
}

function joinText(children: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return children.reduce<readonly PhrasingContent[]>((joined, child) => {
    const last = joined.at(-1)
    return last?.type === 'text' && child.type === 'text'
      ? [...joined.slice(0, -1), { type: 'text', value: last.value + child.value }]
      : [...joined, child]
  }, [])
}

function plainText(tree: MarkTree): string {
  return tree
    .map((node) => {
      if (node.kind === 'text') return node.text
      if (node.kind === 'note') return ''
      return node.kind === 'break' ? ' ' : plainText(node.children)
    })
    .join('')
}
