import type { Editor } from '@tiptap/core'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useStore } from 'zustand'

import styles from './SlashMenu.module.css'

/** Pixels of the whole menu, and between it, its line and the edge of the page. */
const mostHeight = 332
const spaceAround = 12

/** What a slash offers, below it; the caret stays in the text. */
export function SlashMenu({ editor }: { readonly editor: Editor }) {
  const menu = useStore(editor.storage.slashMenu.open)
  const marked = useRef<HTMLLIElement>(null)

  useEffect(() => marked.current?.scrollIntoView({ block: 'nearest' }))
  useEffect(() => {
    const { dom } = editor.view
    if (menu === null || menu.choices.length === 0) return undefined
    dom.setAttribute('aria-controls', 'slash-menu')
    if (menu.marked !== null) {
      dom.setAttribute('aria-activedescendant', `slash-menu-${menu.marked}`)
    }
    return () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  }, [editor, menu])

  if (menu === null || menu.place === null) return null
  const { left, top, bottom } = menu.place
  const seen = seenPage(editor)
  const room = { above: top - seen.top - spaceAround, below: seen.bottom - bottom - spaceAround }
  const isBelow = room.below >= mostHeight || room.below >= room.above
  const maxHeight = Math.min(mostHeight, isBelow ? room.below : room.above)
  return createPortal(
    <ul
      id="slash-menu"
      role="listbox"
      aria-label="Put in"
      // The keys stay in the text; it is for those who go there by another way.
      tabIndex={0}
      className={styles['menu']}
      style={
        isBelow
          ? { maxHeight, left: Math.min(left, window.innerWidth - 270), top: bottom + 6 }
          : {
              maxHeight,
              left: Math.min(left, window.innerWidth - 270),
              bottom: window.innerHeight - top + 6,
            }
      }
    >
      {menu.choices.length === 0 ? <li className={styles['none']}>Nothing by this name</li> : null}
      {menu.choices.map((choice, at) => (
        <li
          key={choice.label}
          ref={at === menu.marked ? marked : null}
          id={`slash-menu-${at}`}
          role="option"
          aria-selected={at === menu.marked}
          className={styles['choice']}
          onMouseDown={(event) => {
            event.preventDefault()
            menu.take(choice)
          }}
        >
          <span>{choice.label}</span>
          {choice.typed === undefined ? null : <kbd>{choice.typed}</kbd>}
        </li>
      ))}
    </ul>,
    document.body,
  )
}

/** What is seen of the page below its bars, in pixels of the window. */
function seenPage(editor: Editor): { readonly top: number; readonly bottom: number } {
  const page = editor.view.dom.closest('main')
  if (page === null) return { top: 0, bottom: window.innerHeight }
  const { top, bottom } = page.getBoundingClientRect()
  return { top: top + Number.parseFloat(getComputedStyle(page).scrollPaddingTop), bottom }
}
