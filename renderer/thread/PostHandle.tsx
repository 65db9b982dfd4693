import { GripVertical } from 'lucide-react'
import type { KeyboardEvent, MouseEvent } from 'react'

import type { RecordId } from '../../core/library/record-id.ts'
import type { Post } from '../../core/thread/thread.ts'
import type { PostActions } from './post-actions.ts'
import { postHandle } from './post-area.ts'
import type { ChosenPosts } from './use-chosen-posts.ts'

import styles from './PostHandle.module.css'

/** The number beside a post: it is dragged, chosen with others, and takes keys for all that are chosen. */
export function PostHandle({
  post,
  index,
  above,
  below,
  isActive,
  chosen,
  actions,
  onDrag,
  onDragEnd,
}: {
  readonly post: Post
  /** From one. */
  readonly index: number
  readonly above: RecordId | null
  readonly below: RecordId | null
  readonly isActive: boolean
  readonly chosen: ChosenPosts
  readonly actions: PostActions
  readonly onDrag: () => void
  readonly onDragEnd: () => void
}) {
  const { id } = post

  function onClick(event: MouseEvent): void {
    if (event.shiftKey) chosen.reachTo(id, id)
    else if (event.ctrlKey || event.metaKey) chosen.toggle(id)
    else chosen.only(id)
  }

  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>): void {
    if (!takeKey(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  /** True when the key was for the posts. */
  function takeKey(event: KeyboardEvent<HTMLButtonElement>): boolean {
    switch (event.key) {
      case 'ArrowUp':
        takeArrow(event, -1, above)
        return true
      case 'ArrowDown':
        takeArrow(event, 1, below)
        return true
      case 'a':
        if (!event.ctrlKey && !event.metaKey) return false
        chosen.all()
        return true
      case 'Delete':
      case 'Backspace':
        actions.removeAll(meant(chosen.ids, id))
        return true
      case 'Escape':
        if (chosen.ids.size === 0) return false
        chosen.none()
        return true
      default:
        return false
    }
  }

  function takeArrow(event: KeyboardEvent, step: 1 | -1, next: RecordId | null): void {
    if (event.altKey) {
      actions.shiftAll(meant(chosen.ids, id), step, id)
    } else if (next !== null) {
      postHandle(next)?.focus()
      if (event.shiftKey) chosen.reachTo(next, id)
    }
  }

  return (
    <button
      type="button"
      className={styles['circle']}
      data-handle
      aria-label={`Choose post ${index}`}
      aria-pressed={chosen.ids.has(id)}
      data-active={isActive || undefined}
      data-missing={post.missing || undefined}
      title="Drag to move"
      draggable
      onClick={onClick}
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', post.text)
        event.dataTransfer.effectAllowed = 'move'
        onDrag()
      }}
      onDragEnd={onDragEnd}
    >
      <span aria-hidden>{index}</span>
      <GripVertical aria-hidden />
    </button>
  )
}

/** What is dragged with a post: all that are chosen when it is one of them. */
export function withThis(ids: ReadonlySet<RecordId>, id: RecordId): ReadonlySet<RecordId> {
  return ids.has(id) ? ids : new Set([id])
}

/** What a key on a number is for: several that are chosen, wherever the focus is. */
function meant(ids: ReadonlySet<RecordId>, id: RecordId): ReadonlySet<RecordId> {
  return ids.size > 1 ? ids : new Set([id])
}
