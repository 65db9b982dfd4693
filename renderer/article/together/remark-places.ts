import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'

/** Where a comment or a suggestion begins. */
export interface RemarkPlace {
  readonly id: string
  readonly from: number
}

/** The comments and suggestions of the text in reading order, each once. */
export function remarkPlaces(doc: Node): readonly RemarkPlace[] {
  const places = new Map<string, number>()
  doc.descendants((node, position) => {
    for (const id of remarkIds(node)) if (!places.has(id)) places.set(id, position)
  })
  return [...places].map(([id, from]) => ({ id, from }))
}

/** Those that the caret stands in or at. */
export function remarksAt({ selection }: EditorState): readonly string[] {
  const { $from } = selection
  const around = Array.from({ length: $from.depth }, (_, at) => $from.node(at + 1))
  const nodes = [$from.nodeAfter, $from.nodeBefore, ...around]
  return [...new Set(nodes.flatMap((node) => (node === null ? [] : remarkIds(node))))]
}

const remarks = new Set(['comment', 'insertion', 'deletion', 'modification'])

function remarkIds({ marks }: Node): readonly string[] {
  return marks.filter(({ type }) => remarks.has(type.name)).map(({ attrs }) => String(attrs['id']))
}
