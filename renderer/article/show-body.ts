import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { diffArrays } from 'diff'

import type { Document } from '../../core/document/document.ts'
import { readBody } from './body-schema.ts'

/**
 * Puts a body that came from elsewhere into the editor. Only what differs is touched, so that cursor and
 * scroll stay with the text, and undo takes back what was typed here and nothing else. False when the
 * body does not fit the editor or a word is being composed; then nothing changed.
 */
export function showBody(editor: Editor, body: Document): boolean {
  if (editor.isDestroyed || editor.view.composing) return false
  const read = readBody(body)
  if (!read.ok) return false
  const transaction = bodyChange(editor.state, editor.schema.nodeFromJSON(read.value))
  if (!transaction.docChanged) return true
  editor.view.dispatch(transaction.setMeta('addToHistory', false).setMeta('preventUpdate', true))
  return true
}

/** The change that makes the editor's document into `next`, block by block. */
export function bodyChange(state: EditorState, next: Node): Transaction {
  const { tr: transaction, doc } = state
  // From the end, so that the places of the changes before stay what they are.
  for (const change of blockChanges(doc, next).toReversed()) replaceBlocks(transaction, change)
  return transaction.doc.eq(next)
    ? transaction
    : state.tr.replaceWith(0, doc.content.size, next.content)
}

interface BlockChange {
  /** The position in the old document. */
  readonly from: number
  readonly removed: readonly Node[]
  readonly added: readonly Node[]
}

function blockChanges(doc: Node, next: Node): readonly BlockChange[] {
  const old = doc.children
  const changes: BlockChange[] = []
  let position = 0
  let at = { old: 0, next: 0 }
  let open: BlockChange | null = null
  for (const { added, removed, value } of diffArrays(old.map(keyOf), next.children.map(keyOf))) {
    const blocks = (added ? next.children : old).slice(
      added ? at.next : at.old,
      (added ? at.next : at.old) + value.length,
    )
    if (!added && !removed) {
      if (open !== null) changes.push(open)
      open = null
    } else {
      open ??= { from: position, removed: [], added: [] }
      open = added
        ? { ...open, added: [...open.added, ...blocks] }
        : { ...open, removed: [...open.removed, ...blocks] }
    }
    if (!added) position += sizeOf(blocks)
    at = {
      old: at.old + (added ? 0 : value.length),
      next: at.next + (removed ? 0 : value.length),
    }
  }
  return open === null ? changes : [...changes, open]
}

function keyOf(node: Node): string {
  return JSON.stringify(node.toJSON())
}

function sizeOf(blocks: readonly Node[]): number {
  return blocks.reduce((size, { nodeSize }) => size + nodeSize, 0)
}

function replaceBlocks(transaction: Transaction, { from, removed, added }: BlockChange): void {
  const isInPlace =
    removed.length === added.length &&
    removed.every(
      (block, at) => block.isTextblock && added[at] !== undefined && block.sameMarkup(added[at]),
    )
  if (!isInPlace) {
    transaction.replaceWith(from, from + sizeOf(removed), [...added])
    return
  }
  for (let at = removed.length - 1; at >= 0; at -= 1) {
    const [block, next] = [removed[at], added[at]]
    if (block === undefined || next === undefined) continue
    replaceInside(transaction, from + sizeOf(removed.slice(0, at)) + 1, { block, next })
  }
}

/** Changes the stretch in which the two differ; `start` is the position of the block's content. */
function replaceInside(
  transaction: Transaction,
  start: number,
  { block, next }: { readonly block: Node; readonly next: Node },
): void {
  const first = block.content.findDiffStart(next.content)
  const last = block.content.findDiffEnd(next.content)
  if (first === null || last === null) return
  // In “aa” made “aaa” the two ends pass each other.
  const overlap = Math.max(0, first - Math.min(last.a, last.b))
  transaction.replace(start + first, start + last.a + overlap, next.slice(first, last.b + overlap))
}
