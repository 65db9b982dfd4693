import type { XmlElement } from '@rgrove/parse-xml'

import { valueOf } from '../../import/docx/docx-styles.ts'
import {
  attributeOf,
  childElement,
  childElements,
  innerElements,
  xmlRoot,
} from '../../xml-element.ts'
import { fileText, type PackedFile, type TextFile } from '../bundle/bundle-file.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { sheetStyle } from './sheet-style.ts'
import { type WordReading, wordRuns } from './word-runs.ts'
import { lookOf, wordDefaults, wordStyles } from './word-style.ts'

/** The document of a Word file as a sheet: set in its own styles, which are named beside, with comments and changes. */
export function wordPage(file: PackedFile): TextFile {
  return { path: `${file.path}/page.html`, text: () => sheet(file) }
}

function sheet({ path, parts }: PackedFile): string {
  const texts = new Map(
    parts().flatMap((part) => ('media' in part ? [] : [[part.path, fileText(part)]])),
  )

  function root(name: string): XmlElement | null {
    return xmlRoot(texts.get(`word/${name}.xml`) ?? '')
  }

  const styles = root('styles')
  const reading: SheetReading = {
    style: wordStyles(styles),
    relations: relationsIn(xmlRoot(texts.get('word/_rels/document.xml.rels') ?? '')),
    notes: partsById(root('footnotes'), 'w:footnote'),
    comments: partsById(root('comments'), 'w:comment'),
    open: new Set(),
    shownNotes: [],
    starts: startsIn(root('numbering')),
    counts: new Map(),
  }
  const body = childElement(root('document'), 'w:body')
  const paragraphs = body === null ? [] : blocks(body, reading)
  const notes = reading.shownNotes.map(
    (id, at) =>
      markup`<div class="note"><sup>${at + 1}</sup> ${noteBlocks(reading.notes.get(id), reading)}</div>`,
  )
  return markup`<!doctype html>
<html><head><meta charset="utf-8"><title>${path}</title><style>${{ markup: sheetStyle }}
body { ${{ markup: pageLook(body) }} }
p { ${{ markup: wordDefaults(styles) }} }</style></head>
<body>${paragraphs}${notes.length === 0 ? nothing : markup`<div class="notes">${notes}</div>`}</body></html>
`.markup
}

interface SheetReading extends WordReading {
  /** Where counted lists begin, by their ids. */
  readonly starts: ReadonlyMap<string, number>
  readonly counts: Map<string, number>
}

function blocks(parent: XmlElement, reading: SheetReading): readonly Markup[] {
  return childElements(parent).flatMap((element) => {
    if (element.name === 'w:p') return [paragraph(element, reading)]
    return element.name === 'w:tbl' ? [table(element, reading)] : []
  })
}

function paragraph(element: XmlElement, reading: SheetReading): Markup {
  const properties = childElement(element, 'w:pPr')
  const { name, css } = reading.style(valueOf(properties, 'w:pStyle'))
  const before = childElement(childElement(properties, 'w:pPrChange'), 'w:pPr')
  const former = before === null ? '' : ` (was ${reading.style(valueOf(before, 'w:pStyle')).name})`
  const change = childElement(properties, 'w:rPr')
  const ending = ['ins', 'del'].find((kind) => childElement(change, `w:${kind}`) !== null) ?? ''
  const runs = wordRuns(element, reading)
  const remarks =
    runs.remarks.length === 0 ? nothing : markup`<div class="remarks">${runs.remarks}</div>`
  return markup`<div class="line"><span class="style">${name}${former}</span><p class="${ending}" style="${css}${lookOf(element)}">${marker(properties, reading)}${runs.text}</p>${remarks}</div>\n`
}

/** The bullet or number of an item, which Word draws. */
function marker(properties: XmlElement | null, { starts, counts }: SheetReading): Markup {
  const numbering = childElement(properties, 'w:numPr')
  if (numbering === null) return nothing
  const id = valueOf(numbering, 'w:numId') ?? ''
  const level = Number(valueOf(numbering, 'w:ilvl') ?? 0)
  const start = starts.get(id)
  const count = (counts.get(id) ?? (start ?? 1) - 1) + 1
  counts.set(id, count)
  const sign = start === undefined ? '•' : `${count}.`
  return markup`<span class="marker" style="margin-left:${level * 1.5}em">${sign}</span>`
}

function table(element: XmlElement, reading: SheetReading): Markup {
  const rows = childElements(element).filter(({ name }) => name === 'w:tr')
  return markup`<table>${rows.map((row) => markup`<tr>${cells(row, reading)}</tr>`)}</table>\n`
}

function cells(row: XmlElement, reading: SheetReading): readonly Markup[] {
  return childElements(row)
    .filter(({ name }) => name === 'w:tc')
    .map((cell) => {
      const properties = childElement(cell, 'w:tcPr')
      const merge = childElement(properties, 'w:vMerge')
      const isGoingOn = merge !== null && attributeOf(merge, 'w:val') !== 'restart'
      const columns = valueOf(properties, 'w:gridSpan') ?? '1'
      return markup`<td colspan="${columns}" class="${isGoingOn ? 'covered' : ''}">${blocks(cell, reading)}</td>`
    })
}

function noteBlocks(note: XmlElement | undefined, reading: SheetReading): readonly Markup[] {
  if (note === undefined) return []
  return innerElements(note, 'w:p').map((each) => markup`${wordRuns(each, reading).text}`)
}

function partsById(root: XmlElement | null, name: string): ReadonlyMap<string, XmlElement> {
  const found = root === null ? [] : innerElements(root, name)
  return new Map(found.map((each) => [attributeOf(each, 'w:id') ?? '', each]))
}

function relationsIn(root: XmlElement | null): ReadonlyMap<string, string> {
  const found = root === null ? [] : childElements(root)
  return new Map(
    found.map((each) => [attributeOf(each, 'Id') ?? '', attributeOf(each, 'Target') ?? '']),
  )
}

function startsIn(root: XmlElement | null): ReadonlyMap<string, number> {
  const lists = root === null ? [] : innerElements(root, 'w:num')
  return new Map(
    lists.flatMap((list) => {
      const [start] = innerElements(list, 'w:startOverride')
      const id = attributeOf(list, 'w:numId') ?? ''
      return start === undefined ? [] : [[id, Number(attributeOf(start, 'w:val') ?? 1)]]
    }),
  )
}

/** Size and margins of the sheet. */
function pageLook(body: XmlElement | null): string {
  const section = childElement(body, 'w:sectPr')
  const [size, margins] = [childElement(section, 'w:pgSz'), childElement(section, 'w:pgMar')]
  const sides = ['w:top', 'w:right', 'w:bottom', 'w:left'].map((side) =>
    points(margins, side, 1440),
  )
  return `width:${points(size, 'w:w', 11_906)};min-height:${points(size, 'w:h', 16_838)};padding:${sides.join(' ')};`
}

/** From twentieths of a point. */
function points(element: XmlElement | null, name: string, otherwise: number): string {
  const number = Number(attributeOf(element, name) ?? otherwise)
  return `${(Number.isFinite(number) ? number : otherwise) / 20}pt`
}
