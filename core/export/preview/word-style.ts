import type { XmlElement } from '@rgrove/parse-xml'

import { valueOf } from '../../import/docx/docx-styles.ts'
import { attributeOf, childElement, childElements } from '../../xml-element.ts'

/** A style of a Word file: how it is called, and how a browser sets it. */
export interface WordStyle {
  readonly name: string
  readonly css: string
}

/** The styles of the part `word/styles.xml` by their ids, with what they are based on. */
export function wordStyles(root: XmlElement | null): (id: string | null) => WordStyle {
  const elements = root === null ? [] : childElements(root)
  const styles = new Map(
    elements
      .filter(({ name }) => name === 'w:style')
      .map((style) => [attributeOf(style, 'w:styleId') ?? '', style]),
  )
  const plain = elements.find((each) => attributeOf(each, 'w:default') === '1') ?? null

  function cssOf(style: XmlElement, around: readonly XmlElement[]): string {
    const base = styles.get(valueOf(style, 'w:basedOn') ?? '')
    const own = lookOf(style)
    return base === undefined || around.includes(base)
      ? own
      : `${cssOf(base, [...around, style])}${own}`
  }

  return (id) => {
    const style = styles.get(id ?? '') ?? plain
    if (style === null) return { name: 'Normal', css: '' }
    return { name: shownName(valueOf(style, 'w:name') ?? ''), css: cssOf(style, []) }
  }
}

/** Word shows the names of its own styles with a capital letter. */
function shownName(name: string): string {
  return name.replace(/^./u, (letter) => letter.toUpperCase())
}

/** What all text of the file has, unless a style says otherwise. */
export function wordDefaults(root: XmlElement | null): string {
  const defaults = childElement(root, 'w:docDefaults')
  return `${lookOf(childElement(defaults, 'w:rPrDefault'))}${lookOf(childElement(defaults, 'w:pPrDefault'))}`
}

/** What stands in `w:rPr` and `w:pPr` as declarations of CSS; colours and faces come from files of houses. */
export function lookOf(element: XmlElement | null): string {
  return `${letterLook(childElement(element, 'w:rPr'))}${paragraphLook(childElement(element, 'w:pPr'))}`
}

function letterLook(look: XmlElement | null): string {
  const face = attributeOf(childElement(look, 'w:rFonts'), 'w:ascii')
  const size = Number(valueOf(look, 'w:sz') ?? 0)
  return declarations([
    ['font-family', face === null ? '' : family(face)],
    ['font-size', size > 0 ? `${size / 2}pt` : ''],
    ['font-weight', childElement(look, 'w:b') === null ? '' : 'bold'],
    ['font-style', childElement(look, 'w:i') === null ? '' : 'italic'],
    ['font-variant-caps', childElement(look, 'w:smallCaps') === null ? '' : 'small-caps'],
    ['color', colour(valueOf(look, 'w:color'))],
    ['background', colour(attributeOf(childElement(look, 'w:shd'), 'w:fill'))],
  ])
}

/** A face of a fixed width that is not on this machine still gives way to one. */
function family(face: string): string {
  const kind = /consol|courier|mono/iu.test(face) ? 'monospace' : 'serif'
  return `'${face.replaceAll(/[^\p{L}\p{N} -]/gu, '')}', ${kind}`
}

function paragraphLook(look: XmlElement | null): string {
  const spacing = childElement(look, 'w:spacing')
  const indent = childElement(look, 'w:ind')
  const line = Number(attributeOf(spacing, 'w:line') ?? 0)
  const borders = childElement(look, 'w:pBdr')
  return declarations([
    ['margin-top', points(attributeOf(spacing, 'w:before'))],
    ['margin-bottom', points(attributeOf(spacing, 'w:after'))],
    ['line-height', line > 0 ? String((line / 240) * wordLine) : ''],
    ['margin-left', points(attributeOf(indent, 'w:left'))],
    ['margin-right', points(attributeOf(indent, 'w:right'))],
    ['text-align', valueOf(look, 'w:jc') ?? ''],
    ['background', colour(attributeOf(childElement(look, 'w:shd'), 'w:fill'))],
    ...(borders === null ? [] : childElements(borders).flatMap(borderLook)),
  ])
}

/** A line of Word is as high as its face asks for, which is more than its size. */
const wordLine = 1.15

function borderLook(border: XmlElement): readonly Declaration[] {
  const side = border.name.replace('w:', '')
  if (!['top', 'right', 'bottom', 'left'].includes(side)) return []
  const width = Number(attributeOf(border, 'w:sz') ?? 0) / 8
  const room = Number(attributeOf(border, 'w:space') ?? 0)
  return [
    [`border-${side}`, `${width}pt solid ${colour(attributeOf(border, 'w:color'))}`],
    [`padding-${side}`, `${room}pt`],
  ]
}

type Declaration = readonly [property: string, value: string]

function declarations(all: readonly Declaration[]): string {
  return all
    .filter(([, value]) => value !== '')
    .map(([property, value]) => `${property}:${value};`)
    .join('')
}

/** In twentieths of a point. */
function points(twentieths: string | null): string {
  const number = Number(twentieths ?? Number.NaN)
  return Number.isFinite(number) ? `${number / 20}pt` : ''
}

function colour(hex: string | null): string {
  return hex !== null && /^[\da-f]{6}$/iu.test(hex) ? `#${hex}` : ''
}
