import type { BlockContent, ListItem as MarkdownItem, Paragraph, PhrasingContent } from 'mdast'

import { type Block, type Document, type Figure, type Inline, type ListItem } from '../document.ts'
import type { BodySurroundings } from './html-body.ts'
import {
  type MarkLink,
  type MarkNode,
  type MarkSpan,
  type MarkTree,
  markTree,
} from './mark-tree.ts'
import { creditLine } from './picture.ts'

/** The body as CommonMark blocks, with struck text as GitHub writes it. */
export function bodyMarkdown(
  body: Document,
  surroundings: BodySurroundings,
): readonly BlockContent[] {
  return body.content.flatMap((block) => blockMarkdown(block, surroundings))
}

export function textParagraph(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] }
}

/** Lines of one paragraph, kept apart. */
export function linesParagraph(lines: readonly string[]): Paragraph {
  return {
    type: 'paragraph',
    children: lines.flatMap((line, at): PhrasingContent[] => [
      ...(at === 0 ? [] : [{ type: 'break' } as const]),
      { type: 'text', value: line },
    ]),
  }
}

function blockMarkdown(block: Block, surroundings: BodySurroundings): readonly BlockContent[] {
  switch (block.type) {
    case 'paragraph': {
      const children = phrasing(block.content)
      return children.length === 0 ? [] : [{ type: 'paragraph', children }]
    }
    case 'heading': {
      const children = phrasing(block.content)
      return children.length === 0 ? [] : [{ type: 'heading', depth: block.attrs.level, children }]
    }
    case 'bulletList':
      return [
        {
          type: 'list',
          ordered: false,
          spread: !isTight(block.content),
          children: items(block.content, surroundings),
        },
      ]
    case 'orderedList':
      return [
        {
          type: 'list',
          ordered: true,
          start: block.attrs.start,
          spread: !isTight(block.content),
          children: items(block.content, surroundings),
        },
      ]
    case 'blockquote': {
      const children = block.content.flatMap((inner) => blockMarkdown(inner, surroundings))
      return children.length === 0 ? [] : [{ type: 'blockquote', children }]
    }
    case 'codeBlock':
      return [
        {
          type: 'code',
          lang: (block.attrs.language ?? '').replaceAll(/[^\w+#.-]/gu, '') || null,
          value: (block.content ?? [])
            .map(({ text }) => text)
            .join('')
            .replace(/\n$/u, ''),
        },
      ]
    case 'horizontalRule':
      return [{ type: 'thematicBreak' }]
    case 'figure':
      return figureMarkdown(block.attrs, surroundings)
  }
}

/** Markdown has no figure: the caption stands in italics below the picture, in its paragraph. */
function figureMarkdown(
  { media, alt, caption }: Figure['attrs'],
  { picture, pictureAddress }: BodySurroundings,
): readonly BlockContent[] {
  const found = picture(media)
  if (found === null && alt === '' && caption === '') return []
  const below = [caption, found === null ? '' : creditLine(found)].filter((part) => part !== '')
  const shown: PhrasingContent =
    found === null
      ? { type: 'text', value: `[Picture: ${alt === '' ? 'not available' : alt}]` }
      : { type: 'image', url: pictureAddress(found), alt }
  if (below.length === 0) return [{ type: 'paragraph', children: [shown] }]
  const line: PhrasingContent = {
    type: 'emphasis',
    children: [{ type: 'text', value: below.join(' ').trim() }],
  }
  return [{ type: 'paragraph', children: [shown, { type: 'break' }, line] }]
}

function isTight(content: readonly ListItem[]): boolean {
  return content.every((item) =>
    item.content.slice(1).every(({ type }) => type === 'bulletList' || type === 'orderedList'),
  )
}

function items(content: readonly ListItem[], surroundings: BodySurroundings): MarkdownItem[] {
  return content.map((item) => ({
    type: 'listItem',
    spread: !isTight([item]),
    children: item.content.flatMap((block) => blockMarkdown(block, surroundings)),
  }))
}

/** Without line breaks and spaces at either end, which Markdown can't say. */
function phrasing(content: readonly Inline[] | undefined): PhrasingContent[] {
  return trimBreaks(markTree(content ?? []).flatMap(markdownNode))
}

function markdownNode(node: MarkNode): readonly PhrasingContent[] {
  switch (node.kind) {
    case 'text':
      return [{ type: 'text', value: node.text }]
    case 'break':
      return [{ type: 'break' }]
    case 'code':
      return [{ type: 'inlineCode', value: plainText(node.children) }]
    case 'bold':
    case 'italic':
    case 'strike':
    case 'link':
      return spaced(node)
  }
}

/** Spaces at the ends of a mark stand outside it: `**word **` is not bold in Markdown. */
function spaced(node: MarkSpan | MarkLink): readonly PhrasingContent[] {
  const children = node.children.flatMap(markdownNode)
  const { before, inside, after } = peel(children)
  if (inside.length === 0) return [...before, ...after]
  return [...before, wrapped(node, inside), ...after]
}

function wrapped(node: MarkSpan | MarkLink, children: PhrasingContent[]): PhrasingContent {
  switch (node.kind) {
    case 'bold':
      return { type: 'strong', children }
    case 'italic':
      return { type: 'emphasis', children }
    case 'strike':
      return { type: 'delete', children }
    case 'link':
      return { type: 'link', url: node.address, children }
  }
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
      return node.kind === 'break' ? ' ' : plainText(node.children)
    })
    .join('')
}
