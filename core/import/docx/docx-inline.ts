import type { XmlElement } from '@rgrove/parse-xml'

import type { Inline, NoteInline } from '../../document/inline.ts'
import { type Comment, type EditingMark, isEditingMark, type Mark } from '../../document/mark.ts'
import {
  attributeOf,
  childElement,
  childElements,
  innerElements,
  ownText,
} from '../../xml-element.ts'
import { markedText } from '../inline-content.ts'
import { linkMark } from '../link-mark.ts'
import type { BodyRecorder } from '../read-body.ts'
import { type DocxField, docxField } from './docx-field.ts'
import { formatMarks } from './docx-format.ts'
import type { DocxRelation } from './docx-parts.ts'
import type { SuggestionReader } from './docx-suggestions.ts'

/** What a paragraph holds: text, or a picture that becomes a block. */
export type DocxPiece =
  | { readonly kind: 'inline'; readonly inline: Inline }
  | { readonly kind: 'picture'; readonly address: string; readonly alt: string }

/** What holds for the whole text while its paragraphs are read one after the other. */
export interface DocxReading {
  readonly recorder: BodyRecorder
  readonly relations: ReadonlyMap<string, DocxRelation>
  readonly comments: ReadonlyMap<string, Comment>
  /** The comments that are open where the reading stands, by the ids of the file. */
  readonly open: Set<string>
  readonly suggestions: SuggestionReader
  readonly styleName: (id: string | null) => string
  /** The text of a note of the file. */
  readonly note: (kind: 'footnote' | 'endnote', id: string) => readonly NoteInline[]
}

export function readInline(paragraph: XmlElement, reading: DocxReading): readonly DocxPiece[] {
  return childPieces(paragraph, { link: [], suggested: [] }, { ...reading, field: docxField() })
}

/** What the elements around say of a piece of text. */
interface Around {
  readonly link: readonly Mark[]
  readonly suggested: readonly EditingMark[]
}

interface InlineReading extends DocxReading {
  readonly field: DocxField
}

function childPieces(
  element: XmlElement,
  around: Around,
  reading: InlineReading,
): readonly DocxPiece[] {
  return childElements(element).flatMap((child) => elementPieces(child, around, reading))
}

function elementPieces(
  element: XmlElement,
  around: Around,
  reading: InlineReading,
): readonly DocxPiece[] {
  const { recorder, suggestions, open } = reading
  switch (element.name) {
    case 'w:r':
      return runPieces(element, around, reading)
    case 'w:hyperlink':
      return childPieces(element, { ...around, link: hyperlinkMark(element, reading) }, reading)
    case 'w:ins':
    case 'w:moveTo': {
      const attrs = suggestions.attributesOf(element)
      const suggested = [...around.suggested, { type: 'insertion', attrs } as const]
      return childPieces(element, { ...around, suggested }, reading)
    }
    case 'w:del':
    case 'w:moveFrom': {
      const attrs = suggestions.attributesOf(element)
      const suggested = [...around.suggested, { type: 'deletion', attrs } as const]
      return childPieces(element, { ...around, suggested }, reading)
    }
    case 'w:commentRangeStart':
      open.add(attributeOf(element, 'w:id') ?? '')
      return []
    case 'w:commentRangeEnd':
      open.delete(attributeOf(element, 'w:id') ?? '')
      return []
    case 'w:sdt':
      return innerOf(childElement(element, 'w:sdtContent'), around, reading)
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:fldSimple':
    case 'w:bdo':
    case 'w:dir':
      return childPieces(element, around, reading)
    case 'm:oMath':
    case 'm:oMathPara':
      recorder.lose('A formula was taken as plain text.')
      return textPieces(innerElements(element, 'm:t').map(ownText).join(''), around, reading)
    default:
      return []
  }
}

function innerOf(
  element: XmlElement | null,
  around: Around,
  reading: InlineReading,
): readonly DocxPiece[] {
  return element === null ? [] : childPieces(element, around, reading)
}

function hyperlinkMark(element: XmlElement, { relations, recorder }: DocxReading): readonly Mark[] {
  const relation = relations.get(attributeOf(element, 'r:id') ?? '')
  const anchor = attributeOf(element, 'w:anchor')
  if (relation === undefined) return []
  return linkMark(anchor === null ? relation.target : `${relation.target}#${anchor}`, recorder)
}

