import { counted } from '../../core/counted.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { joinPosts } from '../../core/thread/join-posts.ts'
import { movePosts, removePosts } from '../../core/thread/thread-edits.ts'
import type { PostsBeingChanged } from './posts-being-changed.ts'
import { refusalSentence } from './refusal-sentence.ts'

/** What is done with several posts as one act; positions count the others. */
export interface ActsOnPosts {
  readonly moveAll: (ids: ReadonlySet<RecordId>, position: number) => void
  readonly shiftAll: (ids: ReadonlySet<RecordId>, steps: number, focused?: RecordId) => void
  readonly joinAll: (ids: ReadonlySet<RecordId>) => void
  readonly removeAll: (ids: ReadonlySet<RecordId>) => void
}

export function createActsOnPosts({
  thread,
  posts,
  change,
  complain,
  place,
}: PostsBeingChanged): ActsOnPosts {
  function moveAll(ids: ReadonlySet<RecordId>, position: number): void {
    const now = thread()
    const isSame = movePosts(now, ids, position).posts.every(
      ({ id }, at) => id === now.posts[at]?.id,
    )
    if (isSame) return
    change(`Moved ${counted(ids.size, 'post')}`, (before) => movePosts(before, ids, position))
  }

  return {
    moveAll,
    shiftAll(ids, steps, focused) {
      const first = posts().findIndex(({ id }) => ids.has(id))
      const to = Math.min(Math.max(first + steps, 0), posts().length - ids.size)
      if (focused !== undefined) place({ post: focused, at: 'number' })
      moveAll(ids, to)
    },
    joinAll(ids) {
      const joined = joinPosts(thread(), ids)
      if (joined.ok) {
        const whole = joined.value.posts.find(({ id }) => ids.has(id))
        if (whole !== undefined) place({ post: whole.id, at: 'number' })
        change(`Joined ${counted(ids.size, 'post')}`, () => joined.value)
      } else complain(refusalSentence(joined.failure))
    },
    removeAll(ids) {
      const first = posts().findIndex(({ id }) => ids.has(id))
      const rest = posts().filter(({ id }) => !ids.has(id))
      const neighbour = rest[Math.max(0, first - 1)]
      if (neighbour !== undefined) place({ post: neighbour.id, at: 'number' })
      change(`Removed ${counted(ids.size, 'post')}`, (before) => removePosts(before, ids))
    },
  }
}
