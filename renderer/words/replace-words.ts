import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'

import type { Range } from './marked-words.ts'

export interface Replacement {
  readonly place: Range
  readonly insert: string
}

/** Writes all of them over what stands there, with its marks, in one step that undo takes back. */
export function replaceWords(editor: Editor, replacements: readonly Replacement[]): void {
  const transaction = closeHistory(editor.state.tr)
  // From the end, so that the places before stay what they are.
  const fromTheEnd = replacements.toSorted((one, other) => other.place.from - one.place.from)
  for (const { place, insert } of fromTheEnd) {
    if (insert === '') transaction.delete(place.from, place.to)
    else transaction.insertText(insert, place.from, place.to)
  }
  editor.view.dispatch(transaction)
}
