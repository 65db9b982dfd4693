import type { EditorView } from '@tiptap/pm/view'

/** Keeps the selected words marked while the focus is elsewhere; answers the way to stop. */
export function markChosenWords(view: EditorView): () => void {
  const { from, to } = view.state.selection
  const [start, end] = [view.domAtPos(from), view.domAtPos(to)]
  const words = new Range()
  words.setStart(start.node, start.offset)
  words.setEnd(end.node, end.offset)
  CSS.highlights.set('chosen-words', new Highlight(words))
  return () => CSS.highlights.delete('chosen-words')
}
