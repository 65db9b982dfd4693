import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { GripVertical, Plus } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'

import { ActionMenu } from '../controls/ActionMenu.tsx'
import { isMac } from '../controls/shortcut.ts'
import { moveBlock } from './block-keys.ts'

import styles from './BlockHandle.module.css'

/** The block beside which the handle stands. */
interface HeldBlock {
  /** Its place in the text. */
  readonly place: number
  /** Pixels from the top of the column. */
  readonly top: number
}

/** A handle beside the block under the pointer: drag it to another place, or move it by its menu. */
export function BlockHandle({
  editor,
  column,
}: {
  readonly editor: Editor
  readonly column: RefObject<HTMLElement | null>
}) {
  const [held, setHeld] = useState<HeldBlock | null>(null)
  useHeldBlock({ editor, column, setHeld })
  if (held === null) return null

  function select(): boolean {
    return held !== null && editor.commands.setNodeSelection(held.place)
  }

  function move(step: -1 | 1): void {
    if (select() && moveBlock(editor, step)) leaveSelected(editor)
    setHeld(null)
  }

  return (
    <div data-follows-pointer className={styles['handle']} style={{ top: held.top }}>
      <ActionMenu
        label="The block"
        icon={<Plus />}
        actions={[
          {
            label: 'New line below',
            run: () => {
              const block = editor.state.doc.nodeAt(held.place)
              if (block === null) return
              const below = held.place + block.nodeSize
              editor
                .chain()
                .insertContentAt(below, { type: 'paragraph' })
                .setTextSelection(below + 1)
                .focus()
                .run()
            },
          },
          { label: 'Move up', keys: isMac ? '⌥↑' : 'Alt ↑', run: () => move(-1) },
          { label: 'Move down', keys: isMac ? '⌥↓' : 'Alt ↓', run: () => move(1) },
          {
            label: 'Remove the block',
            run: () => {
              if (select()) editor.chain().deleteSelection().focus().run()
              setHeld(null)
            },
          },
        ]}
      />
      <span
        draggable
        title="Drag to move"
        className={styles['grip']}
        onDragStart={({ dataTransfer }) => {
          if (select()) carry(editor, dataTransfer)
        }}
        onDragEnd={() => setHeld(null)}
      >
        <GripVertical aria-hidden />
      </span>
    </div>
  )
}

/** Puts the caret into the block, so that typing doesn't replace it. */
function leaveSelected(editor: Editor): void {
  const { selection } = editor.state
  const hasText = selection instanceof NodeSelection && !selection.node.isAtom
  const chain = editor.chain().focus()
  if (hasText) chain.setTextSelection(selection.from + 1).run()
  else chain.run()
}

function useHeldBlock({
  editor,
  column,
  setHeld,
}: {
  readonly editor: Editor
  readonly column: RefObject<HTMLElement | null>
  readonly setHeld: (held: HeldBlock | null) => void
}): void {
  useEffect(() => {
    const element = column.current
    let frame = 0
    if (element === null) return undefined

    function look({ clientY }: PointerEvent): void {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const top = element?.getBoundingClientRect().top ?? 0
        if (!editor.isDestroyed) setHeld(blockAt(editor, clientY, top))
      })
    }

    // The block stands elsewhere by then, until the pointer tells of one again.
    function letGo(): void {
      setHeld(null)
    }

    const written = editor.view.dom
    const widths = new ResizeObserver(onOtherWidth(letGo))
    widths.observe(element)
    element.addEventListener('pointermove', look)
    written.addEventListener('keydown', letGo)
    return () => {
      cancelAnimationFrame(frame)
      widths.disconnect()
      element.removeEventListener('pointermove', look)
      written.removeEventListener('keydown', letGo)
    }
  }, [editor, column, setHeld])
}

function onOtherWidth(act: () => void): ResizeObserverCallback {
  let known: number | null = null
  return ([entry]) => {
    const width = entry?.contentRect.width ?? null
    if (known !== null && width !== known) act()
    known = width
  }
}

function blockAt({ view, state: { doc } }: Editor, y: number, columnTop: number): HeldBlock | null {
  const { left, width } = view.dom.getBoundingClientRect()
  const found = view.posAtCoords({ left: left + Math.min(20, width / 2), top: y })
  if (found === null) return null
  const { node, offset } = doc.childAfter(found.inside === -1 ? found.pos : found.inside)
  const shown = node === null ? null : view.nodeDOM(offset)
  if (!(shown instanceof HTMLElement)) return null
  const { top, bottom } = shown.getBoundingClientRect()
  return y < top - 12 || y > bottom + 12 ? null : { place: offset, top: top - columnTop }
}

/** Lets the editor know that the drag is its own, so that the block leaves its old place. */
function carry({ view }: Editor, transfer: DataTransfer): void {
  const { selection } = view.state
  if (!(selection instanceof NodeSelection)) return
  const shown = view.nodeDOM(selection.from)
  transfer.effectAllowed = 'move'
  transfer.setData('text/plain', selection.node.textContent)
  if (shown instanceof HTMLElement) transfer.setDragImage(shown, 0, 0)
  view.dragging = { slice: selection.content(), move: true }
}
