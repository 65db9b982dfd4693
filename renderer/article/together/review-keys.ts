import { type AnyExtension, Extension } from '@tiptap/core'

import type { Review } from './review.ts'

/** Commenting and going from one comment or suggestion to the next while the caret is in the text. */
export function reviewKeys(review: Review, onDraft: () => void): AnyExtension {
  return Extension.create({
    name: 'reviewKeys',
    addKeyboardShortcuts: () => ({
      'Mod-Alt-m': () => {
        if (review.draft()) onDraft()
        return true
      },
      'Alt-F8': () => review.step(1),
      'Alt-Shift-F8': () => review.step(-1),
    }),
  })
}
