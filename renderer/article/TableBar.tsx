import type { Editor } from '@tiptap/core'
import { findParentNode } from '@tiptap/core'
import { BubbleMenu } from '@tiptap/react/menus'
import { Columns3, Ellipsis, Rows3 } from 'lucide-react'
import { useEffect } from 'react'

import { ActionMenu } from '../controls/ActionMenu.tsx'

import styles from './FloatingBar.module.css'

/** What can be done with the table that holds the caret, at the end of its caption, which leaves room for it. */
export function TableBar({ editor }: { readonly editor: Editor }) {
  useFollowing(editor)

  function chain() {
    return editor.chain().focus()
  }

  return (
    <BubbleMenu
      editor={editor}
      pluginKey={key}
      updateDelay={150}
      shouldShow={({ editor: shown }) => shown.isEditable && shown.isActive('table')}
      getReferencedVirtualElement={() => captionEnd(editor)}
      options={{ placement: 'left', offset: 0, flip: false }}
      className={styles['floating']}
    >
      <div role="toolbar" aria-label="Table" className={`${styles['bar']} ${styles['placed']}`}>
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

const key = 'tableBar'

/** Blocks far off have no height of their own until they come into sight, and push the table then. */
function useFollowing(editor: Editor): void {
  useEffect(() => {
    const watch = new ResizeObserver(() => {
      if (editor.isActive('table')) editor.commands.setMeta(key, 'updatePosition')
    })
    watch.observe(editor.view.dom)
    return () => watch.disconnect()
  }, [editor])
}

/** The right end of the line that holds the caption. */
function captionEnd({ state, view }: Editor): Pick<Element, 'getBoundingClientRect'> | null {
  const table = findParentNode(({ type }) => type.name === 'table')(state.selection)
  const shown = table === undefined ? null : view.nodeDOM(table.pos)
  const line = shown instanceof Element ? shown.firstElementChild : null
  if (line === null) return null
  return {
    getBoundingClientRect() {
      const { right, top, height } = line.getBoundingClientRect()
      return new DOMRect(right, top, 0, height)
    },
  }
}
