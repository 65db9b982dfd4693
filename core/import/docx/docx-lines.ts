import type { XmlElement } from '@rgrove/parse-xml'

import type { CellAlignment } from '../../document/document.ts'
import type { Inline } from '../../document/inline.ts'
import type { EditingMark } from '../../document/mark.ts'
import { attributeOf, childElement, childElements } from '../../xml-element.ts'
import { withChangedEnds } from '../changed-ends.ts'
import { type DocxCaption, docxCaption } from './docx-caption.ts'
import type { FormerKind } from './docx-former.ts'
import { type DocxReading, readInline } from './docx-inline.ts'
import { lineKind, type LineLook } from './docx-line-kind.ts'
import type { DocxMarkers } from './docx-numbering.ts'
import { type DocxStyle, numberingPlace, valueOf } from './docx-styles.ts'
import type { SuggestionReader } from './docx-suggestions.ts'

/** What stands in the file one below the other, before lists and quotes are seen in it. */
export type DocxLine = DocxText | DocxPictures | DocxTable

export interface DocxText extends LineLook {
  readonly kind: 'text'
  /** Null where nobody suggests another kind of line. */
  readonly former: FormerKind | null
  readonly isIndented: boolean
  readonly content: readonly Inline[]
  /** Whether it is a line across the page. */
  readonly isRule: boolean
  readonly alignment: CellAlignment | null
  /** What it would say below a picture. */
  readonly caption: DocxCaption
}

export interface DocxPictures {
  readonly kind: 'pictures'
  /** In lower case. */
  readonly style: string
  readonly pictures: readonly { readonly address: string; readonly alt: string }[]
}

export interface DocxTable {
  readonly kind: 'table'
  readonly rows: readonly DocxRow[]
}

export interface DocxRow {
  readonly isHeader: boolean
  readonly cells: readonly DocxCell[]
}

export interface DocxCell {
  readonly columns: number
  /** A cell above reaches into it. */
  readonly isCovered: boolean
  readonly lines: readonly DocxLine[]
}

export interface LineReading extends DocxReading {
  readonly style: (id: string | null) => DocxStyle
  readonly markers: DocxMarkers
  /** Names what is suggested of whole paragraphs. */
  readonly restructurings: SuggestionReader
  /** What happened to the end of the line before. */
  ending: EditingMark | null
}

export function readLines(parent: XmlElement, reading: LineReading): readonly DocxLine[] {
  return childElements(parent).flatMap((element): readonly DocxLine[] => {
    switch (element.name) {
      case 'w:p':
        return paragraphLines(element, reading)
      case 'w:tbl':
        return [readTable(element, reading)]
      case 'w:sdt': {
        const content = childElement(element, 'w:sdtContent')
        return content === null ? [] : readLines(content, reading)
      }
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
        return readLines(element, reading)
      case 'w:commentRangeStart':
        reading.open.add(attributeOf(element, 'w:id') ?? '')
        return []
      case 'w:commentRangeEnd':
        reading.open.delete(attributeOf(element, 'w:id') ?? '')
        return []
      default:
        return []
    }
  })
}

/** A picture inside a paragraph parts it; pictures side by side stay together. */
function paragraphLines(element: XmlElement, reading: LineReading): readonly DocxLine[] {
  const properties = childElement(element, 'w:pPr')
  const pieces = readInline(element, reading)
  const lines: DocxLine[] = []
  let content: Inline[] = []
  const look = textLook(properties, reading)

  function textLine(): DocxText {
    return { ...look, content, caption: docxCaption(element, content, reading.styleName) }
  }

  function endText(): void {
    if (content.length > 0) lines.push(textLine())
    content = []
  }

  for (const piece of pieces) {
    if (piece.kind === 'inline') {
      content.push(piece.inline)
      continue
    }
    const { address, alt } = piece
    const last = lines.at(-1)
    const isBesideOther = content.every(
      (inline) => inline.type === 'text' && inline.text.trim() === '',
    )
    if (isBesideOther && last?.kind === 'pictures') {
      lines[lines.length - 1] = { ...last, pictures: [...last.pictures, { address, alt }] }
    } else {
      endText()
      lines.push({ kind: 'pictures', style: look.style, pictures: [{ address, alt }] })
    }
    content = []
  }
  content = [...withEnding(content, properties, reading, lines.length === 0)]
  if (content.length > 0 || look.isRule || lines.length === 0) lines.push(textLine())
  return lines
}

