import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Puts what is typed at a caret into the text at once. Left to the browser it would stand on the page first, and be read
 * from there. What comes from an input method or a palette of signs still takes that way.
 */
export const TypedLetters = Extension.create({
  name: 'typedLetters',
  addProseMirrorPlugins: () => [new Plugin({ props: { handleKeyPress: typeLetter } })],
})

/** Keys that put in no sign have longer names. */
const oneSign = /^.$/u

function typeLetter(view: EditorView, { key: letter }: KeyboardEvent): boolean {
  const { selection } = view.state
  const isAtCaret = selection instanceof TextSelection && selection.empty && !view.composing
  if (!isAtCaret || !oneSign.test(letter)) return false
  const { from, to } = selection
  function typed() {
    return view.state.tr.insertText(letter).scrollIntoView()
  }
  const isTaken = view.someProp('handleTextInput', (take) => take(view, from, to, letter, typed))
  if (isTaken !== true) view.dispatch(typed())
  return true
}
