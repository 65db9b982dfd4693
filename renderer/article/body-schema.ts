import { getSchema, type JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'

import { type Block, type Document, documentSchema } from '../../core/document/document.ts'
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

/** What is stored of an editor's page. A block that did not change is the same object as the time before. */
export function storedPage(doc: Node): Document {
  return { type: 'doc', content: doc.children.flatMap(storedBlocks) }
}

const storedOf = new WeakMap<Node, readonly Block[]>()

/** The same of one block of it. */
export function storedBlocks(block: Node): readonly Block[] {
  const known = storedOf.get(block)
  if (known !== undefined) return known
  const page = block.type.schema.topNodeType.create(null, block)
  // ProseMirror types its own JSON as any.
  // oxlint-disable-next-line typescript/no-unsafe-argument
  const stored = storedBody(page.toJSON()).content
  storedOf.set(block, stored)
  return stored
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
