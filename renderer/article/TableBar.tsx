import type { Editor } from '@tiptap/core'
import { findParentNode } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { BubbleMenu } from '@tiptap/react/menus'
import { Columns3, Ellipsis, Rows3 } from 'lucide-react'

import { ActionMenu } from '../controls/ActionMenu.tsx'
import { followKeys } from './field-history.ts'

import styles from './FloatingBar.module.css'

/** What can be done with the table that holds the caret, above it. */
export function TableBar({ editor }: { readonly editor: Editor }) {
  const caption = useEditorState({ editor, selector: captionOf })

  function chain() {
    return editor.chain().focus()
  }

  return (
    <BubbleMenu
      editor={editor}
      pluginKey="tableBar"
      updateDelay={150}
      shouldShow={({ editor: shown }) => shown.isEditable && shown.isActive('table')}
      getReferencedVirtualElement={() => tableElement(editor)}
      options={{ placement: 'top-start', offset: 6 }}
      className={styles['floating']}
    >
      <div role="toolbar" aria-label="Table" className={styles['bar']}>
        <input
          aria-label="Caption of the table"
          placeholder="Caption"
          value={caption ?? ''}
          onChange={(event) =>
            editor.commands.updateAttributes('table', { caption: event.target.value })
          }
          onKeyDown={(event) => {
            followKeys(editor, event.nativeEvent)
            if (event.key !== 'Enter' && event.key !== 'Escape') return
            // Else Enter would go on in the text, which has the focus by then.
            event.preventDefault()
            editor.view.focus()
          }}
        />
        <ActionMenu
          label="Rows"
          icon={<Rows3 />}
          actions={[
            { label: 'Add a row above', run: () => chain().addRowBefore().run() },
            { label: 'Add a row below', run: () => chain().addRowAfter().run() },
            { label: 'Make it a head row', run: () => chain().toggleHeaderRow().run() },
            { label: 'Remove the row', run: () => chain().deleteRow().run() },
          ]}
        />
        <ActionMenu
          label="Columns"
          icon={<Columns3 />}
          actions={[
            { label: 'Add a column before', run: () => chain().addColumnBefore().run() },
            { label: 'Add a column after', run: () => chain().addColumnAfter().run() },
            { label: 'Make it a head column', run: () => chain().toggleHeaderColumn().run() },
            { label: 'Remove the column', run: () => chain().deleteColumn().run() },
          ]}
        />
        <ActionMenu
          label="Cells and table"
          icon={<Ellipsis />}
          actions={[
            { label: 'Head cell, or not', run: () => chain().toggleHeaderCell().run() },
            { label: 'Join or part the cells', run: () => chain().mergeOrSplit().run() },
            { label: 'Set left', run: () => chain().setCellAttribute('align', null).run() },
            { label: 'Set centred', run: () => chain().setCellAttribute('align', 'center').run() },
            { label: 'Set right', run: () => chain().setCellAttribute('align', 'right').run() },
            { label: 'Remove the table', run: () => chain().deleteTable().run() },
          ]}
        />
      </div>
    </BubbleMenu>
  )
}

function captionOf({ editor }: { editor: Editor }): string | null {
  const caption: unknown = editor.getAttributes('table')['caption']
  return typeof caption === 'string' ? caption : null
}

function tableElement({ state, view }: Editor): Element | null {
  const table = findParentNode(({ type }) => type.name === 'table')(state.selection)
  const shown = table === undefined ? null : view.nodeDOM(table.pos)
  return shown instanceof Element ? shown : null
}
