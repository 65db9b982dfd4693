import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useState } from 'react'

import { documentText } from '../../core/document/document-text.ts'
import type { Document } from '../../core/document/document.ts'
import { readBody } from './body-schema.ts'
import { readingExtensions } from './reading-extensions.ts'
import { showBody } from './show-body.ts'

import pageStyles from './ArticlePage.module.css'
import blocks from './BodyBlocks.module.css'
import styles from './ReadingBody.module.css'

/** A body to be read and copied from. What changes in it comes in without moving the reader. */
export function ReadingBody({ body, label }: { readonly body: Document; readonly label: string }) {
  const [first] = useState(() => readBody(body))
  const editor = useEditor({
    extensions: readingExtensions,
    content: first.ok ? first.value : null,
    editable: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        'aria-label': label,
        role: 'document',
        tabindex: '0',
        'data-reading': '',
        class: `${pageStyles['body']} ${blocks['blocks']} ${styles['reading']}`,
      },
    },
  })
  useEffect(() => {
    showBody(editor, body)
  }, [editor, body])

  return first.ok ? (
    <EditorContent
      editor={editor}
      onKeyDown={(event) => {
        if (event.key !== 'a' || !(event.ctrlKey || event.metaKey)) return
        // Else the keys would select the whole window.
        event.preventDefault()
        getSelection()?.selectAllChildren(editor.view.dom)
      }}
    />
  ) : (
    <div className={pageStyles['plain']}>{documentText(body)}</div>
  )
}
