import type { Editor } from '@tiptap/core'

import { createFigure } from '../../core/document/figure.ts'
import type { Media } from '../../core/pictures/media.ts'
import { fieldsInTurn } from './fields-in-turn.ts'

/**
 * Puts pictures on the page at `place` as one figure, with the caption of one that stands alone, and the caret into the
 * alt text of the first, which it needs first. Answers the place after it.
 */
export function insertFigure(editor: Editor, pictures: readonly Media[], place: number): number {
  const [first] = pictures
  if (first === undefined) return place
  const images = pictures.map(({ id, alt }) => ({ media: id, alt }))
  const words = pictures.length === 1 ? { caption: first.caption } : {}
  editor.commands.insertContentAt(place, editor.schema.nodeFromJSON(createFigure(images, words)))
  const after = editor.state.selection.to
  requestAnimationFrame(() => {
    const shown = editor.isDestroyed
      ? null
      : editor.view.dom.querySelector(`[data-media="${first.id}"]`)
    // Their place is kept before they are loaded, so that they push nothing out of sight.
    shown?.querySelectorAll('img').forEach((image, at) => {
      image.setAttribute('width', String(pictures[at]?.width ?? ''))
      image.setAttribute('height', String(pictures[at]?.height ?? ''))
    })
    const [field] = shown === null ? [] : fieldsInTurn(shown)
    field?.focus()
    field?.scrollIntoView({ block: 'center' })
  })
  return after
}
