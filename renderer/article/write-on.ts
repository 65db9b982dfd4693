import { type Editor, Extension } from '@tiptap/core'
import { Selection, TextSelection } from '@tiptap/pm/state'

/** The key that goes to the end of a text finds a place to write also where the text ends in a picture. */
export const WriteOn = Extension.create({
  name: 'writeOn',

  addKeyboardShortcuts() {
    const toEnd = () => goToEnd(this.editor)
    return { 'Ctrl-End': toEnd, 'Cmd-ArrowDown': toEnd }
  },
})

/** Goes on in the body from what stands above it. */
export function writeAtStart(editor: Editor): boolean {
  takeKeys(editor)
  return editor.commands.focus('start')
}

/** Whoever presses below the last block writes in a paragraph there: the last one, or a new one. */
export function writeBelow(editor: Editor): boolean {
  return editor.state.doc.lastChild?.type.name === 'paragraph'
    ? goToEnd(editor)
    : addParagraph(editor)
}

function goToEnd(editor: Editor): boolean {
  const end = Selection.atEnd(editor.state.doc)
  if (!(end instanceof TextSelection)) return addParagraph(editor)
  takeKeys(editor)
  return editor.chain().setTextSelection(end.from).scrollIntoView().run()
}

function addParagraph(editor: Editor): boolean {
  const end = editor.state.doc.content.size
  takeKeys(editor)
  return editor
    .chain()
    .insertContentAt(end, { type: 'paragraph' })
    .setTextSelection(end + 1)
    .scrollIntoView()
    .run()
}

/** At once: the editor's own command waits for a frame, and the first letter would go elsewhere. */
function takeKeys({ view }: Editor): void {
  view.focus()
}
