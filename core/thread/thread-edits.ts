import type { RecordId } from '../library/record-id.ts'
import { insertAt, moveAllTo, moveBy, moveTo } from '../lists/list-order.ts'
import type { Network } from '../networks/network.ts'
import type { Numbering, Post, Thread } from './thread.ts'

/** The thread with one post changed. */
export function editPost(thread: Thread, id: RecordId, edit: (post: Post) => Post): Thread {
  return { ...thread, posts: thread.posts.map((post) => (post.id === id ? edit(post) : post)) }
}

/** The thread without the post; the others move up. */
export function removePost(thread: Thread, id: RecordId): Thread {
  return { ...thread, posts: thread.posts.filter((post) => post.id !== id) }
}

/** The thread without the posts. */
export function removePosts(thread: Thread, ids: ReadonlySet<RecordId>): Thread {
  return { ...thread, posts: thread.posts.filter(({ id }) => !ids.has(id)) }
}

/** The thread with a post at `position`, counted from zero. */
export function insertPost(thread: Thread, post: Post, position: number): Thread {
  return { ...thread, posts: insertAt(thread.posts, post, position) }
}

/** The thread with the post `steps` places further down, or up when negative. */
export function shiftPost(thread: Thread, id: RecordId, steps: number): Thread {
  return { ...thread, posts: moveBy(thread.posts, id, steps) }
}

/** The thread with the post at `position`, counted from zero among the others. */
export function movePost(thread: Thread, id: RecordId, position: number): Thread {
  return { ...thread, posts: moveTo(thread.posts, id, position) }
}

/** The thread with the posts beside each other from `position`, counted from zero among the others. */
export function movePosts(thread: Thread, ids: ReadonlySet<RecordId>, position: number): Thread {
  return { ...thread, posts: moveAllTo(thread.posts, ids, position) }
}

/** The thread numbered otherwise on a network, in the same place; null: as everywhere. */
export function numberOn(
  thread: Thread,
  network: Network,
  style: Numbering['style'] | null,
): Thread {
  const { [network]: _, ...others } = thread.numberingOn
  return {
    ...thread,
    numberingOn:
      style === null ? others : { ...others, [network]: { style, place: thread.numbering.place } },
  }
}
