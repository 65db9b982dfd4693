import { getSchema, type JSONContent } from '@tiptap/core'

import { type Document, documentSchema } from '../../core/document.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { bodyExtensions } from './body-extensions.ts'

export const bodySchema = getSchema(bodyExtensions)

/**
 * Reads a stored body against the editor's schema before an editor is mounted on it: Tiptap shows an
 * empty page for what does not fit, and the next save would store that.
 */
export function readBody(body: Document): Result<JSONContent, string> {
  try {
    const node = bodySchema.nodeFromJSON(body)
    node.check()
    return success(node.toJSON())
  } catch (error) {
    if (error instanceof RangeError) return failure(error.message)
    throw error
  }
}

/** What is stored of the editor's text. */
export function storedBody(text: JSONContent): Document {
  return documentSchema.parse(withPlainBreaks(text))
}

/** The editor marks line breaks inside bold words too, where a mark says nothing. */
function withPlainBreaks(node: JSONContent): JSONContent {
  if (node.type === 'hardBreak') return { type: 'hardBreak' }
  return node.content === undefined ? node : { ...node, content: node.content.map(withPlainBreaks) }
}
