import type { Element, ElementContent, RootContent } from 'hast'

import type { Block, Inline, ListItem, Mark } from '../document.ts'
import { attribute, elementText, rawText, unseen } from './hast-element.ts'
import { deepestNesting, deepestTree } from './import-source.ts'
import { itemBlocks, markedText, paragraphs, tidyInline } from './inline-content.ts'
import { codeBlock, headingLevel, linkMark } from './markdown-body.ts'
import { bodyRecorder, type BodyRecorder, type ReadBody } from './read-body.ts'
import { isCountingMarker, isWordMarker, wordLevel, wordLists, type WordItem } from './word-list.ts'

/** Reduces parsed HTML to the body's schema, without the element that holds the headline. */
export function htmlBody({ nodes, headline, styles }: HtmlPage): ReadBody {
  const recorder = bodyRecorder()
  return recorder.finish(
    blocksOf(nodes, { recorder, headline, styles, marks: [], depth: 0, nesting: 0 }),
  )
}

export interface HtmlPage {
  readonly nodes: readonly RootContent[]
  readonly headline: Element | null
  /** What the page's style sheet says of its classes. */
  readonly styles: ReadonlyMap<string, string>
}

interface Reading {
  readonly recorder: BodyRecorder
  readonly headline: Element | null
  readonly styles: ReadonlyMap<string, string>
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
  return [...blocks, ...wordLists(items), ...paragraphs(run)]
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
      pieces.push(inline(markedText(foldSpace(node.value), reading.marks)))
    } else if (node.type === 'element') {
      for (const piece of elementPieces(node, reading)) pieces.push(piece)
    }
  }
  return pieces
}

function elementPieces(element: Element, reading: Reading): readonly Piece[] {
  const { recorder } = reading
  const name = element.tagName
  if (unseen.has(name) || element === reading.headline) return []
  const nesting = reading.nesting + (nestedBlocks.has(name) ? 1 : 0)
  if (reading.depth > deepestTree || nesting > deepestNesting) {
    recorder.lose('Nesting that is too deep was made flat.')
    return [inline(markedText(` ${elementText(element)} `, reading.marks))]
  }
  if (notText.has(name)) {
    recorder.lose(`What a web page shows in <${name}> has no place in an article and was left out.`)
    return []
  }
  const inner = { ...reading, depth: reading.depth + 1, nesting }
  if (name === 'br') return [inline([{ type: 'hardBreak' }])]
  if (name === 'img') return [{ kind: 'blocks', blocks: imageBlocks(element, '', recorder) }]
  const style = attribute(element, 'style')
  if (isWordMarker(style)) return []
  const level = name === 'p' ? wordLevel(style) : null
  if (level !== null) return [{ kind: 'item', item: wordItem(element, level, inner) }]
  const blocks = ownBlocks(element, inner)
  if (blocks !== null) return [{ kind: 'blocks', blocks }]
  const pieces = piecesOf(element.children, { ...inner, marks: marksOf(element, inner) })
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
  switch (name) {
    case 'p':
      return blocksOf(children, plain)
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return headingBlocks(element, plain)
    case 'ul':
    case 'ol':
      return listBlocks(element, plain)
    case 'blockquote': {
      const content = blocksOf(children, plain)
      return content.length === 0 ? [] : [{ type: 'blockquote', content }]
    }
    case 'pre':
      return [codeBlock(rawText(element), codeLanguage(element))]
    case 'hr':
      return [{ type: 'horizontalRule' }]
    case 'figure':
      return figureBlocks(element, plain)
    case 'table':
      return tableBlocks(element, plain)
    default:
      return null
  }
}

/** A heading that holds a picture or a list gives them back as blocks below it. */
function headingBlocks(element: Element, reading: Reading): readonly Block[] {
  const level = headingLevel(Number(element.tagName.slice(1)))
  const pieces = piecesOf(element.children, reading)
  const content = tidyInline(
    pieces.flatMap((piece) => (piece.kind === 'inline' ? piece.content : [])),
  )
  const others = pieces.flatMap((piece) => (piece.kind === 'blocks' ? piece.blocks : []))
  return content.length === 0 ? others : [{ type: 'heading', attrs: { level }, content }, ...others]
}

function listBlocks(element: Element, reading: Reading): readonly Block[] {
  const items: ListItem[] = []
  for (const child of element.children) {
    const content = blocksOf(
      child.type === 'element' && child.tagName === 'li' ? child.children : [child],
      reading,
    )
    if (content.length > 0) items.push({ type: 'listItem', content: itemBlocks(content) })
  }
  if (items.length === 0) return []
  if (element.tagName === 'ul') return [{ type: 'bulletList', content: items }]
  const start = Number(element.properties['start'] ?? 1)
  const isPossible = Number.isSafeInteger(start) && start >= 0
  return [{ type: 'orderedList', attrs: { start: isPossible ? start : 1 }, content: items }]
}

