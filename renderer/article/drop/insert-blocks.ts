import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Selection } from '@tiptap/pm/state'

import type { Block } from '../../../core/document/document.ts'
import { pastedSlice } from '../clipboard/pasted-slice.ts'

/** Puts blocks into the text, in one step that undo takes back, and the caret behind them. */
export function insertBlocks(editor: Editor, blocks: readonly Block[], position: number): void {
  const { state, view } = editor
  if (blocks.length === 0) return
  const place = Math.min(position, state.doc.content.size)
  const transaction = closeHistory(state.tr)
  transaction.setSelection(Selection.near(state.doc.resolve(place)))
  transaction.replaceSelection(pastedSlice(state.schema, blocks))
  view.dispatch(transaction.scrollIntoView())
}
