import { inlineText } from '../../document/document-text.ts'
import {
  type Block,
  calloutTones,
  type CellAlignment,
  type TableCell,
  type TableRow,
} from '../../document/document.ts'
import { english } from '../../export/words/english.ts'
import { codeBlock } from '../code-block.ts'
import { tidyInline } from '../inline-content.ts'
import { docxBox } from './docx-box.ts'
import type { DocxCaption } from './docx-caption.ts'
import { formerMarks } from './docx-former.ts'
import { codeStyles, headingAt, quoteStyles } from './docx-line-kind.ts'
import type { DocxLine, DocxPictures, DocxTable, DocxText } from './docx-lines.ts'
import { docxLists } from './docx-lists.ts'

export interface BlockReading {
  /** What is added to Word's levels, which begin with 1. */
  readonly headingOffset: 0 | 1
  readonly figure: (line: DocxPictures, words: DocxCaption) => Block
}

/** Lines as blocks: lists, quotes, code and captions are seen by their neighbours. */
export function docxBlocks(lines: readonly DocxLine[], reading: BlockReading): readonly Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < lines.length;) {
    const { length, made } = blockAt(lines, at, reading)
    blocks.push(...made)
    at += length
  }
  return blocks
}

interface BlockAt {
  /** How many lines it is made of. */
  readonly length: number
  readonly made: readonly Block[]
}

function blockAt(lines: readonly DocxLine[], at: number, reading: BlockReading): BlockAt {
  const line = lines[at]
  if (line === undefined) return { length: 1, made: [] }
  if (line.kind === 'pictures') {
    const below = captionBelow(lines[at + 1])
    return { length: below === null ? 1 : 2, made: [reading.figure(line, below ?? noWords)] }
  }
  if (line.kind === 'table') return { length: 1, made: [tableBlock(line, '', reading)] }
  if (line.isRule && isBare(line)) return { length: 1, made: [{ type: 'horizontalRule' }] }
  const next = lines[at + 1]
  if (captionStyles.has(line.style) && next?.kind === 'table') {
    return { length: 2, made: [tableBlock(next, inlineText(line.content).trim(), reading)] }
  }
  if (quoteStyles.has(line.style)) {
    const inside = run(lines, at, ({ style }) => quoteStyles.has(style))
    const plain = inside.map((each) => ({ ...each, style: 'normal' }))
    const content = docxBlocks(plain, reading)
    return {
      length: inside.length,
      made: content.length === 0 ? [] : [{ type: 'blockquote', content }],
    }
  }
  if (line.style === 'callout') {
    const inside = run(lines, at, ({ style }) => style === 'callout')
    return { length: inside.length, made: [calloutBlock(inside, reading)] }
  }
  if (line.style === 'pull quote') {
    const by = next?.kind === 'text' && next.style === 'attribution' ? next : null
    return {
      length: by === null ? 1 : 2,
      made: [pullQuote(line, by === null ? '' : inlineText(by.content), reading)],
    }
  }
  const box = docxBox(line)
  if (box !== null) return { length: 1, made: [box] }
  if (codeStyles.has(line.style)) {
    const inside = run(lines, at, ({ style }) => codeStyles.has(style))
    const text = inside.map(({ content }) => inlineText(content)).join('\n')
    const code = { ...codeBlock(text, null), ...formerMarks(line.former, reading.headingOffset) }
    return { length: inside.length, made: [code] }
  }
  if (line.item !== null) {
    const inside = run(lines, at, (each) => each.item !== null || isContinuation(each))
    return { length: inside.length, made: docxLists(inside, reading.headingOffset) }
  }
  return { length: 1, made: textBlocks(line, reading) }
}

/** The neighbouring texts from `at` on that are alike. */
function run(
  lines: readonly DocxLine[],
  at: number,
  isAlike: (text: DocxText) => boolean,
): readonly DocxText[] {
  const found: DocxText[] = []
  for (const line of lines.slice(at)) {
    if (line.kind !== 'text' || !isAlike(line)) break
    found.push(line)
  }
  return found
}

/** A paragraph of an item that has no bullet or number of its own. */
function isContinuation({ style, isIndented, headingLevel }: DocxText): boolean {
  return style === 'list paragraph' && isIndented && headingLevel === null
}

const captionStyles = new Set(['caption', 'figure', 'image caption', 'table caption'])

/** What is said of the picture above. */
export function captionBelow(line: DocxLine | undefined): DocxCaption | null {
  return line?.kind === 'text' && captionStyles.has(line.style) ? line.caption : null
}

const noWords: DocxCaption = { caption: '', credit: '', licence: '' }

function isBare({ content }: DocxText): boolean {
  return inlineText(content).trim() === ''
}

function textBlocks(line: DocxText, { headingOffset }: BlockReading): readonly Block[] {
  const content = tidyInline(line.content)
  if (content.length === 0) return []
  const former = formerMarks(line.former, headingOffset)
  if (line.headingLevel === null) return [{ type: 'paragraph', content, ...former }]
  const level = headingAt(line.headingLevel + headingOffset)
  return [{ type: 'heading', attrs: { level }, content, ...former }]
}

function pullQuote(line: DocxText, attribution: string, { headingOffset }: BlockReading): Block {
  return {
    type: 'pullQuote',
    attrs: { attribution: attribution.replace(/^\s*—\s*/u, '').trim() },
    content: tidyInline(line.content),
    ...formerMarks(line.former, headingOffset),
  }
}

/** Our own files name the kind of box in its first line. */
function calloutBlock([first, ...rest]: readonly DocxText[], reading: BlockReading): Block {
  const name = first === undefined ? '' : inlineText(first.content).trim()
  const tone = calloutTones.find((each) => english.tones[each] === name)
  const lines = tone === undefined && first !== undefined ? [first, ...rest] : rest
  const content = docxBlocks(
    lines.map((line) => ({ ...line, style: 'normal' })),
    reading,
  )
  return {
    type: 'callout',
    attrs: { tone: tone ?? 'note' },
    content: content.length === 0 ? [{ type: 'paragraph' }] : content,
  }
}

function tableBlock({ rows }: DocxTable, caption: string, reading: BlockReading): Block {
  const content = rows.map(({ isHeader, cells }, row): TableRow => {
    let column = 0
    const own: TableCell[] = []
    for (const cell of cells) {
      if (!cell.isCovered) {
        const blocks = docxBlocks(cell.lines, reading)
        const isHeading = cell.lines.some(
          (line) => line.kind === 'text' && headStyles.has(line.style),
        )
        own.push({
          type: isHeader || isHeading ? 'tableHeader' : 'tableCell',
          attrs: {
            colspan: cell.columns,
            rowspan: 1 + coveredBelow(rows, row, column),
            colwidth: null,
            align: alignmentOf(cell.lines),
          },
          content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks,
        })
      }
      column += cell.columns
    }
    return { type: 'tableRow', content: own }
  })
  return { type: 'table', attrs: { caption }, content }
}

function alignmentOf(lines: readonly DocxLine[]): CellAlignment | null {
  const first = lines.find((line) => line.kind === 'text')
  return first?.kind === 'text' ? first.alignment : null
}

const headStyles = new Set(['table heading', 'table header'])

/** How many rows below the cell that begins at `column` reaches into. */
function coveredBelow(rows: DocxTable['rows'], row: number, column: number): number {
  let count = 0
  for (const { cells } of rows.slice(row + 1)) {
    let at = 0
    const cell = cells.find(({ columns }) => {
      at += columns
      return at - columns === column
    })
    if (cell?.isCovered !== true) break
    count += 1
  }
  return count
}
