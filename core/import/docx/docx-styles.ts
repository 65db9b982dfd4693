import type { XmlElement } from '@rgrove/parse-xml'

import { attributeOf, childElement, childElements } from '../../xml-element.ts'

/** A style by what it says of itself and what it is based on. */
export interface DocxStyle {
  /** In lower case, as Word names it in every language: `heading 1`. */
  readonly name: string
  /** 1 is the highest; null for what is no heading. */
  readonly headingLevel: number | null
  readonly numbering: NumberingPlace | null
}

export interface NumberingPlace {
  readonly list: string
  /** 0 is the outermost. */
  readonly level: number
}

const plainStyle: DocxStyle = { name: 'normal', headingLevel: null, numbering: null }

/** The styles of a file, by their ids. */
export function docxStyles(root: XmlElement | null): (id: string | null) => DocxStyle {
  const elements = root === null ? [] : childElements(root)
  const byId = new Map(
    elements
      .filter(({ name }) => name === 'w:style')
      .map((style) => [attributeOf(style, 'w:styleId') ?? '', style]),
  )
  const known = new Map<string, DocxStyle>()

  function styleOf(id: string, around: ReadonlySet<string>): DocxStyle {
    const element = byId.get(id)
    if (element === undefined || around.has(id)) return plainStyle
    const parent = valueOf(element, 'w:basedOn')
    const inherited = parent === null ? plainStyle : styleOf(parent, new Set([...around, id]))
    const name = (valueOf(element, 'w:name') ?? id).toLowerCase()
    const properties = childElement(element, 'w:pPr')
    return {
      name,
      headingLevel: headingLevelOf(name, properties) ?? inherited.headingLevel,
      numbering: numberingPlace(properties) ?? inherited.numbering,
    }
  }

  return (id) => {
    if (id === null) return plainStyle
    const style = known.get(id) ?? styleOf(id, new Set())
    known.set(id, style)
    return style
  }
}

/** The value of the child of this name. */
export function valueOf(element: XmlElement | null, name: string): string | null {
  return attributeOf(childElement(element, name), 'w:val')
}

/** Whether the child switches something on, as `<w:b/>` and `<w:b w:val="1"/>` do. */
export function isOn(element: XmlElement | null, name: string): boolean {
  const child = childElement(element, name)
  if (child === null) return false
  return !['0', 'false', 'off', 'none'].includes(attributeOf(child, 'w:val') ?? '1')
}

/** The list that a paragraph says it stands in. */
export function numberingPlace(properties: XmlElement | null): NumberingPlace | null {
  const numbering = childElement(properties, 'w:numPr')
  const list = valueOf(numbering, 'w:numId')
  if (list === null) return null
  const level = Number(valueOf(numbering, 'w:ilvl') ?? 0)
  return { list, level: Number.isSafeInteger(level) && level >= 0 ? Math.min(level, 8) : 0 }
}

function headingLevelOf(name: string, properties: XmlElement | null): number | null {
  const named = /^heading ([1-9])$/u.exec(name)?.[1]
  if (named !== undefined) return Number(named)
  const outline = Number(valueOf(properties, 'w:outlineLvl') ?? 9)
  return outline >= 0 && outline < 9 ? outline + 1 : null
}
