import type { Element } from 'hast'

import { isEditingMark, type Mark } from '../../document/mark.ts'
import { attribute, classNames } from '../../hast-element.ts'
import { linkMark } from '../link-mark.ts'
import type { BodyRecorder } from '../read-body.ts'

/** Where an element stands: what marks the text around it. */
export interface MarkedPlace {
  readonly marks: readonly Mark[]
  readonly recorder: BodyRecorder
  /** What the page's style sheet says of its classes. */
  readonly styles: ReadonlyMap<string, string>
}

/** The marks of the text in an element: those around it and its own, by its name or by its looks. */
export function marksOf(
  element: Element,
  { marks, recorder, styles }: MarkedPlace,
): readonly Mark[] {
  const style = styleOf(element, styles)
  const isPlain = /(?<![\w-])font-weight:\s*(?:normal|[1-4]00)\b/u.test(style)
  const isUpright = /(?<![\w-])font-style:\s*normal/u.test(style)
  const added: Mark[] = []
  switch (element.tagName) {
    case 'b':
    case 'strong':
      // Google Docs wraps whole documents in a bold element that is told to be normal.
      if (!isPlain) added.push({ type: 'bold' })
      break
    case 'i':
    case 'em':
    case 'cite':
    case 'dfn':
      if (!isUpright) added.push({ type: 'italic' })
      break
    case 's':
    case 'del':
    case 'strike':
      added.push({ type: 'strike' })
      break
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return [
        { type: 'code' },
        ...marks.filter((mark) => mark.type === 'link' || isEditingMark(mark)),
      ]
    case 'a':
      if (element.properties['href'] !== undefined)
        added.push(...linkMark(unwrapped(attribute(element, 'href')), recorder))
      break
    case 'sub':
      added.push({ type: 'subscript' })
      break
    case 'sup':
      added.push({ type: 'superscript' })
      break
    case 'mark':
      added.push({ type: 'highlight' })
      break
    default:
      if (/vertical-align:\s*sub/u.test(style)) added.push({ type: 'subscript' })
      if (/vertical-align:\s*super/u.test(style)) added.push({ type: 'superscript' })
      if (isSmallCaps(element, style)) added.push({ type: 'smallCaps' })
      if (/mso-highlight:\s*yellow|background(?:-color)?:\s*(?:yellow|#ff0\b|#ffff00)/u.test(style))
        added.push({ type: 'highlight' })
      if (/(?<![\w-])font-weight:\s*(?:bold|[6-9]00)/u.test(style)) added.push({ type: 'bold' })
      if (/(?<![\w-])font-style:\s*italic/u.test(style)) added.push({ type: 'italic' })
      if (/text-decoration[^;]*line-through/u.test(style)) added.push({ type: 'strike' })
  }
  return [...marks, ...added]
}

function isSmallCaps(element: Element, style: string): boolean {
  return (
    /font-variant(?:-caps)?:\s*(?:all-)?small-caps/u.test(style) ||
    classNames(element).includes('small-caps')
  )
}

/** The class rules, then what stands on the element itself. */
function styleOf(element: Element, styles: ReadonlyMap<string, string>): string {
  const rules = classNames(element).map((name) => styles.get(name) ?? '')
  return [...rules, attribute(element, 'style')].join(';').toLowerCase()
}

/** Google Docs leads every link through Google; the address behind is written in it. */
function unwrapped(href: string): string {
  const query = /^https?:\/\/www\.google\.com\/url\?(?:[^#]*&)?q=([^&#]+)/u.exec(href)?.[1]
  if (query === undefined) return href
  try {
    return decodeURIComponent(query)
  } catch {
    return href
  }
}
