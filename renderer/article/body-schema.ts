import { getSchema } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'

import type { Document } from '../../core/document.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { bodyExtensions } from './body-extensions.ts'

export const bodySchema = getSchema(bodyExtensions)

/**
 * Reads a stored body against the editor's schema before an editor is mounted on it: Tiptap shows an
 * empty page for what does not fit, and the next save would store that.
 */
export function readBody(body: Document): Result<Node, string> {
  try {
    const node = bodySchema.nodeFromJSON(body)
    node.check()
    return success(node)
  } catch (error) {
    if (error instanceof RangeError) return failure(error.message)
    throw error
  }
}
