import { Fragment, type Node, type Schema, type Slice } from '@tiptap/pm/model'

import type { Document } from '../../../core/document/document.ts'
import { storedBody } from '../body-schema.ts'

/** A piece of a text as a body of its own; null where it can't stand alone. */
export function sliceBody(slice: Slice, schema: Schema): Document | null {
  const nodes: Node[] = []
  slice.content.forEach((node) => nodes.push(node))
  const content = nodes.every(({ isInline }) => isInline)
    ? Fragment.from(schema.nodes['paragraph']?.create(null, slice.content))
    : slice.content
  const page = schema.topNodeType.createAndFill(null, content)
  if (page === null) return null
  try {
    page.check()
    // ProseMirror types its own JSON as any.
    // oxlint-disable-next-line typescript/no-unsafe-argument
    return storedBody(page.toJSON())
  } catch {
    return null
  }
}
