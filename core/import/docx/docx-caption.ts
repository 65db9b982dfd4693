import type { XmlElement } from '@rgrove/parse-xml'

import { inlineText } from '../../document/document-text.ts'
import type { Inline } from '../../document/inline.ts'
import { childElement, innerElements, ownText } from '../../xml-element.ts'
import { valueOf } from './docx-styles.ts'

/** What a line below a picture says: our own files tell by styles who made it and on what terms. */
export interface DocxCaption {
  readonly caption: string
  readonly credit: string
  readonly licence: string
}

export function docxCaption(
  paragraph: XmlElement,
  content: readonly Inline[],
  styleName: (id: string | null) => string,
): DocxCaption {
  function inStyle(name: string): string {
    return innerElements(paragraph, 'w:r')
      .filter((run) => styleName(valueOf(childElement(run, 'w:rPr'), 'w:rStyle')) === name)
      .flatMap((run) => innerElements(run, 'w:t').map(ownText))
      .join('')
  }

  const credit = inStyle('picture credit')
  const licence = inStyle('picture licence')
  const whole = inlineText(content)
  const isBehind = whole.endsWith(`${credit}${licence}`)
  const caption = isBehind ? whole.slice(0, whole.length - credit.length - licence.length) : whole
  return {
    caption: oneLine(caption),
    credit: isBehind ? oneLine(credit) : '',
    licence: isBehind ? oneLine(licence.replace(/^,/u, '')) : '',
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