function textLook(
  properties: XmlElement | null,
  reading: LineReading,
): Omit<DocxText, 'content' | 'caption'> {
  const look = lineLook(properties, reading)
  const border = childElement(childElement(properties, 'w:pBdr'), 'w:bottom')
  const left = attributeOf(childElement(properties, 'w:ind'), 'w:left') ?? '0'
  return {
    kind: 'text',
    ...look,
    former: formerKind(properties, look, reading),
    isIndented: Number(left) > 0,
    isRule: border !== null || ruleStyles.has(look.style),
    alignment: alignments.get(valueOf(properties, 'w:jc') ?? '') ?? null,
  }
}

const alignments: ReadonlyMap<string, CellAlignment> = new Map([
  ['left', 'left'],
  ['start', 'left'],
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
])

function lineLook(
  properties: XmlElement | null,
  { style: styleOf, markers }: LineReading,
): LineLook {
  const style = styleOf(valueOf(properties, 'w:pStyle'))
  const place = numberingPlace(properties) ?? style.numbering
  const marker = place === null || style.headingLevel !== null ? null : markers(place)
  return {
    style: style.name,
    headingLevel: style.headingLevel,
    item: place === null || marker === null ? null : { ...place, ...marker },
  }
}

function formerKind(
  properties: XmlElement | null,
  look: LineLook,
  reading: LineReading,
): FormerKind | null {
  const change = childElement(properties, 'w:pPrChange')
  if (change === null) {
    reading.restructurings.interrupt()
    return null
  }
  const attrs = reading.restructurings.attributesOf(change)
  const before = lineLook(childElement(change, 'w:pPr'), reading)
  return { attrs, before: lineKind(before), after: lineKind(look) }
}

const ruleStyles = new Set(['horizontal rule', 'horizontal line'])

/** Where a suggestion parts or joins two lines, both ends hold its mark. */
function withEnding(
  content: readonly Inline[],
  properties: XmlElement | null,
  reading: LineReading,
  isFirst: boolean,
): readonly Inline[] {
  const before = isFirst ? reading.ending : null
  const after = endingMark(properties, reading)
  reading.ending = after
  return withChangedEnds(content, { before, after })
}

function endingMark(
  properties: XmlElement | null,
  { suggestions }: LineReading,
): EditingMark | null {
  const end = childElement(properties, 'w:rPr')
  const inserted = childElement(end, 'w:ins') ?? childElement(end, 'w:moveTo')
  if (inserted !== null) return { type: 'insertion', attrs: suggestions.attributesOf(inserted) }
  const deleted = childElement(end, 'w:del') ?? childElement(end, 'w:moveFrom')
  return deleted === null ? null : { type: 'deletion', attrs: suggestions.attributesOf(deleted) }
}

function readTable(table: XmlElement, reading: LineReading): DocxTable {
  const rows = childElements(table).filter(({ name }) => name === 'w:tr')
  return { kind: 'table', rows: rows.map((row) => readRow(row, reading)) }
}

function readRow(row: XmlElement, reading: LineReading): DocxRow {
  const cells = childElements(row).filter(({ name }) => name === 'w:tc')
  return {
    isHeader: childElement(childElement(row, 'w:trPr'), 'w:tblHeader') !== null,
    cells: cells.map((cell) => {
      const properties = childElement(cell, 'w:tcPr')
      const merge = childElement(properties, 'w:vMerge')
      const columns = Number(valueOf(properties, 'w:gridSpan') ?? 1)
      return {
        columns: Number.isSafeInteger(columns) && columns > 0 ? columns : 1,
        isCovered: merge !== null && attributeOf(merge, 'w:val') !== 'restart',
        lines: readLines(cell, reading),
      }
    }),
  }
}
