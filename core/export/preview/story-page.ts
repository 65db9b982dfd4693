import type { XmlElement } from '@rgrove/parse-xml'

import { attributeOf, childElements, innerElements, ownText, xmlRoot } from '../../xml-element.ts'
import type { TextFile } from '../bundle/bundle-file.ts'
import { widestFrame } from '../icml/icml-figure.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { sheetStyle } from './sheet-style.ts'
import { lookOf, type StoryStyle, storyStyles } from './story-style.ts'

/** A story for InDesign as a sheet: set in the looks that its styles bring along, which are named beside. */
export function storyPage({ path, text }: TextFile): TextFile {
  return { path: `${path}/page.html`, text: () => sheet(path, text()) }
}

interface StoryReading {
  readonly style: (applied: string | null) => StoryStyle
  /** How far numbered lists have counted, by the names of their styles. */
  readonly counts: Map<string, number>
  readonly notes: XmlElement[]
}

function sheet(path: string, text: string): string {
  const root = xmlRoot(text)
  const [story] = root === null ? [] : innerElements(root, 'Story')
  const reading: StoryReading = {
    style: root === null ? () => plain : storyStyles(root),
    counts: new Map(),
    notes: [],
  }
  const paragraphs = story === undefined ? [] : blocks(story, reading)
  const notes = reading.notes.map(
    (note, at) => markup`<div class="note"><sup>${at + 1}</sup> ${ranges(note, reading)}</div>`,
  )
  return markup`<!doctype html>
<html><head><meta charset="utf-8"><title>${path}</title><style>${{ markup: sheetStyle }}
html { padding-right: 1rem; }
body { width: 210mm; min-height: 297mm; padding: 24mm calc((210mm - ${widestFrame}pt) / 2); font-size: 12pt; line-height: 1.35; }</style></head>
<body>${paragraphs}${notes.length === 0 ? nothing : markup`<div class="notes">${notes}</div>`}</body></html>
`.markup
}

const plain: StoryStyle = { name: '', css: '', list: 'none' }

function blocks(parent: XmlElement, reading: StoryReading): readonly Markup[] {
  return childElements(parent)
    .filter(({ name }) => name === 'ParagraphStyleRange')
    .map((range) => {
      const [table] = innerElements(range, 'Table')
      return table === undefined ? paragraph(range, reading) : tableMarkup(table, reading)
    })
}

function paragraph(range: XmlElement, reading: StoryReading): Markup {
  const style = reading.style(attributeOf(range, 'AppliedParagraphStyle'))
  return markup`<div class="line"><span class="style">${style.name}</span><p style="${style.css}${lookOf(range)}">${marker(range, style, reading)}${ranges(range, reading)}</p></div>\n`
}

/** The bullet or number that InDesign draws. */
function marker(range: XmlElement, { name, list }: StoryStyle, { counts }: StoryReading): Markup {
  if (list === 'none') return nothing
  const begins = attributeOf(range, 'NumberingContinue') === 'false'
  const start = Number(attributeOf(range, 'NumberingStartAt') ?? 1)
  const count = begins ? start : (counts.get(name) ?? 0) + 1
  counts.set(name, count)
  return markup`<span class="marker">${list === 'bullets' ? '•' : `${count}.`}</span>`
}

function ranges(parent: XmlElement, reading: StoryReading): readonly Markup[] {
  return childElements(parent).flatMap((element): readonly Markup[] => {
    switch (element.name) {
      case 'ParagraphStyleRange':
        return ranges(element, reading)
      case 'HyperlinkTextSource':
        return [markup`<span class="link">${ranges(element, reading)}</span>`]
      case 'CharacterStyleRange':
        return [letters(element, reading)]
      default:
        return []
    }
  })
}

function letters(range: XmlElement, reading: StoryReading): Markup {
  const { css } = reading.style(attributeOf(range, 'AppliedCharacterStyle'))
  const parts = childElements(range).map((element): Markup => {
    switch (element.name) {
      case 'Content':
        return markup`${ownText(element).replaceAll('\u2028', '\n').replace(/^\t/u, '')}`
      case 'Footnote':
        reading.notes.push(element)
        return markup`${reading.notes.length}`
      case 'Rectangle':
        return pictureMarkup(element)
      default:
        return nothing
    }
  })
  return markup`<span style="${css}${lookOf(range)}">${parts}</span>`
}

/** The story links to its pictures beside it. */
function pictureMarkup(frame: XmlElement): Markup {
  const [link] = innerElements(frame, 'Link')
  const [said] = innerElements(frame, 'ObjectExportOption')
  const address = (attributeOf(link ?? null, 'LinkResourceURI') ?? '').replace(/^file:/u, '../')
  const alt = attributeOf(said ?? null, 'CustomAltText') ?? ''
  return markup`<img src="${address}" alt="${alt}" style="width:${widthOf(frame)}pt">`
}

/** In points, between the corners that are farthest apart. */
function widthOf(frame: XmlElement): number {
  const across = innerElements(frame, 'PathPointType').map((corner) =>
    Number((attributeOf(corner, 'Anchor') ?? '0').split(' ')[0]),
  )
  return Math.max(...across) - Math.min(...across)
}

function tableMarkup(table: XmlElement, reading: StoryReading): Markup {
  const cells = childElements(table).filter(({ name }) => name === 'Cell')
  const rows = Map.groupBy(cells, (cell) => (attributeOf(cell, 'Name') ?? '').split(':')[1])
  return markup`<table>${[...rows.values()].map(
    (row) =>
      markup`<tr>${row.map(
        (cell) =>
          markup`<td colspan="${attributeOf(cell, 'ColumnSpan') ?? '1'}" rowspan="${attributeOf(cell, 'RowSpan') ?? '1'}">${blocks(cell, reading)}</td>`,
      )}</tr>`,
  )}</table>\n`
}
