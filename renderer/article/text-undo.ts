import type { Editor } from '@tiptap/core'
import { history, isHistoryTransaction, redoDepth, undoDepth } from '@tiptap/pm/history'
import type { Transaction } from '@tiptap/pm/state'

import type { Article } from '../../core/article/article.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { nextTurn } from '../desk/turn.ts'
import type { UndoWay } from '../desk/undo-way.ts'
import type { LeftText } from './left-texts.ts'

/** The undo history of the text on the page, in one order with what is done at the desk. */
export interface TextUndo extends UndoWay {
  /** Follows an editor, which may have taken up a text that was left; answers the way to stop. */
  readonly attach: (editor: Editor, left: LeftText | null) => () => void
  /** What is to be kept when the page goes; null where nothing can be taken back or done again. */
  readonly left: () => LeftText | null
}

const undoes = new WeakMap<OpenRecord<Article>, TextUndo>()

/** The one of this page. */
export function textUndo(open: OpenRecord<Article>): TextUndo {
  const known = undoes.get(open) ?? createTextUndo()
  undoes.set(open, known)
  return known
}

function createTextUndo(): TextUndo {
  let attached: Editor | null = null
  /** For each step that can be taken back, the turn of its last change. */
  let done: number[] = []
  /** For each step that can be done again, the turn in which it was taken back. */
  let undone: number[] = []

  function follow({ transaction }: { readonly transaction: Transaction }): void {
    if (attached === null || !transaction.docChanged) return
    const isHistory = isHistoryTransaction(transaction)
    const depth = doneSteps(attached)
    if (isHistory && depth < done.length) {
      done.pop()
      undone.push(nextTurn())
    } else if (isHistory) {
      undone.pop()
      done.push(nextTurn())
    } else if (transaction.getMeta('addToHistory') !== false) {
      noteChange(depth)
    }
  }

  function noteChange(depth: number): void {
    // The history puts what is typed on into the last step, and forgets its oldest ones.
    if (depth === done.length) done.pop()
    done.splice(0, done.length + 1 - depth)
    done.push(nextTurn())
    undone = []
  }

  return {
    attach(editor, left) {
      attached = editor
      done = Array.from({ length: doneSteps(editor) }, (_, at) => left?.done[at] ?? 0)
      undone = Array.from({ length: undoneSteps(editor) }, (_, at) => left?.undone[at] ?? 0)
      editor.on('transaction', follow)
      return () => {
        editor.off('transaction', follow)
        if (attached === editor) attached = null
      }
    },
    left() {
      if (attached === null || done.length + undone.length === 0) return null
      // Of all that plugins know only the history, whose key every such plugin has.
      return { state: attached.state.reconfigure({ plugins: [history()] }), done, undone }
    },
    doneAt: () => done.at(-1) ?? 0,
    undoneAt: () => undone.at(-1) ?? 0,
    async undo() {
      if (attached?.commands.undo() === true) showCaret(attached)
    },
    async redo() {
      if (attached?.commands.redo() === true) showCaret(attached)
    },
  }
}

// The history answers `any`.
function doneSteps({ state }: Editor): number {
  return Number(undoDepth(state))
}

function undoneSteps({ state }: Editor): number {
  return Number(redoDepth(state))
}

/** An editor without the focus doesn't scroll; a block that is gone took its field and the focus with it. */
function showCaret({ state, view }: Editor): void {
  if (document.activeElement === document.body) view.focus()
  const { node } = view.domAtPos(state.selection.head)
  const shown = node instanceof Element ? node : node.parentElement
  shown?.scrollIntoView({ block: 'nearest' })
}
