import type { XmlElement } from '@rgrove/parse-xml'

import { attributeOf, childElement, childElements } from '../../xml-element.ts'
import { type NumberingPlace, valueOf } from './docx-styles.ts'

export interface DocxMarker {
  readonly isOrdered: boolean
  readonly start: number
}

/** How a list marks its items; null for a list that shows nothing. */
export type DocxMarkers = (place: NumberingPlace) => DocxMarker | null

export function docxMarkers(root: XmlElement | null): DocxMarkers {
  const elements = root === null ? [] : childElements(root)
  const kinds = byAttribute(elements, 'w:abstractNum', 'w:abstractNumId')
  const lists = byAttribute(elements, 'w:num', 'w:numId')
  return ({ list, level }) => {
    const element = lists.get(list)
    const kind = kinds.get(valueOf(element ?? null, 'w:abstractNumId') ?? '')
    if (element === undefined || kind === undefined) return null
    const override = atLevel(element, 'w:lvlOverride', level)
    const look = childElement(override, 'w:lvl') ?? atLevel(kind, 'w:lvl', level)
    const format = valueOf(look, 'w:numFmt') ?? 'decimal'
    if (format === 'none') return null
    const start = Number(valueOf(override, 'w:startOverride') ?? valueOf(look, 'w:start') ?? 1)
    return {
      isOrdered: format !== 'bullet',
      start: Number.isSafeInteger(start) && start >= 0 ? start : 1,
    }
  }
}

function byAttribute(
  elements: readonly XmlElement[],
  name: string,
  attribute: string,
): ReadonlyMap<string, XmlElement> {
  return new Map(
    elements
      .filter((element) => element.name === name)
      .map((element) => [attributeOf(element, attribute) ?? '', element]),
  )
}

function atLevel(element: XmlElement, name: string, level: number): XmlElement | null {
  return (
    childElements(element).find(
      (child) => child.name === name && attributeOf(child, 'w:ilvl') === String(level),
    ) ?? null
  )
}
