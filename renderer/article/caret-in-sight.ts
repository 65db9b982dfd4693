import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Pixels between the caret and the edge of the page, within which the editor looks itself: the bars lie there too. */
const edge = 80

/**
 * Spares most keys the way through all boxes around the text, each of which would be asked whether it has to scroll:
 * a caret in the midst of the page is in sight.
 */
export const CaretInSight = Extension.create({
  name: 'caretInSight',
  addProseMirrorPlugins: () => [new Plugin({ props: { handleScrollToSelection: isInSight } })],
})

/** Only of running text that stands on the page itself, where no table or code scrolls on its own. */
function isInSight(view: EditorView): boolean {
  const { selection } = view.state
  const isRunningText =
    selection instanceof TextSelection &&
    selection.$head.depth === 1 &&
    selection.$head.parent.type.spec.code !== true
  const page = isRunningText ? view.dom.closest('main')?.getBoundingClientRect() : undefined
  if (page === undefined) return false
  const { top, bottom } = view.coordsAtPos(selection.head)
  return top > page.top + edge && bottom < page.bottom - edge
}
