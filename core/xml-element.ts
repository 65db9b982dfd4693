import { parseXml, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml'

/** The root of an XML text; null for what is none. Document types are refused, and nothing is expanded. */
export function xmlRoot(text: string): XmlElement | null {
  if (/<!DOCTYPE/iu.test(text)) return null
  try {
    return parseXml(text).root
  } catch (error) {
    if (error instanceof XmlError) return null
    throw error
  }
}

export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement)
}

/** The first child of this name; null when there is none. */
export function childElement(element: XmlElement | null, name: string): XmlElement | null {
  if (element === null) return null
  return childElements(element).find((child) => child.name === name) ?? null
}

/** All elements of this name inside, in reading order. */
export function innerElements(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  const waiting = [...childElements(element)].toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.name === name) found.push(next)
    waiting.push(...childElements(next).toReversed())
  }
  return found
}

export function attributeOf(element: XmlElement | null, name: string): string | null {
  return element?.attributes[name] ?? null
}

/** The text that stands directly in the element. */
export function ownText(element: XmlElement): string {
  return element.children.map((child) => (child instanceof XmlText ? child.text : '')).join('')
}
