import type { XmlElement } from '@rgrove/parse-xml'

import type { FormatMark } from '../../document/mark.ts'
import { isOn, valueOf } from './docx-styles.ts'

/** How a run is set, of what the desk knows. */
export function formatMarks(
  properties: XmlElement | null,
  styleName: (id: string | null) => string,
): readonly FormatMark[] {
  const style = styleName(valueOf(properties, 'w:rStyle'))
  const place = placeOf(properties)
  const highlight = valueOf(properties, 'w:highlight') ?? 'none'
  const marks: readonly (FormatMark | false)[] = [
    (isOn(properties, 'w:b') || style === 'strong') && { type: 'bold' },
    (isOn(properties, 'w:i') || style === 'emphasis') && { type: 'italic' },
    (isOn(properties, 'w:strike') || isOn(properties, 'w:dstrike')) && { type: 'strike' },
    place === 'subscript' && { type: 'subscript' },
    place === 'superscript' && { type: 'superscript' },
    isOn(properties, 'w:smallCaps') && { type: 'smallCaps' },
    highlight !== 'none' && { type: 'highlight' },
    codeStyles.has(style) && { type: 'code' },
  ]
  return marks.filter((mark) => mark !== false)
}

/** LibreOffice writes how many half points a sign is raised or lowered where it has a size of its own. */
function placeOf(properties: XmlElement | null): string | null {
  const raised = Number(valueOf(properties, 'w:position') ?? 0)
  if (raised > 0) return 'superscript'
  return raised < 0 ? 'subscript' : valueOf(properties, 'w:vertAlign')
}

const codeStyles = new Set([
  'code text',
  'html code',
  'source text',
  'verbatim char',
  'inline code',
])
