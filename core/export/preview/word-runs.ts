import type { XmlElement } from '@rgrove/parse-xml'

import type { FormatMarkName } from '../../document/mark.ts'
import { formatMarks } from '../../import/docx/docx-format.ts'
import {
  attributeOf,
  childElement,
  childElements,
  innerElements,
  ownText,
} from '../../xml-element.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import type { WordStyle } from './word-style.ts'

/** What the paragraphs of a sheet share while they are read one after the other. */
export interface WordReading {
  readonly style: (id: string | null) => WordStyle
  readonly relations: ReadonlyMap<string, string>
  readonly notes: ReadonlyMap<string, XmlElement>
  readonly comments: ReadonlyMap<string, XmlElement>
  /** Comments whose words have begun and not ended. */
  readonly open: Set<string>
  /** The notes by the order of their numbers. */
  readonly shownNotes: string[]
}

/** The text of a paragraph, and what was said of it, which stands beside. */
export interface WordRuns {
  readonly text: readonly Markup[]
  readonly remarks: readonly Markup[]
}

export function wordRuns(paragraph: XmlElement, reading: WordReading): WordRuns {
  const remarks: Markup[] = []
  return { text: children(paragraph), remarks }

  function children(element: XmlElement): readonly Markup[] {
    return childElements(element).map(piece)
  }

  function piece(element: XmlElement): Markup {
    switch (element.name) {
      case 'w:r':
        return run(element)
      case 'w:hyperlink':
        return markup`<span class="link">${children(element)}</span>`
      case 'w:ins':
        return markup`<ins title="${whoAndWhen(element)}">${children(element)}</ins>`
      case 'w:del':
        return markup`<del title="${whoAndWhen(element)}">${children(element)}</del>`
      case 'w:commentRangeStart':
        reading.open.add(attributeOf(element, 'w:id') ?? '')
        return nothing
      case 'w:commentRangeEnd': {
        const id = attributeOf(element, 'w:id') ?? ''
        reading.open.delete(id)
        const comment = reading.comments.get(id)
        if (comment !== undefined) remarks.push(remark(comment))
        return nothing
      }
      default:
        return nothing
    }
  }

  function run(element: XmlElement): Markup {
    const text = childElements(element).map(runPiece)
    const look = childElement(element, 'w:rPr')
    const marks = formatMarks(look, (id) => reading.style(id).name.toLowerCase())
    const set = marks.reduce<Markup>((inner, { type }) => inMark(inner, type), markup`${text}`)
    return reading.open.size === 0 ? set : markup`<mark>${set}</mark>`
  }

  function runPiece(element: XmlElement): Markup {
    switch (element.name) {
      case 'w:t':
      case 'w:delText':
        return markup`${ownText(element)}`
      case 'w:tab':
        return markup`\t`
      case 'w:br':
        return markup`<br>`
      case 'w:footnoteReference': {
        reading.shownNotes.push(attributeOf(element, 'w:id') ?? '')
        return markup`<sup>${reading.shownNotes.length}</sup>`
      }
      case 'w:drawing':
        return drawing(element)
      default:
        return nothing
    }
  }

  function drawing(element: XmlElement): Markup {
    const [blip] = innerElements(element, 'a:blip')
    const [extent] = innerElements(element, 'wp:extent')
    const [words] = innerElements(element, 'wp:docPr')
    const target = reading.relations.get(attributeOf(blip ?? null, 'r:embed') ?? '')
    if (target === undefined) return nothing
    const width = Math.round(Number(attributeOf(extent ?? null, 'cx') ?? 0) / unitsPerPixel)
    return markup`<img src="word/${target}" alt="${attributeOf(words ?? null, 'descr') ?? ''}" width="${width}">`
  }
}

/** Word counts 914,400 to the inch. */
const unitsPerPixel = 9525

function inMark(inner: Markup, type: FormatMarkName): Markup {
  switch (type) {
    case 'bold':
      return markup`<b>${inner}</b>`
    case 'italic':
      return markup`<i>${inner}</i>`
    case 'strike':
      return markup`<s>${inner}</s>`
    case 'subscript':
      return markup`<sub>${inner}</sub>`
    case 'superscript':
      return markup`<sup>${inner}</sup>`
    case 'code':
      return markup`<code>${inner}</code>`
    case 'smallCaps':
      return markup`<span style="font-variant-caps:small-caps">${inner}</span>`
    case 'highlight':
      return markup`<span class="highlight">${inner}</span>`
    case 'link':
      return inner
  }
}

function remark(comment: XmlElement): Markup {
  const lines = innerElements(comment, 'w:p').map((line) =>
    innerElements(line, 'w:r').flatMap(childElements).map(remarkText).join(''),
  )
  return markup`<aside class="remark"><b>${attributeOf(comment, 'w:author') ?? ''}</b>${lines.join('\n')}</aside>`
}

function remarkText(part: XmlElement): string {
  return part.name === 'w:br' ? '\n' : ownText(part)
}

function whoAndWhen(element: XmlElement): string {
  return [attributeOf(element, 'w:author') ?? '', attributeOf(element, 'w:date') ?? '']
    .filter((part) => part !== '')
    .join(', ')
}
