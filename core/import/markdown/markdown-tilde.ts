import type { Delete, PhrasingContent } from 'mdast'

import type { Mark } from '../../document/mark.ts'
import { plainText } from './plain-markdown.ts'

/**
 * What tildes around a text mean: two strike it, as on GitHub. One that clings to the word before it sets a subscript, as in
 * Pandoc's `H~2~O`; GitHub strikes by one too where it stands apart.
 */
export function tildeMark(node: Delete, before: PhrasingContent | undefined): Mark {
  const [first] = node.children
  const signs = (first?.position?.start.offset ?? 0) - (node.position?.start.offset ?? 0)
  const clings = before !== undefined && /\S$/u.test(plainText(before))
  const isSubscript = signs === 1 && clings && !/\s/u.test(plainText(node))
  return { type: isSubscript ? 'subscript' : 'strike' }
}
