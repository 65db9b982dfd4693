import type { XmlElement } from '@rgrove/parse-xml'

import { attributeOf, ownText } from '../../xml-element.ts'

/** Follows Word's fields through a paragraph: instructions that are not text, and the text they made. */
export interface DocxField {
  read(element: XmlElement): void
  /** The address that the field around the next run leads to; null when it is no link. */
  address(): string | null
}

export function docxField(): DocxField {
  const around: { instruction: string; isShown: boolean }[] = []

  return {
    read(element) {
      const innermost = around.at(-1)
      if (element.name === 'w:instrText') {
        if (innermost !== undefined) innermost.instruction += ownText(element)
        return
      }
      const step = attributeOf(element, 'w:fldCharType')
      if (step === 'begin') around.push({ instruction: '', isShown: false })
      else if (step === 'end') around.pop()
      else if (innermost !== undefined) innermost.isShown = true
    },
    address() {
      for (const { instruction, isShown } of around.toReversed()) {
        const address = /^\s*HYPERLINK\s+"([^"]+)"/u.exec(instruction)?.[1]
        if (isShown && address !== undefined) return address
      }
      return null
    },
  }
}
