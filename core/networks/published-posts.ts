import { numberedText, postNumber } from '../numbering.ts'
import type { Post, Thread } from '../thread.ts'
import { countText } from './count.ts'
import type { CountedNetwork, TextCount } from './text-count.ts'

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

/** Every post of the thread that is not missing, with its number, as the network counts and shows it. */
export function publishedPosts(
  { posts, numbering }: Thread,
  network: CountedNetwork,
): readonly PublishedPost[] {
  return posts.flatMap((post, at) => {
    if (post.missing) return []
    const position = { index: at + 1, total: posts.length }
    const text = numberedText(post.text, numbering, position)
    const number = postNumber(numbering, position)
    return [{ post, ...position, number, text, count: countText(network, text, post.links) }]
  })
}
