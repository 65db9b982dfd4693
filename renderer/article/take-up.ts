import type { Editor, JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'

import { bodySchema } from './body-schema.ts'
import type { LeftText } from './left-texts.ts'
import { bodyChange } from './show-body.ts'

/**
 * Lets an editor that is being made go on from how its text was left, brought to what is stored by now as an open page
 * is: outside the history. All editors have one schema, because a history fits only the nodes it was made of; so a
 * command asks the state for the type of a node, and not its extension.
 */
export function takeUp(editor: Editor, left: LeftText | null, stored: JSONContent): void {
  editor.schema = bodySchema
  editor.extensionManager.schema = bodySchema
  if (left === null) return
  editor.view.updateState(asStored(left.state, bodySchema.nodeFromJSON(stored)))
}

function asStored(state: EditorState, stored: Node): EditorState {
  if (state.doc.eq(stored)) return state
  return state.apply(bodyChange(state, stored).setMeta('addToHistory', false))
}
