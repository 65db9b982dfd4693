import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { useEffect } from 'react'

import { useDeskState } from '../desk/desk-context.ts'
import { withFocus } from './focus-mode.ts'

/** Brings to the editor how one wants to write. */
export function useWritingView(editor: Editor): void {
  const { focus, isTypewriter } = useDeskState(({ view }) => view.writing)

  useEffect(() => {
    editor.view.dispatch(withFocus(editor.state.tr, focus))
  }, [editor, focus])

  useEffect(() => {
    if (!isTypewriter) return
    const { dom } = editor.view
    let request = 0
    function keepInTheMiddle(): void {
      cancelAnimationFrame(request)
      request = requestAnimationFrame(() => centreCaret(editor))
    }
    /** Whoever points somewhere looks there already. */
    function follow({ transaction }: { readonly transaction: Transaction }): void {
      if (transaction.getMeta('pointer') !== true) keepInTheMiddle()
    }
    dom.setAttribute('data-typewriter', '')
    editor.on('update', keepInTheMiddle)
    editor.on('selectionUpdate', follow)
    return () => {
      dom.removeAttribute('data-typewriter')
      cancelAnimationFrame(request)
      editor.off('update', keepInTheMiddle)
      editor.off('selectionUpdate', follow)
    }
  }, [editor, isTypewriter])
}

function centreCaret(editor: Editor): void {
  if (editor.isDestroyed || !editor.isFocused) return
  const page = editor.view.dom.closest('main')
  if (page === null) return
  const { top } = editor.view.coordsAtPos(editor.state.selection.head)
  const { top: pageTop, height } = page.getBoundingClientRect()
  page.scrollTop += top - pageTop - height * 0.45
}
