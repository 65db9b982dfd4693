import type { Element, ElementContent, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'

import type { Block, CalloutTone } from '../../document/document.ts'
import type { Footnote, HardBreak, Inline } from '../../document/inline.ts'
import type { Mark } from '../../document/mark.ts'
import {
  attribute,
  classNames,
  descendants,
  elementText,
  rawText,
  unseen,
} from '../../hast-element.ts'
import { codeBlock } from '../code-block.ts'
import { headingLevel } from '../heading-level.ts'
import { deepestNesting, deepestTree } from '../import-source.ts'
import { markedText, noteContent, paragraphs, tidyInline } from '../inline-content.ts'
import { bodyRecorder, type BodyRecorder, type ReadBody } from '../read-body.ts'
import { cardOf, embedOf } from './html-boxes.ts'
import { htmlFigure, imageBlocks } from './html-figure.ts'
import { htmlList } from './html-list.ts'
import { marksOf } from './html-marks.ts'
import { findHtmlNotes, type HtmlNotes } from './html-notes.ts'
import { htmlTable } from './html-table.ts'
import { isCheckBox } from './html-tasks.ts'
import { toneOf } from './html-tone.ts'
import { wordChange } from './word-changes.ts'
import { isCommentList, isCommentSign } from './word-comments.ts'
import { isCountingMarker, isWordMarker, wordLevel, wordLists, type WordItem } from './word-list.ts'
import { remarked, type WordRemarks, wordRemarks } from './word-remarks.ts'

/** Reduces parsed HTML to the body's schema, without what is read as a field of the article. */
export function htmlBody({ nodes, fields, styles, origin }: HtmlPage): ReadBody {
  const recorder = bodyRecorder()
  const notes = findHtmlNotes(nodes)
  const said = origin === undefined ? null : wordRemarks(nodes, origin)
  const blocks = blocksOf(nodes, {
    recorder,
    fields,
    styles,
    notes,
    said,
    marks: [],
    depth: 0,
    nesting: 0,
  })
  for (const sentence of said?.leftOut() ?? []) recorder.lose(sentence)
  return recorder.finish(notes.places.size === 0 ? blocks : withoutLastRule(blocks))
}

/** The blocks of a piece of HTML that stands in a text of another kind, with so many lists and quotes around it. */
export function htmlPieceBlocks(
  html: string,
  { recorder, nesting }: Pick<Reading, 'recorder' | 'nesting'>,
): readonly Block[] {
  const { children } = fromHtml(html, { fragment: true })
  return blocksOf(children, {
    recorder,
    fields: [],
    styles: new Map(),
    notes: findHtmlNotes(children),
    said: null,
    marks: [],
    depth: 0,
    nesting,
  })
}

/** The rule that programs draw above their notes has nothing below it any more. */
function withoutLastRule(blocks: readonly Block[]): readonly Block[] {
  return blocks.at(-1)?.type === 'horizontalRule' ? blocks.slice(0, -1) : blocks
}

export interface HtmlPage {
  readonly nodes: readonly RootContent[]
  /** The elements that hold the headline and the byline. */
  readonly fields: readonly Element[]
  /** What the page's style sheet says of its classes. */
  readonly styles: ReadonlyMap<string, string>
  /** What the ids of Word's comments and suggestions begin with; without it, its changes are taken as accepted. */
  readonly origin?: string
}

interface Reading {
  readonly recorder: BodyRecorder
  readonly fields: readonly Element[]
  readonly styles: ReadonlyMap<string, string>
  readonly notes: HtmlNotes
  readonly said: WordRemarks | null
  readonly marks: readonly Mark[]
  /** Elements around. */
  readonly depth: number
  /** Lists and quotes around. */
  readonly nesting: number
}

type Node = RootContent | ElementContent

/** Inline content between two blocks becomes a paragraph, neighbouring items of Word a list. */
function blocksOf(nodes: readonly Node[], reading: Reading): readonly Block[] {
  const blocks: Block[] = []
  let run: Inline[] = []
  let items: WordItem[] = []
  for (const piece of piecesOf(nodes, reading)) {
    if (piece.kind === 'inline') run.push(...piece.content)
    if (piece.kind === 'inline' && paragraphs(piece.content).length === 0) continue
    if (piece.kind === 'item') {
      blocks.push(...paragraphs(run))
      run = []
      items.push(piece.item)
      continue
    }
    blocks.push(...wordLists(items))
    items = []
    if (piece.kind === 'inline') continue
    blocks.push(...paragraphs(run), ...piece.blocks)
    run = []
  }
  const all = [...blocks, ...wordLists(items), ...paragraphs(run)]
  return reading.said?.withEnds(all) ?? all
}

/** What an element comes to: a run of text, or blocks that end the paragraph around them. */
type Piece =
  | { readonly kind: 'inline'; readonly content: readonly Inline[] }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'item'; readonly item: WordItem }

