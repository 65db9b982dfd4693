import { fromHtml } from 'hast-util-from-html'

import type { Markup } from '../markup.ts'

/**
 * The same markup with everything that Ghost’s editor would take apart, such as tables, notes and boxes, kept whole in
 * HTML cards.
 */
export function ghostHtml(content: Markup): string {
  const source = content.markup
  const { children } = fromHtml(source, { fragment: true })
  return children
    .map((child) => {
      const text = source.slice(child.position?.start.offset, child.position?.end.offset)
      const isKept =
        child.type !== 'element' || isPlain(child.tagName, child.properties['className'])
      return isKept ? text : `<!--kg-card-begin: html-->\n${text}\n<!--kg-card-end: html-->`
    })
    .join('')
}

/** What Ghost’s editor has a block of its own for. */
function isPlain(tagName: string, className: unknown): boolean {
  return plainTags.has(tagName) && className === undefined
}

const plainTags = new Set(['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'blockquote', 'pre', 'hr', 'figure'])
