import { type AnyExtension, Extension } from '@tiptap/core'
import { joinBackward } from '@tiptap/pm/commands'
import { isHistoryTransaction } from '@tiptap/pm/history'
import { TextSelection, type Transaction } from '@tiptap/pm/state'

import { placeholder } from '../../../core/editing/suggestion.ts'
import type { Suggester } from './suggester.ts'
import { trackChange } from './track-changes.ts'

/** Makes suggestions of what is typed while there is somebody who suggests. */
export function suggestChanges(suggester: () => Suggester | null): AnyExtension {
  return Extension.create({
    name: 'suggestChanges',
    dispatchTransaction({ transaction, next }) {
      const who = isTracked(transaction) ? suggester() : null
      next(who === null ? transaction : trackChange(transaction, this.editor.state, who))
    },
    addKeyboardShortcuts() {
      return {
        Backspace: ({ editor }) => {
          const { $from, empty } = editor.state.selection
          const isAtPlaceholder =
            $from.parent.textContent.startsWith(placeholder) && $from.parentOffset === 1
          if (suggester() === null || !empty || !isAtPlaceholder) return false
          // What only holds a mark is not there for the writer: the caret stands at the beginning of the line.
          const start = TextSelection.create(editor.state.doc, $from.pos - 1)
          editor.view.dispatch(editor.state.tr.setSelection(start))
          return joinBackward(editor.state, editor.view.dispatch, editor.view)
        },
      }
    },
  })
}

/** The transaction, to be made as it is. */
export function untracked(transaction: Transaction): Transaction {
  return transaction.setMeta(madeAsItIs, true)
}

const madeAsItIs = 'untracked'

/** What undo, redo and other programs change is no suggestion of the person who writes. */
function isTracked(transaction: Transaction): boolean {
  return (
    transaction.docChanged &&
    transaction.getMeta(madeAsItIs) === undefined &&
    !isHistoryTransaction(transaction) &&
    transaction.getMeta('addToHistory') !== false
  )
}
