import type { Editor, Extensions } from '@tiptap/core'
import { Details, DetailsContent, DetailsSummary } from '@tiptap/extension-details'

import { holdingMarks } from './editing-marks.ts'

/** A title and what readers unfold below it. Who writes sees all of it until they fold it themselves. */
const Fold = holdingMarks(Details).extend({
  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement('div')
      dom.dataset['type'] = 'details'
      const toggle = document.createElement('button')
      toggle.type = 'button'
      toggle.contentEditable = 'false'
      const contentDOM = document.createElement('div')
      dom.append(toggle, contentDOM)

      function show(isOpen: boolean): void {
        dom.classList.toggle('is-open', isOpen)
        toggle.ariaExpanded = String(isOpen)
        toggle.ariaLabel = isOpen ? 'Fold this up' : 'Unfold this'
      }

      show(true)
      toggle.addEventListener('click', () => show(!dom.classList.contains('is-open')))
      return {
        dom,
        contentDOM,
        stopEvent: ({ target }) => target === toggle,
        ignoreMutation: ({ target, type }) =>
          type !== 'selection' && (target === dom || target === toggle),
        update: (next) => next.type === node.type,
      }
    }
  },

  addKeyboardShortcuts() {
    return { ...this.parent?.(), Enter: () => goInside(this.editor) }
  },
})

/** The style sheet hides it where the fold is closed. */
const FoldedPart = holdingMarks(DetailsContent).extend({ addNodeView: () => null })

export const foldNodes: Extensions = [Fold, DetailsSummary, FoldedPart]

/** From the title Enter leads to the first line inside, also where that is folded up. */
function goInside(editor: Editor): boolean {
  const { doc, selection } = editor.state
  const { $head } = selection
  if ($head.parent.type.name !== 'detailsSummary') return false
  const fold = editor.view.nodeDOM($head.before(-1))
  if (fold instanceof Element && !fold.classList.contains('is-open')) {
    fold.querySelector('button')?.click()
  }
  const first = $head.after() + 1
  const chain = editor.chain()
  const line = doc.nodeAt(first)
  if (line?.type.name !== 'paragraph' || line.childCount > 0) {
    chain.insertContentAt(first, { type: 'paragraph' })
  }
  return chain
    .setTextSelection(first + 1)
    .scrollIntoView()
    .run()
}
