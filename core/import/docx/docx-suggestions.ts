import type { XmlElement } from '@rgrove/parse-xml'

import type { SuggestionAttributes } from '../../document/mark.ts'
import { attributeOf } from '../../xml-element.ts'
import { wordTime } from './word-time.ts'

/** Names suggestions; Word gives each piece an id of its own, though they are one to the person. */
export interface SuggestionReader {
  /** The name of a piece that `element` puts in, takes out or sets otherwise. */
  attributesOf(element: XmlElement): SuggestionAttributes
  /** Text came that is no suggestion: the next piece is another one. */
  interrupt(): void
}

export function suggestionReader(): SuggestionReader {
  let last: SuggestionAttributes | null = null

  return {
    attributesOf(element) {
      const author = attributeOf(element, 'w:author') ?? ''
      const time = wordTime(attributeOf(element, 'w:date'))
      if (last === null || last.author !== author || last.time !== time) {
        const id = `word ${attributeOf(element, 'w:id') ?? ''} ${time ?? ''}`.trim()
        last = { id, author, time }
      }
      return last
    },
    interrupt() {
      last = null
    },
  }
}
