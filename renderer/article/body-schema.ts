import { getSchema, type JSONContent } from '@tiptap/core'

import { type Document, documentSchema } from '../../core/document.ts'
import { isEditingMarkName } from '../../core/document/mark.ts'
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
  return documentSchema.parse(withoutEmptyMarks(text))
}

/** The editor sets line breaks and notes inside bold words in bold too, where that says nothing. */
function withoutEmptyMarks({ marks, ...node }: JSONContent): JSONContent {
  const isSign = node.type === 'hardBreak' || node.type === 'footnote'
  const kept = isSign ? marks?.filter(({ type }) => isEditingMarkName(type)) : marks
  return {
    ...node,
    ...(kept === undefined || kept.length === 0 ? {} : { marks: kept }),
    ...(node.content === undefined ? {} : { content: node.content.map(withoutEmptyMarks) }),
  }
}
