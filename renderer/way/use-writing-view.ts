import type { Editor } from '@tiptap/core'
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
    let request = 0
    function keepInTheMiddle(): void {
      cancelAnimationFrame(request)
      request = requestAnimationFrame(() => centreCaret(editor))
    }
    editor.on('update', keepInTheMiddle)
    return () => {
      cancelAnimationFrame(request)
      editor.off('update', keepInTheMiddle)
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
