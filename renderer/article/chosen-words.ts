import type { EditorView } from '@tiptap/pm/view'

/** Keeps chosen words marked while the focus is elsewhere; answers the way to stop. */
export function markChosenWords(
  view: EditorView,
  { from, to }: { readonly from: number; readonly to: number },
): () => void {
  const [start, end] = [view.domAtPos(from), view.domAtPos(to)]
  const words = new Range()
  words.setStart(start.node, start.offset)
  words.setEnd(end.node, end.offset)
  CSS.highlights.set('chosen-words', new Highlight(words))
  return () => CSS.highlights.delete('chosen-words')
}