function piecesOf(nodes: readonly Node[], reading: Reading): readonly Piece[] {
  const pieces: Piece[] = []
  for (const node of nodes) {
    if (node.type === 'text') {
      pieces.push(inline(textOf(node.value, reading)))
    } else if (node.type === 'element') {
      for (const piece of elementPieces(node, reading)) pieces.push(piece)
    }
  }
  return pieces
}

function textOf(written: string, { marks, said }: Reading): readonly Inline[] {
  const text = foldSpace(written)
  said?.passed(text, marks)
  return markedText(text, marks)
}

function elementPieces(element: Element, reading: Reading): readonly Piece[] {
  const { recorder } = reading
  const name = element.tagName
  if (unseen.has(name) || reading.fields.includes(element)) return []
  if (reading.notes.taken.has(element)) return []
  const nesting = reading.nesting + (nestedBlocks.has(name) ? 1 : 0)
  if (reading.depth > deepestTree || nesting > deepestNesting) {
    recorder.lose('Nesting that is too deep was made flat.')
    return [inline(markedText(` ${elementText(element)} `, reading.marks))]
  }
  const note = reading.notes.places.get(element)
  if (note !== undefined) return [inline([remarked(footnoteOf(note, reading), reading.marks)])]
  const box = embedOf(element) ?? cardOf(element, recorder)
  if (box !== null) return [{ kind: 'blocks', blocks: [box] }]
  if (isCheckBox(element) || isCommentSign(element)) return []
  if (isCommentList(element)) {
    const unsaid = reading.said === null ? wordRemarks([element], '').leftOut() : []
    for (const sentence of unsaid) recorder.lose(sentence)
    return []
  }
  const change = wordChange(element)
  if (change !== null && reading.said === null) {
    recorder.lose('A change that was tracked in another program was taken as accepted.')
    if (change.type === 'deletion') return []
  }
  if (notText.has(name)) {
    recorder.lose(`What a web page shows in <${name}> has no place in an article and was left out.`)
    return []
  }
  const inner = { ...reading, depth: reading.depth + 1, nesting }
  if (name === 'br') return [inline([remarked<HardBreak>({ type: 'hardBreak' }, reading.marks)])]
  if (name === 'img') return [{ kind: 'blocks', blocks: imageBlocks(element, recorder) }]
  const style = attribute(element, 'style')
  if (isWordMarker(style)) return []
  const level = name === 'p' ? wordLevel(style) : null
  if (level !== null) return [{ kind: 'item', item: wordItem(element, level, inner) }]
  const blocks = ownBlocks(element, inner)
  if (blocks !== null) return [{ kind: 'blocks', blocks }]
  const marks = change === null ? marksOf(element, inner) : inner.marks
  const remarks = reading.said?.marksOf(element) ?? []
  const pieces = piecesOf(element.children, { ...inner, marks: [...marks, ...remarks] })
  return transparentBlocks.has(name) ? [boundary, ...pieces, boundary] : pieces
}

function wordItem(element: Element, level: number, reading: Reading): WordItem {
  const marker = element.children
    .flatMap(descendants)
    .find((each) => isWordMarker(attribute(each, 'style')))
  return {
    level,
    isOrdered: marker !== undefined && isCountingMarker(elementText(marker)),
    blocks: blocksOf(element.children, { ...reading, marks: [] }),
  }
}

/** Ends the paragraph before a `div` and the one inside it. */
const boundary: Piece = { kind: 'blocks', blocks: [] }

function ownBlocks(element: Element, reading: Reading): readonly Block[] | null {
  const { tagName: name, children } = element
  const plain = { ...reading, marks: [] }
  const classes = classNames(element)
  if (pullQuoteClasses.some((each) => classes.includes(each))) return pullQuote(element, plain)
  const tone = toneOf(element)
  if (tone !== null) return calloutBlocks(element, tone, plain)
  switch (name) {
    case 'p': {
      const content = blocksOf(children, plain)
      const line = content.at(-1)
      if (line !== undefined) reading.said?.ended(element, line)
      const isQuote = content.length > 0 && classes.some((each) => wordQuotes.has(each))
      return isQuote ? [{ type: 'blockquote', content }] : content
    }
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return headingBlocks(element, plain)
    case 'ul':
    case 'ol':
      return htmlList(element, (nodes) => blocksOf(nodes, plain))
    case 'blockquote': {
      const content = blocksOf(children, plain)
      return content.length === 0 ? [] : [{ type: 'blockquote', content }]
    }
    case 'pre':
      return [codeBlock(rawText(element), codeLanguage(element))]
    case 'details':
      return detailsBlocks(element, plain)
    case 'hr':
      return [{ type: 'horizontalRule' }]
    case 'figure':
      return htmlFigure(element, {
        recorder: plain.recorder,
        blocksOf: (nodes) => blocksOf(nodes, plain),
      })
    case 'table':
      return htmlTable(element, '', (nodes) => blocksOf(nodes, plain))
    default:
      return null
  }
}

