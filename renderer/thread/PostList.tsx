import { type DragEvent, useState } from 'react'

import type { RecordId } from '../../core/library/record-id.ts'
import type { Post } from '../../core/thread/thread.ts'
import { picturesOf } from '../media/pictures-of.ts'
import { ChosenPostsBar } from './ChosenPostsBar.tsx'
import { MissingPost } from './MissingPost.tsx'
import type { PostActions } from './post-actions.ts'
import { PostEditor } from './PostEditor.tsx'
import { PostHandle, withThis } from './PostHandle.tsx'
import type { ThreadFrame } from './thread-frame.ts'
import { useChosenPosts } from './use-chosen-posts.ts'

import styles from './PostList.module.css'

interface DropPlace {
  readonly over: RecordId
  readonly side: 'before' | 'after'
}

/** The posts as one continuous page, with their numbers on a line beside them. */
export function PostList({
  posts,
  frame,
  active,
  actions,
  onActivate,
}: {
  readonly posts: readonly Post[]
  readonly frame: ThreadFrame
  readonly active: RecordId | null
  readonly actions: PostActions
  readonly onActivate: (id: RecordId) => void
}) {
  const [dragged, setDragged] = useState<RecordId | null>(null)
  const [place, setPlace] = useState<DropPlace | null>(null)
  const chosen = useChosenPosts(posts)
  const carried = dragged === null ? noPosts : withThis(chosen.ids, dragged)

  function onDragOver(event: DragEvent<HTMLLIElement>, over: RecordId): void {
    if (dragged !== null) {
      event.preventDefault()
      const { top, height } = event.currentTarget.getBoundingClientRect()
      const side = event.clientY < top + height / 2 ? 'before' : 'after'
      if (place?.over !== over || place.side !== side) setPlace({ over, side })
    } else if (event.dataTransfer.types.includes('Files')) {
      event.preventDefault()
    }
  }

  function onDrop(event: DragEvent<HTMLLIElement>, over: RecordId): void {
    const pictures = picturesOf(event.dataTransfer)
    if (dragged !== null && place !== null) {
      event.preventDefault()
      const target = posts.findIndex(({ id }) => id === place.over)
      const end = place.side === 'before' ? target : target + 1
      actions.moveAll(carried, posts.slice(0, end).filter(({ id }) => !carried.has(id)).length)
    } else if (pictures.length > 0) {
      event.preventDefault()
      void actions.addPictures(over, pictures)
    }
    endDrag()
  }

  function endDrag(): void {
    setDragged(null)
    setPlace(null)
  }

  return (
    <>
      <ol className={styles['list']}>
        {posts.map((post, position) => (
          <li
            key={post.id}
            className={styles['item']}
            data-post={post.id}
            data-drop={place?.over === post.id ? place.side : undefined}
            data-dragged={carried.has(post.id) || undefined}
            data-chosen={(chosen.ids.size > 1 && chosen.ids.has(post.id)) || undefined}
            onFocus={(event) => {
              // Tools that open above or close would move the number away under the pointer.
              if (event.target.hasAttribute('data-handle')) return
              onActivate(post.id)
              chosen.none()
            }}
            onDragOver={(event) => onDragOver(event, post.id)}
            onDrop={(event) => onDrop(event, post.id)}
          >
            <div className={styles['spine']}>
              <PostHandle
                post={post}
                index={position + 1}
                above={posts[position - 1]?.id ?? null}
                below={posts[position + 1]?.id ?? null}
                isActive={post.id === active}
                chosen={chosen}
                actions={actions}
                onDrag={() => setDragged(post.id)}
                onDragEnd={endDrag}
              />
            </div>
            <PostOrGap
              post={post}
              index={position + 1}
              total={posts.length}
              frame={frame}
              isActive={post.id === active}
              actions={actions}
            />
          </li>
        ))}
      </ol>
      {chosen.ids.size < 2 ? null : (
        <ChosenPostsBar ids={chosen.ids} actions={actions} onLeave={chosen.none} />
      )}
    </>
  )
}

const noPosts: ReadonlySet<RecordId> = new Set()

function PostOrGap({
  post,
  index,
  total,
  frame,
  isActive,
  actions,
}: {
  readonly post: Post
  readonly index: number
  readonly total: number
  readonly frame: ThreadFrame
  readonly isActive: boolean
  readonly actions: PostActions
}) {
  return post.missing ? (
    <MissingPost
      index={index}
      total={total}
      onWrite={() => actions.fill(post.id)}
      onClose={() => actions.remove(post.id)}
    />
  ) : (
    <PostEditor
      post={post}
      index={index}
      total={total}
      frame={frame}
      isActive={isActive}
      actions={actions}
    />
  )
}
