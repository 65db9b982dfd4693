import { allBlocks, type Block, type Document, type Inline, type ListItem } from '../document.ts'
import { type MarkNode, type MarkTree, markTree } from './mark-tree.ts'

/** A body without formatting: blocks a blank line apart, and the addresses that `[1]` and so on stand for. */
export interface TextBody {
  readonly text: string
  readonly links: readonly string[]
}

export function bodyText(body: Document): TextBody {
  const links = [...new Set(allBlocks(body).flatMap(blockLinks))]
  return { text: blocksText(body.content, links), links }
}

function blocksText(blocks: readonly Block[], links: readonly string[], gap = '\n\n'): string {
  return blocks
    .map((block) => blockText(block, links))
    .filter((text) => text !== '')
    .join(gap)
}

function blockText(block: Block, links: readonly string[]): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return treeText(markTree(block.content ?? []), links).trim()
    case 'bulletList':
      return listText(block.content, links, () => '- ')
    case 'orderedList': {
      const { start } = block.attrs
      return listText(block.content, links, (at) => `${start + at}. `)
    }
    case 'blockquote':
      return prefixed(blocksText(block.content, links), '> ', '> ')
    case 'codeBlock': {
      const code = (block.content ?? []).map(({ text }) => text).join('')
      return prefixed(code.trimEnd(), '    ', '    ')
    }
    case 'horizontalRule':
      return '* * *'
    case 'figure': {
      const { alt, caption } = block.attrs
      return [`[Picture${alt === '' ? '' : `: ${alt}`}]`, caption]
        .filter((line) => line !== '')
        .join('\n')
    }
  }
}

function listText(
  items: readonly ListItem[],
  links: readonly string[],
  marker: (at: number) => string,
): string {
  const isTight = items.every(({ content }) => content.slice(1).every(isList))
  return items
    .map(({ content }, at) => {
      const first = marker(at)
      const text = blocksText(content, links, isTight ? '\n' : '\n\n')
      return prefixed(text, first, ' '.repeat(first.length))
    })
    .join(isTight ? '\n' : '\n\n')
}

function isList({ type }: Block): boolean {
  return type === 'bulletList' || type === 'orderedList'
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, at) => `${at === 0 ? first : others}${line}`.trimEnd())
    .join('\n')
}

function treeText(tree: MarkTree, links: readonly string[]): string {
  return tree.map((node) => nodeText(node, links)).join('')
}

function nodeText(node: MarkNode, links: readonly string[]): string {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'break':
      return '\n'
    case 'bold':
    case 'italic':
    case 'strike':
    case 'code':
      return treeText(node.children, links)
    case 'link': {
      const number = links.indexOf(node.address) + 1
      const text = treeText(node.children, links)
      return number === 0 ? text : `${text} [${number}]`
    }
  }
}

function blockLinks(block: Block): readonly string[] {
  return block.type === 'paragraph' || block.type === 'heading'
    ? inlineLinks(block.content ?? [])
    : []
}

/** Without those that need no number: their text is their address, or they stay on the page. */
function inlineLinks(content: readonly Inline[]): readonly string[] {
  return markTree(content).flatMap((node) =>
    node.kind === 'link' &&
    !node.address.startsWith('#') &&
    treeText(node.children, []).trim() !== node.address
      ? [node.address]
      : [],
  )
}
