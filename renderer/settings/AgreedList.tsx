import { type DragEvent, useState } from 'react'

import { positionBeside } from '../../core/lists/list-order.ts'
import { type AgreedItem, AgreedRow } from './AgreedRow.tsx'

import styles from './AgreedList.module.css'

/** What was agreed on, to be renamed, put in order and removed. */
export function AgreedList<Item extends AgreedItem>({
  label,
  items,
  onRename,
  onMove,
  onRemove,
}: {
  readonly label: string
  readonly items: readonly Item[]
  readonly onRename: (item: Item, name: string) => Promise<unknown>
  /** To a position counted in the list without it. */
  readonly onMove: (item: Item, position: number) => Promise<unknown>
  readonly onRemove: (item: Item) => void
}) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const from = items.findIndex(({ id }) => id === dragged)

  function letGo(at: number): void {
    const item = items[from]
    if (item !== undefined && at !== from) void onMove(item, positionBeside(from, at, sideOf(at)))
    setDragged(null)
    setOver(null)
  }

  /** A row takes the place of the one that it is let go on. */
  function sideOf(at: number): 'before' | 'after' {
    return at < from ? 'before' : 'after'
  }

  function onDragOver(event: DragEvent, id: string): void {
    if (dragged === null) return
    event.preventDefault()
    setOver(id)
  }

  return items.length === 0 ? null : (
    <>
      <ul aria-label={label} className={styles['list']}>
        {items.map((item, at) => (
          <li
            key={item.id}
            data-drop={item.id === over && item.id !== dragged ? sideOf(at) : undefined}
            data-dragging={item.id === dragged || undefined}
            onDragEnter={(event) => onDragOver(event, item.id)}
            onDragOver={(event) => onDragOver(event, item.id)}
            onDrop={(event) => {
              event.preventDefault()
              letGo(at)
            }}
            onDragEnd={() => letGo(from)}
          >
            <AgreedRow
              item={item}
              steps={{ up: at > 0, down: at < items.length - 1 }}
              onDrag={() => setDragged(item.id)}
              onRename={(name) => onRename(item, name)}
              onStep={(step) => onMove(item, at + step)}
              onRemove={() => onRemove(item)}
            />
          </li>
        ))}
      </ul>
      {items.length < 2 ? null : (
        <p className={styles['hint']}>
          Click a name to change it. Drag a row, or press Alt with ↑ or ↓ in its name, to move it.
        </p>
      )}
    </>
  )
}
