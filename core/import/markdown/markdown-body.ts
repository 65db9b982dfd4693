import type {
  Blockquote,
  Definition,
  Delete,
  FootnoteDefinition,
  List,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'

import type { Block, CalloutTone } from '../../document/document.ts'
import { createFigure } from '../../document/figure.ts'
import type { Inline } from '../../document/inline.ts'
import type { Mark } from '../../document/mark.ts'
import { codeBlock } from '../code-block.ts'
import { headingLevel } from '../heading-level.ts'
import { htmlPieceBlocks } from '../html/html-body.ts'
import { deepestNesting, deepestTree } from '../import-source.ts'
import { itemBlocks, markedText, noteContent, paragraphs, tidyInline } from '../inline-content.ts'
import { linkMark } from '../link-mark.ts'
import { bodyRecorder, type BodyRecorder, type ReadBody } from '../read-body.ts'
import { raisedText } from './markdown-caret.ts'
import { figureOf, imageOf } from './markdown-figure.ts'
import { type Fold, foldAt, tagless } from './markdown-fold.ts'
import { markdownTable, withTableCaptions } from './markdown-table.ts'
import { closes, tagMark } from './markdown-tag.ts'
import { tildeMark } from './markdown-tilde.ts'
import { plainText } from './plain-markdown.ts'

/** Reduces a Markdown tree to the body's schema; what it can't hold is kept as text and said. */
export function markdownBody(root: Root): ReadBody {
  const recorder = bodyRecorder()
  const addresses = definitions(root)
  const notes = noteDefinitions(root)
  return recorder.finish(blocksOf(root.children, { recorder, addresses, notes, depth: 0 }))
}

interface Reading {
  readonly recorder: BodyRecorder
  readonly addresses: ReadonlyMap<string, Definition>
  readonly notes: ReadonlyMap<string, FootnoteDefinition>
  readonly depth: number
}

function definitions(root: Root): ReadonlyMap<string, Definition> {
  const found = root.children.filter((node) => node.type === 'definition')
  return new Map(found.map((definition) => [definition.identifier, definition]))
}

function noteDefinitions(root: Root): ReadonlyMap<string, FootnoteDefinition> {
  const found = root.children.filter((node) => node.type === 'footnoteDefinition')
  return new Map(found.map((definition) => [definition.identifier, definition]))
}

function blocksOf(nodes: readonly RootContent[], reading: Reading): readonly Block[] {
  if (reading.depth > deepestNesting) {
    reading.recorder.lose('Nesting that is too deep was made flat.')
    return paragraphs(markedText(nodes.map(plainText).join(' '), []))
  }
  const inner = { ...reading, depth: reading.depth + 1 }
  const blocks: Block[] = []
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at]
    if (node === undefined) continue
    const fold = foldAt(nodes, at)
    if (fold === null) {
      blocks.push(...blockOf(node, inner))
      continue
    }
    blocks.push(foldBlock(fold, inner))
    at = fold.end
  }
  return withTableCaptions(blocks)
}

function foldBlock({ summary, nodes }: Fold, reading: Reading): Block {
  const line = markedText(summary, [])
  const hidden = blocksOf(nodes, reading)
  return {
    type: 'details',
    content: [
      { type: 'detailsSummary', ...(line.length === 0 ? {} : { content: line }) },
      { type: 'detailsContent', content: hidden.length === 0 ? [{ type: 'paragraph' }] : hidden },
    ],
  }
}

function blockOf(node: RootContent, reading: Reading): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphBlocks(node.children, reading)
    case 'heading': {
      const content = tidyInline(inlinesOf(node.children, [], reading))
      if (content.length === 0) return []
      return [{ type: 'heading', attrs: { level: headingLevel(node.depth) }, content }]
    }
    case 'blockquote':
      return quoteBlocks(node, reading)
    case 'list':
      return listBlocks(node, reading)
    case 'code':
      return [codeBlock(node.value, node.lang ?? null)]
    case 'thematicBreak':
      return [{ type: 'horizontalRule' }]
    case 'table':
      return [markdownTable(node, (cell) => paragraphs(inlinesOf(cell.children, [], reading)))]
    case 'html':
      return htmlBlocks(node.value, reading)
    case 'footnoteDefinition':
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

/** A quote; as GitHub writes them, one that begins with `[!NOTE]` is a box. */
function quoteBlocks(node: Blockquote, reading: Reading): readonly Block[] {
  const content = blocksOf(node.children, reading)
  const [first, ...others] = content
  if (first?.type !== 'paragraph') {
    return content.length === 0 ? [] : [{ type: 'blockquote', content }]
  }
  const [line, ...rest] = first.content ?? []
  const sign = line?.type === 'text' ? /^\[!([A-Z]{3,10})\]\s*/u.exec(line.text) : null
  if (line?.type !== 'text' || sign === null) return [{ type: 'blockquote', content }]
  const text = line.text.slice(sign[0].length)
  const kept = paragraphs([...markedText(text, line.marks ?? []), ...rest])
  const inside = [...kept, ...others]
  const attrs = { tone: toneOf(sign[1] ?? '') }
  return [
    { type: 'callout', attrs, content: inside.length === 0 ? [{ type: 'paragraph' }] : inside },
  ]
}