function imageBlocks(element: Element, caption: string, recorder: BodyRecorder): readonly Block[] {
  const address = attribute(element, 'src')
  const alt = attribute(element, 'alt')
  // An image of one pixel without a description counts readers; it is no picture.
  const isTracker = element.properties['width'] === 1 || element.properties['height'] === 1
  if ((address === '' && alt === '') || (isTracker && alt === '')) return []
  if (address.startsWith('data:')) {
    recorder.lose(
      'A picture that stands inside the HTML itself was left out, its description kept.',
    )
    return [recorder.figure({ address: '', alt, caption })]
  }
  return [recorder.figure({ address, alt, caption })]
}

function figureBlocks(element: Element, reading: Reading): readonly Block[] {
  const caption = element.children.find(
    (child) => child.type === 'element' && child.tagName === 'figcaption',
  )
  const image = element.children.flatMap(descendants).find(({ tagName }) => tagName === 'img')
  if (image === undefined) return blocksOf(element.children, reading)
  const captionText = caption?.type === 'element' ? elementText(caption) : ''
  return imageBlocks(image, captionText, reading.recorder)
}

function descendants(node: ElementContent): readonly Element[] {
  const found: Element[] = []
  const waiting: ElementContent[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.type !== 'element') continue
    found.push(next)
    waiting.push(...next.children.toReversed())
  }
  return found
}

function tableBlocks(element: Element, reading: Reading): readonly Block[] {
  const rows = descendants(element).filter(({ tagName }) => tagName === 'tr')
  // Old pages lay themselves out with tables of one cell a row: those are text.
  const isLayout = rows.every((row) => cellsOf(row).length <= 1)
  if (isLayout)
    return blocksOf(
      rows.flatMap((row) => cellsOf(row).flatMap((cell) => cell.children)),
      reading,
    )
  reading.recorder.lose('A table was made into lines of text, its cells divided by bars.')
  return rows.flatMap((row) =>
    paragraphs(markedText(cellsOf(row).map(elementText).join(' | '), [])),
  )
}

function cellsOf(row: Element): readonly Element[] {
  return row.children
    .filter((child) => child.type === 'element')
    .filter(({ tagName }) => /^t[dh]$/u.test(tagName))
}

function marksOf(element: Element, { marks, recorder, styles }: Reading): readonly Mark[] {
  const style = styleOf(element, styles)
  const isPlain = /font-weight:\s*(?:normal|[1-4]00)\b/u.test(style)
  const isUpright = /font-style:\s*normal/u.test(style)
  const added: Mark[] = []
  switch (element.tagName) {
    case 'b':
    case 'strong':
      // Google Docs wraps whole documents in a bold element that is told to be normal.
      if (!isPlain) added.push({ type: 'bold' })
      break
    case 'i':
    case 'em':
    case 'cite':
    case 'dfn':
      if (!isUpright) added.push({ type: 'italic' })
      break
    case 's':
    case 'del':
    case 'strike':
      added.push({ type: 'strike' })
      break
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return [{ type: 'code' }, ...marks.filter(({ type }) => type === 'link')]
    case 'a':
      if (element.properties['href'] !== undefined)
        added.push(...linkMark(unwrapped(attribute(element, 'href')), recorder))
      break
    default:
      if (/font-weight:\s*(?:bold|[6-9]00)/u.test(style)) added.push({ type: 'bold' })
      if (/font-style:\s*italic/u.test(style)) added.push({ type: 'italic' })
      if (/text-decoration[^;]*line-through/u.test(style)) added.push({ type: 'strike' })
  }
  return [...marks, ...added]
}

/** The class rules, then what stands on the element itself. */
function styleOf(element: Element, styles: ReadonlyMap<string, string>): string {
  const classes = attribute(element, 'className').split(' ')
  const rules = classes.map((name) => styles.get(name) ?? '')
  return [...rules, attribute(element, 'style')].join(';').toLowerCase()
}

/** Google Docs leads every link through Google; the address behind is written in it. */
function unwrapped(href: string): string {
  const query = /^https?:\/\/www\.google\.com\/url\?(?:[^#]*&)?q=([^&#]+)/u.exec(href)?.[1]
  if (query === undefined) return href
  try {
    return decodeURIComponent(query)
  } catch {
    return href
  }
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
  'html body main article section div header footer aside center address dl dt dd details summary fieldset figcaption li td th tr tbody thead tfoot caption o:p'.split(
    ' ',
  ),
)

const nestedBlocks = new Set(['ul', 'ol', 'blockquote'])

const notText = new Set(
  'nav svg math iframe object embed video audio canvas form input button select textarea map dialog frameset'.split(
    ' ',
  ),
)