function runPieces(run: XmlElement, around: Around, reading: InlineReading): readonly DocxPiece[] {
  const { suggestions, styleName, field, recorder } = reading
  const properties = childElement(run, 'w:rPr')
  const change = childElement(properties, 'w:rPrChange')
  if (around.suggested.length === 0 && change === null && innerText(run) !== '') {
    suggestions.interrupt()
  }
  const format: readonly Mark[] = formatMarks(properties, styleName)
  const modification: readonly Mark[] =
    change === null
      ? []
      : [
          {
            type: 'modification',
            attrs: {
              ...suggestions.attributesOf(change),
              type: 'format',
              attrName: null,
              previousValue: formatMarks(childElement(change, 'w:rPr'), styleName).map((mark) => ({
                ...mark,
              })),
              newValue: null,
            },
          },
        ]
  const fieldAddress = field.address()
  const link = fieldAddress === null ? around.link : linkMark(fieldAddress, recorder)
  const marks = [...link, ...format, ...modification]
  return childElements(run).flatMap((child) => runChildPieces(child, { marks, around, reading }))
}

function innerText(run: XmlElement): string {
  return innerElements(run, 'w:t').map(ownText).join('')
}

interface RunSetting {
  readonly marks: readonly Mark[]
  readonly around: Around
  readonly reading: InlineReading
}

function runChildPieces(child: XmlElement, setting: RunSetting): readonly DocxPiece[] {
  const { reading } = setting
  switch (child.name) {
    case 'w:t':
    case 'w:delText':
      return textPieces(ownText(child), setting.around, reading, setting.marks)
    case 'w:tab':
    case 'w:ptab':
      return textPieces(' ', setting.around, reading, setting.marks)
    case 'w:noBreakHyphen':
      return textPieces('\u2011', setting.around, reading, setting.marks)
    case 'w:softHyphen':
      return textPieces('\u00AD', setting.around, reading, setting.marks)
    case 'w:sym':
      return textPieces(symbol(child), setting.around, reading, setting.marks)
    case 'w:br':
    case 'w:cr':
      return attributeOf(child, 'w:type') === null ||
        attributeOf(child, 'w:type') === 'textWrapping'
        ? [{ kind: 'inline', inline: { type: 'hardBreak' } }]
        : []
    case 'w:fldChar':
    case 'w:instrText':
      reading.field.read(child)
      return []
    case 'w:footnoteReference':
      return notePieces('footnote', child, setting)
    case 'w:endnoteReference':
      return notePieces('endnote', child, setting)
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
    case 'mc:AlternateContent':
      return picturePieces(child, reading)
    default:
      return []
  }
}

function textPieces(
  text: string,
  { suggested }: Around,
  { comments, open }: DocxReading,
  marks: readonly Mark[] = [],
): readonly DocxPiece[] {
  const said = [...open].flatMap((id) => comments.get(id) ?? [])
  return markedText(text, [...marks, ...suggested, ...said]).map((inline) => ({
    kind: 'inline',
    inline,
  }))
}

function notePieces(
  kind: 'footnote' | 'endnote',
  reference: XmlElement,
  { around, reading }: RunSetting,
): readonly DocxPiece[] {
  const content = reading.note(kind, attributeOf(reference, 'w:id') ?? '')
  if (content.length === 0) return []
  const marks = around.suggested.filter(isEditingMark)
  const note = { type: 'footnote', content } as const
  return [{ kind: 'inline', inline: marks.length === 0 ? note : { ...note, marks } }]
}

function picturePieces(
  element: XmlElement,
  { relations, recorder }: DocxReading,
): readonly DocxPiece[] {
  const [embedded] = [
    ...innerElements(element, 'a:blip').map((blip) => attributeOf(blip, 'r:embed')),
    ...innerElements(element, 'v:imagedata').map((image) => attributeOf(image, 'r:id')),
  ]
  const relation = relations.get(embedded ?? '')
  if (relation === undefined) {
    if (innerElements(element, 'w:txbxContent').length > 0) {
      recorder.lose('A text box was left out. Put its text into the article by hand.')
    } else recorder.lose('A drawing was left out.')
    return []
  }
  const [words] = innerElements(element, 'wp:docPr')
  const alt = attributeOf(words ?? null, 'descr') ?? ''
  return [{ kind: 'picture', address: relation.target, alt: alt.trim() }]
}

function symbol(element: XmlElement): string {
  const code = Number.parseInt(attributeOf(element, 'w:char') ?? '', 16)
  // Symbol fonts keep their characters in the private area, where they mean nothing elsewhere.
  if (Number.isNaN(code) || (code >= 0xe000 && code <= 0xf8ff)) return '�'
  return String.fromCodePoint(code)
}