function toneOf(sign: string): CalloutTone {
  if (sign === 'TIP') return 'tip'
  return sign === 'NOTE' ? 'note' : 'warning'
}

/** Pictures inside a paragraph become blocks between two paragraphs; those that fill it are one figure. */
function paragraphBlocks(nodes: readonly PhrasingContent[], reading: Reading): readonly Block[] {
  const whole = figureOf(nodes, reading)
  if (whole !== null) return [whole]
  const blocks: Block[] = []
  let run: PhrasingContent[] = []
  for (const node of nodes) {
    const image = imageOf(node, reading)
    if (image === null) {
      run.push(node)
      continue
    }
    const { caption } = image
    blocks.push(...paragraphs(inlinesOf(run, [], reading)))
    blocks.push(createFigure([reading.recorder.image(image)], { caption }))
    run = []
  }
  return [...blocks, ...paragraphs(inlinesOf(run, [], reading))]
}

function inlinesOf(
  nodes: readonly PhrasingContent[],
  marks: readonly Mark[],
  reading: Reading,
): readonly Inline[] {
  if (reading.depth > deepestTree) return markedText(nodes.map(plainText).join(''), marks)
  const inner = { ...reading, depth: reading.depth + 1 }
  const content: Inline[] = []
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at]
    if (node === undefined) continue
    const mark = node.type === 'html' ? tagMark(node.value) : null
    const end =
      mark === null ? -1 : nodes.findIndex((each, place) => place > at && closes(each, node))
    if (node.type === 'delete') {
      const tilde = tildeMark(node, nodes[at - 1])
      content.push(...inlinesOf(node.children, [...marks, tilde], inner))
      continue
    }
    if (mark === null || end === -1) {
      content.push(...inlineOf(node, marks, inner))
      continue
    }
    content.push(...inlinesOf(nodes.slice(at + 1, end), [...marks, mark], reading))
    at = end
  }
  return content
}

function inlineOf(
  node: Exclude<PhrasingContent, Delete>,
  marks: readonly Mark[],
  reading: Reading,
): readonly Inline[] {
  const { recorder } = reading
  switch (node.type) {
    case 'text':
      return raisedText(node.value.replaceAll(/\s*\n\s*/gu, ' '), marks)
    case 'strong':
      return inlinesOf(node.children, [...marks, { type: 'bold' }], reading)
    case 'emphasis':
      return inlinesOf(node.children, [...marks, { type: 'italic' }], reading)
    case 'inlineCode':
      return markedText(node.value, [...marks, { type: 'code' }])
    case 'break':
      return [{ type: 'hardBreak' }]
    case 'link':
      // Without words of its own it would go unseen.
      return node.children.length === 0
        ? markedText(node.url, [...marks, ...linkMark(node.url, recorder)])
        : inlinesOf(node.children, [...marks, ...linkMark(node.url, recorder)], reading)
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
      return [footnoteOf(node.identifier, reading)]
    case 'image':
    case 'imageReference':
      recorder.lose('A picture inside formatted text was left out, its description kept.')
      return markedText(node.alt ?? '', marks)
  }
}

function footnoteOf(identifier: string, reading: Reading): Inline {
  const definition = reading.notes.get(identifier)
  if (definition === undefined) return { type: 'footnote' }
  // A note inside a note has no place; without definitions it can't lead in a circle either.
  const content = noteContent(blocksOf(definition.children, { ...reading, notes: new Map() }))
  return content.length === 0 ? { type: 'footnote' } : { type: 'footnote', content }
}

function listBlocks(node: List, reading: Reading): readonly Block[] {
  if (node.children.length === 0) return []
  if (node.ordered !== true && node.children.some(isTask)) {
    const content = node.children.map((item) => ({
      type: 'taskItem' as const,
      attrs: { checked: item.checked === true },
      content: itemBlocks(blocksOf(item.children, reading)),
    }))
    return [{ type: 'taskList', content }]
  }
  const content = node.children.map((item) => ({
    type: 'listItem' as const,
    content: itemBlocks(itemContent(item, reading)),
  }))
  if (node.ordered !== true) return [{ type: 'bulletList', content }]
  return [{ type: 'orderedList', attrs: { start: node.start ?? 1 }, content }]
}

function isTask({ checked }: ListItem): boolean {
  return typeof checked === 'boolean'
}

/** A numbered point keeps its box as a sign. */
function itemContent(item: ListItem, reading: Reading): readonly Block[] {
  const blocks = blocksOf(item.children, reading)
  if (typeof item.checked !== 'boolean') return blocks
  return withPrefix(item.checked ? '☑ ' : '☐ ', blocks)
}

function htmlBlocks(value: string, { recorder, depth }: Reading): readonly Block[] {
  if (value.startsWith('<!--')) return []
  // Site generators have figures written as HTML; a box around them may open here and close elsewhere.
  if (/<img\b/iu.test(value)) return htmlPieceBlocks(value, { recorder, nesting: depth })
  recorder.lose('HTML inside the Markdown was left out, its text kept.')
  return paragraphs(markedText(tagless(value), []))
}

/** The blocks with words before the first one's own. */
function withPrefix(prefix: string, blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = itemBlocks(blocks)
  if (first?.type !== 'paragraph') return blocks
  const content = tidyInline([...markedText(prefix, []), ...(first.content ?? [])])
  return [{ ...first, content }, ...rest]
}
