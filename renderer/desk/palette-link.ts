import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { useState } from 'react'

import { publishableAddress, withWebScheme } from '../../core/address.ts'
import { useDeskTools } from './desk-context.ts'

/** A link of the words that were chosen in the text when the palette came: the same keys make one in other programs. */
export interface PaletteLink {
  /** The address that was typed or pasted instead of a name; null where none was. */
  readonly address: string | null
  readonly make: () => void
}

/** Null where no words were chosen. */
export function usePaletteLink(query: string): PaletteLink | null {
  const { words } = useDeskTools()
  // Looked at once: the palette takes the focus.
  const [editor] = useState(() => withChosenWords(words.store.getState().editor))
  if (editor === null) return null
  const typed = query.trim()
  const href = /^\S+[.:]\S+$/u.test(typed) ? publishableAddress(withWebScheme(typed)) : null
  return {
    address: href === null ? null : typed,
    make() {
      if (href !== null) editor.chain().focus().setLink({ href }).run()
    },
  }
}

function withChosenWords(editor: Editor | null): Editor | null {
  if (editor === null || !editor.view.hasFocus()) return null
  const { selection } = editor.state
  return selection.empty || selection instanceof NodeSelection ? null : editor
}
