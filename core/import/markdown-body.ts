import type {
  Definition,
  Image,
  List,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast'

import { publishableAddress } from '../address.ts'
import type { Block, Inline, Mark } from '../document.ts'
import { deepestNesting, deepestTree } from './import-source.ts'
import { itemBlocks, markedText, paragraphs, tidyInline } from './inline-content.ts'
import { bodyRecorder, type BodyRecorder, type ReadBody } from './read-body.ts'

/** Reduces a Markdown tree to the body's schema; what it can't hold is kept as text and said. */
export function markdownBody(root: Root): ReadBody {
  const recorder = bodyRecorder()
  const addresses = definitions(root)
  return recorder.finish(blocksOf(root.children, { recorder, addresses, depth: 0 }))
}

/** The plain text of a tree, without any mark. */
export function plainText(node: RootContent | Root): string {
  if ('value' in node) return node.value
  if (node.type === 'break') return ' '
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

interface Reading {
  readonly recorder: BodyRecorder
  readonly addresses: ReadonlyMap<string, Definition>
  readonly depth: number
}

function definitions(root: Root): ReadonlyMap<string, Definition> {
  const found = root.children.filter((node) => node.type === 'definition')
  return new Map(found.map((definition) => [definition.identifier, definition]))
}

function blocksOf(nodes: readonly RootContent[], reading: Reading): readonly Block[] {
  if (reading.depth > deepestNesting) {
    reading.recorder.lose('Nesting that is too deep was made flat.')
    return paragraphs(markedText(nodes.map(plainText).join(' '), []))
  }
  const inner = { ...reading, depth: reading.depth + 1 }
  return nodes.flatMap((node) => blockOf(node, inner))
}

function blockOf(node: RootContent, reading: Reading): readonly Block[] {
  const { recorder } = reading
  switch (node.type) {
    case 'paragraph':
      return paragraphBlocks(node.children, reading)
    case 'heading': {
      const content = tidyInline(inlinesOf(node.children, [], reading))
      if (content.length === 0) return []
      return [{ type: 'heading', attrs: { level: headingLevel(node.depth) }, content }]
    }
    case 'blockquote': {
      const content = blocksOf(node.children, reading)
      return content.length === 0 ? [] : [{ type: 'blockquote', content }]
    }
    case 'list':
      return listBlocks(node, reading)
    case 'code':
      return [codeBlock(node.value, node.lang ?? null)]
    case 'thematicBreak':
      return [{ type: 'horizontalRule' }]
    case 'table':
      recorder.lose('A table was made into lines of text, its cells divided by bars.')
      return tableBlocks(node)
    case 'html':
      return htmlBlocks(node.value, recorder)
    case 'footnoteDefinition':
      recorder.lose('A footnote was made into a paragraph of its own.')
      return withPrefix(`[${node.identifier}] `, blocksOf(node.children, reading))
    case 'definition':
    case 'yaml':
      return []
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
    case 'text':
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'inlineCode':
    case 'break':
    case 'link':
    case 'linkReference':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return paragraphs(markedText(plainText(node), []))
  }
}

/** Headings below the fourth level are told apart no more. */
export function headingLevel(depth: number): 2 | 3 | 4 {
  if (depth <= 2) return 2
  return depth === 3 ? 3 : 4
}

export function codeBlock(value: string, language: string | null): Block {
  const text = value.replace(/\n$/u, '')
  const block = { type: 'codeBlock', attrs: { language } } as const
  return text === '' ? block : { ...block, content: [{ type: 'text', text }] }
}

/** A picture inside a paragraph becomes a block between two paragraphs. */
function paragraphBlocks(nodes: readonly PhrasingContent[], reading: Reading): readonly Block[] {
  const blocks: Block[] = []
  let run: PhrasingContent[] = []
  for (const node of nodes) {
    const image = imageOf(node, reading)
    if (image === null) {
      run.push(node)
      continue
    }
    blocks.push(...paragraphs(inlinesOf(run, [], reading)), reading.recorder.figure(image))
    run = []
  }
  return [...blocks, ...paragraphs(inlinesOf(run, [], reading))]
}

function imageOf(node: PhrasingContent, { addresses }: Reading) {
  const [only] = node.type === 'link' && node.children.length === 1 ? node.children : [node]
  if (only?.type === 'image') return imageParts(only)
  if (only?.type !== 'imageReference') return null
  const definition = addresses.get(only.identifier)
  return definition === undefined ? null : imageParts({ ...definition, alt: only.alt ?? '' })
}

function imageParts({ url, alt, title }: Pick<Image, 'url' | 'alt' | 'title'>) {
  return { address: url, alt: alt ?? '', caption: title ?? '' }
}

function inlinesOf(
  nodes: readonly PhrasingContent[],
  marks: readonly Mark[],
  reading: Reading,
): readonly Inline[] {
  if (reading.depth > deepestTree) return markedText(nodes.map(plainText).join(''), marks)
  const inner = { ...reading, depth: reading.depth + 1 }
  return nodes.flatMap((node) => inlineOf(node, marks, inner))
}

function inlineOf(
  node: PhrasingContent,
  marks: readonly Mark[],
  reading: Reading,
): readonly Inline[] {
  const { recorder } = reading
  switch (node.type) {
    case 'text':
      return markedText(node.value.replaceAll(/\s*\n\s*/gu, ' '), marks)
    case 'strong':
      return inlinesOf(node.children, [...marks, { type: 'bold' }], reading)
    case 'emphasis':
      return inlinesOf(node.children, [...marks, { type: 'italic' }], reading)
    case 'delete':
      return inlinesOf(node.children, [...marks, { type: 'strike' }], reading)
    case 'inlineCode':
      return markedText(node.value, [...marks, { type: 'code' }])
    case 'break':
      return [{ type: 'hardBreak' }]
    case 'link':
      return inlinesOf(node.children, [...marks, ...linkMark(node.url, recorder)], reading)
    case 'linkReference': {
      const definition = reading.addresses.get(node.identifier)
      const link = definition === undefined ? [] : linkMark(definition.url, recorder)
      return inlinesOf(node.children, [...marks, ...link], reading)
    }
    case 'html':
      if (/^<br\s*\/?>$/iu.test(node.value)) return [{ type: 'hardBreak' }]
      if (!node.value.startsWith('<!--'))
        recorder.lose('HTML inside the Markdown was left out, its text kept.')
      return []
    case 'footnoteReference':
      return markedText(`[${node.identifier}]`, marks)
    case 'image':
    case 'imageReference':
      recorder.lose('A picture inside formatted text was left out, its description kept.')
      return markedText(node.alt ?? '', marks)
  }
}

/** A link mark for an address that may be published; a note for any other. */
export function linkMark(href: string, recorder: BodyRecorder): readonly Mark[] {
  const address = publishableAddress(href)
  if (address !== null) return [{ type: 'link', attrs: { href: address } }]
  const shown = href.length > 60 ? `${href.slice(0, 59)}…` : href
  recorder.lose(
    `The link to “${shown}” was dropped, its text kept: only web and mail addresses can be published.`,
  )
  return []
}

function listBlocks(node: List, reading: Reading): readonly Block[] {
  const content = node.children.map((item) => ({
    type: 'listItem' as const,
    content: itemBlocks(itemContent(item, reading)),
  }))
  if (content.length === 0) return []
  if (node.ordered !== true) return [{ type: 'bulletList', content }]
  return [{ type: 'orderedList', attrs: { start: node.start ?? 1 }, content }]
}

function itemContent(item: ListItem, reading: Reading): readonly Block[] {
  const blocks = blocksOf(item.children, reading)
  if (typeof item.checked !== 'boolean') return blocks
  return withPrefix(item.checked ? '☑ ' : '☐ ', blocks)
}

function tableBlocks(table: Table): readonly Block[] {
  return table.children.flatMap((row) =>
    paragraphs(markedText(row.children.map((cell) => plainText(cell).trim()).join(' | '), [])),
  )
}

function htmlBlocks(value: string, recorder: BodyRecorder): readonly Block[] {
  if (value.startsWith('<!--')) return []
  recorder.lose('HTML inside the Markdown was left out, its text kept.')
  const text = value
    .replaceAll(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/giu, ' ')
    .replaceAll(/<[^<>]{0,2000}>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
  return paragraphs(markedText(text, []))
}

/** The blocks with words before the first one's own. */
function withPrefix(prefix: string, blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = itemBlocks(blocks)
  if (first?.type !== 'paragraph') return blocks
  const content = tidyInline([...markedText(prefix, []), ...(first.content ?? [])])
  return [{ ...first, content }, ...rest]
}
