import type { RecordId } from '../library/record-id.ts'
import { failure, type Result, success } from '../result.ts'
import { type AttachmentRefusal, attachmentRefusal } from './post-images.ts'
import { editPost, movePosts, removePost } from './thread-edits.ts'
import type { Post, Thread } from './thread.ts'

/** Why two posts can't become one without losing something. */
export type JoinRefusal = 'nothing-before' | 'missing' | 'two-cards' | AttachmentRefusal

export interface JoinedPosts {
  readonly thread: Thread
  /** The post that holds both. */
  readonly post: RecordId
  /** Where the second text begins in it, in UTF-16 units. */
  readonly seam: number
}

/** The post added to the end of the one before it, pictures and card included. */
export function joinPost(thread: Thread, id: RecordId): Result<JoinedPosts, JoinRefusal> {
  const position = thread.posts.findIndex((post) => post.id === id)
  const before = thread.posts[position - 1]
  const post = thread.posts[position]
  if (before === undefined || post === undefined) return failure('nothing-before')
  if (before.missing || post.missing) return failure('missing')

  const refusal = joinRefusal(before, post)
  if (refusal !== null) return failure(refusal)
  const start = needsSpace(before.text, post.text) ? `${before.text} ` : before.text
  const joined: Post = {
    ...before,
    text: start + post.text,
    variants: joinedVariants(before, post),
    links: [...before.links, ...post.links],
    mentions: [
      ...before.mentions,
      ...post.mentions.filter(({ id: person }) =>
        before.mentions.every((each) => each.id !== person),
      ),
    ],
    warning: before.warning === '' ? post.warning : before.warning,
    labels: [...new Set([...before.labels, ...post.labels])],
    images: [...before.images, ...post.images],
    card: before.card ?? post.card,
  }
  return success({
    thread: editPost(removePost(thread, id), before.id, () => joined),
    post: before.id,
    seam: start.length,
  })
}

/** The posts made one, in the place of the first of them. */
export function joinPosts(thread: Thread, ids: ReadonlySet<RecordId>): Result<Thread, JoinRefusal> {
  const position = thread.posts.findIndex(({ id }) => ids.has(id))
  const gathered = movePosts(thread, ids, position)
  const others = gathered.posts.filter(({ id }) => ids.has(id)).slice(1)
  return others.reduce<Result<Thread, JoinRefusal>>((joined, { id }) => {
    if (!joined.ok) return joined
    const next = joinPost(joined.value, id)
    return next.ok ? success(next.value.thread) : next
  }, success(gathered))
}

/** What either says otherwise on a network, with what the other says there. */
function joinedVariants(before: Post, post: Post): Post['variants'] {
  const all = [...before.variants, ...post.variants]
  return all
    .filter(({ network }, at) => all.findIndex((each) => each.network === network) === at)
    .map(({ id, network }) => {
      const [start, end] = [before, post].map(
        ({ text, variants }) => variants.find((each) => each.network === network)?.text ?? text,
      )
      return { id, network, text: [start, end].filter((part) => part !== '').join(' ') }
    })
}

function joinRefusal(before: Post, post: Post): JoinRefusal | null {
  if (before.card !== null && post.card !== null) return 'two-cards'
  return attachmentRefusal({
    card: before.card ?? post.card,
    pictures: before.images.length + post.images.length,
  })
}

function needsSpace(before: string, after: string): boolean {
  return before !== '' && after !== '' && !/\s$/u.test(before) && !/^\s/u.test(after)
}
