import { Extension } from '@tiptap/core'
import { Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * A key that moves the caret moves it on the page, and the browser tells of it a little later. What comes in between, the
 * next key or something that is drawn anew, finds the caret where it is and doesn’t put it back.
 */
export const CaretFirst = Extension.create<object, { view: EditorView | null }>({
  name: 'caretFirst',
  // Before what else answers to keys.
  priority: 1000,
  // The editor’s own has no view before it is on the page.
  addStorage: () => ({ view: null }),
  addProseMirrorPlugins() {
    const { storage } = this
    return [
      new Plugin({
        view(view) {
          storage.view = view
          return {
            destroy() {
              storage.view = null
            },
          }
        },
        props: {
          handleDOMEvents: {
            keydown(view) {
              readCaret(view)
              return false
            },
          },
        },
      }),
    ]
  },
  dispatchTransaction({ transaction, next }) {
    const { view } = this.storage
    if (view?.hasFocus() === true && isDrawnAnew(transaction)) {
      readCaret(view)
      const { doc, selection } = view.state
      if (doc === transaction.doc && !selection.eq(transaction.selection)) {
        transaction.setSelection(selection)
      }
    }
    next(transaction)
  },
})

/** Whoever comes back into the text has the caret put where it was. */
function isDrawnAnew(transaction: Transaction): boolean {
  const isFocus = ['focus', 'blur'].some((name) => transaction.getMeta(name) !== undefined)
  return !transaction.docChanged && !transaction.selectionSet && !isFocus
}

/** Has the caret of the page read now, where it is another than the one that is known. */
function readCaret(view: EditorView): void {
  const { selection } = view.state
  const page = view.dom.ownerDocument
  const drawn = page.getSelection()
  const isReadable = selection instanceof TextSelection && !view.composing
  if (!isReadable || drawn === null) return
  const { anchorNode, anchorOffset, focusNode, focusOffset } = drawn
  if (anchorNode === null || focusNode === null) return
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return
  const isKnown =
    view.posAtDOM(anchorNode, anchorOffset) === selection.anchor &&
    view.posAtDOM(focusNode, focusOffset) === selection.head
  if (!isKnown) page.dispatchEvent(new Event('selectionchange'))
}
