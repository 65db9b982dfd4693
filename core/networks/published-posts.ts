import { postNumber } from '../thread/numbering.ts'
import type { Post, Thread } from '../thread/thread.ts'
import { countText } from './count.ts'
import { networkText, numberingOn, type People, type PostPlace } from './network-text.ts'
import type { Network } from './network.ts'
import type { TextCount } from './text-count.ts'

/** A post as a network publishes it. */
export interface PublishedPost {
  readonly post: Post
  /** Its place in the thread, from one; missing posts keep theirs. */
  readonly index: number
  readonly total: number
  readonly number: string | null
  /** With its number; the network may still shorten links and trim: `count.shownText`. */
  readonly text: string
  readonly count: TextCount
}

/** What a library knows that its posts need on a network; `ExportSource` is one. */
export interface PublishedSetting {
  readonly authors: People
  readonly mastodonLimit: number
}

/** Every post of the thread that is not missing, with its number, as the network counts and shows it. */
export function publishedPosts(
  thread: Thread,
  network: Network,
  setting: PublishedSetting,
): readonly PublishedPost[] {
  const numbering = numberingOn(thread, network)
  const total = thread.posts.length
  return thread.posts.flatMap((post, at) =>
    post.missing
      ? []
      : [publishedPost(post, { network, numbering, index: at + 1, total }, setting)],
  )
}

/** One post of them. */
export function publishedPost(
  post: Post,
  place: Omit<PostPlace, 'people'>,
  { authors, mastodonLimit }: PublishedSetting,
): PublishedPost {
  const { network, numbering, index, total } = place
  const text = networkText(post, { ...place, people: authors })
  const { links, warning } = post
  return {
    post,
    index,
    total,
    number: postNumber(numbering, place),
    text,
    count: countText(network, text, { links, warning, mastodonLimit }),
  }
}

/** The thread as the one text that LinkedIn takes. */
export function flattenedText(thread: Thread, people: People): string {
  const network = 'linkedin'
  const numbering = numberingOn(thread, network)
  return thread.posts
    .flatMap((post) =>
      post.missing ? [] : [networkText(post, { network, people, numbering, index: 1, total: 1 })],
    )
    .filter((text) => text.trim() !== '')
    .join('\n\n')
}
