import type { Element } from 'hast'

import { descendants, rawText } from '../../hast-element.ts'

/** The paragraphs inside an element as plain text, with a blank line between them and the ends of lines that they have. */
export function pageLines(element: Element): string {
  return descendants(element)
    .filter(({ tagName }) => tagName === 'p')
    .map((paragraph) =>
      rawText(paragraph)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n'),
    )
    .join('\n\n')
}
