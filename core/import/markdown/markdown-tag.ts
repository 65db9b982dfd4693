import type { PhrasingContent } from 'mdast'

import type { Mark } from '../../document/mark.ts'

/** What an opening tag inside Markdown says of the text behind it; null for all others. */
export function tagMark(html: string): Mark | null {
  return tagMarks.get(html.toLowerCase()) ?? null
}

const tagMarks: ReadonlyMap<string, Mark> = new Map([
  ['<sub>', { type: 'subscript' }],
  ['<sup>', { type: 'superscript' }],
  ['<mark>', { type: 'highlight' }],
  ['<span class="small-caps">', { type: 'smallCaps' }],
])

/** Whether the node closes what the other opened. */
export function closes(node: PhrasingContent, opening: PhrasingContent): boolean {
  if (node.type !== 'html' || opening.type !== 'html') return false
  const name = /^<(\w+)/u.exec(opening.value)?.[1]
  return node.value.toLowerCase() === `</${name?.toLowerCase()}>`
}
