import type { Editor } from '@tiptap/core'

import { createFigure } from '../../core/document/figure.ts'
import type { Media } from '../../core/pictures/media.ts'

/**
 * Puts a picture on the page at `place` and the caret into its alt text, which it needs first.
 * Answers the place after it.
 */
export function insertFigure(editor: Editor, { id, alt, caption }: Media, place: number): number {
  editor.commands.insertContentAt(
    place,
    editor.schema.nodeFromJSON(createFigure([{ media: id, alt }], { caption })),
  )
  const after = editor.state.selection.to
  requestAnimationFrame(() => {
    const shown = editor.isDestroyed ? null : editor.view.dom.querySelector(`[data-media="${id}"]`)
    const field = shown?.querySelector('textarea')
    field?.focus()
    field?.scrollIntoView({ block: 'center' })
  })
  return after
}