/** The styles in which Word sets quotations. */
const wordQuotes: ReadonlySet<string> = new Set(['MsoQuote', 'MsoIntenseQuote'])

/** A heading that holds a picture or a list gives them back as blocks below it. */
function headingBlocks(element: Element, reading: Reading): readonly Block[] {
  const level = headingLevel(Number(element.tagName.slice(1)))
  const pieces = piecesOf(element.children, reading)
  const content = tidyInline(
    pieces.flatMap((piece) => (piece.kind === 'inline' ? piece.content : [])),
  )
  const others = pieces.flatMap((piece) => (piece.kind === 'blocks' ? piece.blocks : []))
  if (content.length === 0) return others
  const heading: Block = { type: 'heading', attrs: { level }, content }
  if (others.length === 0) reading.said?.ended(element, heading)
  return [heading, ...others]
}

function pullQuote(element: Element, reading: Reading): readonly Block[] {
  const by = descendants(element).find(({ tagName }) =>
    /^(?:figcaption|cite|footer)$/u.test(tagName),
  )
  const taken = new Set([...reading.notes.taken, ...(by === undefined ? [] : [by])])
  const blocks = blocksOf(element.children, { ...reading, notes: { ...reading.notes, taken } })
  const attribution = by === undefined ? '' : elementText(by).replace(/^[—–-]\s*/u, '')
  const content = noteContent(blocks)
  return content.length === 0 ? [] : [{ type: 'pullQuote', attrs: { attribution }, content }]
}

const pullQuoteClasses = ['pull-quote', 'pullquote', 'wp-block-pullquote', 'has-pullquote']

function calloutBlocks(element: Element, tone: CalloutTone, reading: Reading): readonly Block[] {
  const titles = element.children.filter(
    (child) =>
      child.type === 'element' &&
      classNames(child).some((name) => /^(?:markdown-alert-title|admonition-title)$/u.test(name)),
  )
  const content = blocksOf(
    element.children.filter((child) => !titles.includes(child)),
    reading,
  )
  return content.length === 0 ? [] : [{ type: 'callout', attrs: { tone }, content }]
}

function detailsBlocks(element: Element, reading: Reading): readonly Block[] {
  const summary = element.children.find(
    (child) => child.type === 'element' && child.tagName === 'summary',
  )
  const line =
    summary?.type === 'element'
      ? noteContent(blocksOf(summary.children, reading)).filter((part) => part.type === 'text')
      : []
  const hidden = blocksOf(
    element.children.filter((child) => child !== summary),
    reading,
  )
  return [
    {
      type: 'details',
      content: [
        { type: 'detailsSummary', ...(line.length === 0 ? {} : { content: line }) },
        { type: 'detailsContent', content: hidden.length === 0 ? [{ type: 'paragraph' }] : hidden },
      ],
    },
  ]
}

function footnoteOf(note: Element, reading: Reading): Footnote {
  const { taken } = reading.notes
  const inside = { places: new Map(), taken: new Set([...taken].filter((each) => each !== note)) }
  const content = noteContent(blocksOf([note], { ...reading, notes: inside, marks: [] }))
  return content.length === 0 ? { type: 'footnote' } : { type: 'footnote', content }
}

function codeLanguage(element: Element): string | null {
  const names = [element, ...element.children.flatMap(descendants)].map((each) =>
    attribute(each, 'className'),
  )
  return /(?:^|\s)lang(?:uage)?-([\w+#-]{1,30})/u.exec(names.join(' '))?.[1] ?? null
}

function inline(content: readonly Inline[]): Piece {
  return { kind: 'inline', content }
}

/** A no-break space is meant and stays. */
function foldSpace(text: string): string {
  return text.replaceAll(/[\t\n\f\r ]+/gu, ' ')
}

const transparentBlocks = new Set(
  'html body main article section div header footer aside center address dl dt dd summary fieldset figcaption li td th tr tbody thead tfoot caption o:p'.split(
    ' ',
  ),
)

const nestedBlocks = new Set(['ul', 'ol', 'blockquote', 'details', 'table'])

const notText = new Set(
  'nav svg math iframe object embed video audio canvas form input button select textarea map dialog frameset'.split(
    ' ',
  ),
)
