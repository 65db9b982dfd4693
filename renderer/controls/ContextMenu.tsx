import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { Popover } from 'react-aria-components'
import { createPortal } from 'react-dom'

import { ActionList, type MenuAction } from './ActionList.tsx'

import styles from './ActionList.module.css'

export interface RowMenu {
  /** What the menu is about. */
  readonly label: string
  readonly actions: readonly MenuAction[]
}

/**
 * What can be done with a row or card of the list inside, at the pointer or below the row that has the focus:
 * by the right button, the menu key, or Shift and F10. Rows are told apart by their `data-key`.
 */
export function ContextMenu({
  menuOf,
  className,
  onKeyDown,
  children,
}: {
  /** Null where there is nothing to be done. */
  readonly menuOf: (key: string) => RowMenu | null
  readonly className?: string | undefined
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined
  readonly children: ReactNode
}) {
  const [place, setPlace] = useState<MenuPlace | null>(null)
  const anchor = useRef<HTMLSpanElement>(null)
  const menu = place === null ? null : menuOf(place.key)

  function onContextMenu(event: MouseEvent): void {
    const asked = menuPlace(event)
    if (asked === null || menuOf(asked.key) === null) return
    event.preventDefault()
    setPlace(asked)
  }

  return (
    <div
      className={className ?? styles['inside']}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
    >
      {children}
      {place === null || menu === null ? null : (
        <>
          {/* Panes are contained, so what is placed in the window stands outside of them. */}
          {createPortal(
            <span ref={anchor} className={styles['anchor']} style={place.at} />,
            document.body,
          )}
          <Popover
            isOpen
            aria-label={menu.label}
            triggerRef={anchor}
            placement="bottom start"
            offset={2}
            className={`floating-list ${styles['popover']}`}
            onOpenChange={(isOpen) => {
              if (!isOpen) setPlace(null)
            }}
          >
            <ActionList
              label={menu.label}
              actions={menu.actions.map((action) => ({
                ...action,
                run() {
                  setPlace(null)
                  // Whatever it does, one goes on by keys from the row that it was about.
                  place.row.focus()
                  action.run()
                },
              }))}
            />
          </Popover>
        </>
      )}
    </div>
  )
}

interface MenuPlace {
  readonly key: string
  readonly row: HTMLElement
  readonly at: { readonly left: number; readonly top: number }
}

const secondButton = 2

function menuPlace({
  target,
  currentTarget,
  button,
  clientX,
  clientY,
}: MouseEvent): MenuPlace | null {
  // What floats over the list is drawn by its rows, and is none of it.
  const isInside = target instanceof Element && currentTarget.contains(target)
  const row = isInside ? target.closest<HTMLElement>('[data-key]') : null
  const key = row?.dataset['key']
  if (row === null || key === undefined) return null
  const { left, bottom } = row.getBoundingClientRect()
  const at =
    button === secondButton ? { left: clientX, top: clientY } : { left: left + 12, top: bottom - 8 }
  return { key, row, at }
}
