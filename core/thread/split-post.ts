import type { RecordId } from '../library/record-id.ts'
import type { Network } from '../networks/network.ts'
import { createPost, type Post, type Thread } from './thread.ts'
import { cutVariant } from './variant-cuts.ts'

/**
 * The post cut at both ends of a stretch of its text, in UTF-16 units; in two when the stretch is empty. What hangs
 * on it and what is known of its publication stay with the first part; white space at a cut is dropped, and so is a
 * part beside a selection that has no words. `newIds` are for the others.
 */
export function splitPost(
  thread: Thread,
  {
    id,
    at: { start, end },
    newIds,
  }: { id: RecordId; at: { start: number; end: number }; newIds: readonly RecordId[] },
): Thread {
  const text = thread.posts.find((post) => post.id === id)?.text ?? ''
  const before = text.slice(0, start).trimEnd()
  const after = text.slice(end).trimStart()
  const texts =
    start === end
      ? [before, after]
      : [before, text.slice(start, end).trim(), after].filter((part) => part !== '')
  return spreadPost(thread, { id, texts, newIds })
}

/**
 * The post replaced by one post a text; the first keeps everything but the text. `newIds` are for the others.
 * What it says otherwise on a network is cut alike; where that can't be, it is dropped (`variantsLost`).
 */
export function spreadPost(
  thread: Thread,
  { id, texts, newIds }: { id: RecordId; texts: readonly string[]; newIds: readonly RecordId[] },
): Thread {
  return {
    ...thread,
    posts: thread.posts.flatMap((post) => (post.id === id ? spread(post, texts, newIds) : [post])),
  }
}

function spread(
  post: Post,
  [first = '', ...others]: readonly string[],
  newIds: readonly RecordId[],
): readonly Post[] {
  const texts = [first, ...others]
  const following = newIds.flatMap((id, position) => {
    const text = others[position]
    return text === undefined
      ? []
      : [
          {
            ...createPost({ id, text }),
            links: linksIn(post, text),
            mentions: mentionsIn(post, text),
            variants: variantsOfPart(post, texts, position + 1),
          },
        ]
  })
  const kept = {
    links: linksIn(post, first),
    mentions: mentionsIn(post, first),
    variants: variantsOfPart(post, texts, 0),
  }
  return [{ ...post, ...kept, text: first }, ...following]
}

/** The part of each variant that belongs to the text at `position`, under the id it had: ids are a post's own. */
function variantsOfPart(post: Post, texts: readonly string[], position: number): Post['variants'] {
  return post.variants.flatMap((variant) => {
    const text = cutVariant(variant, texts)?.[position]
    return text === undefined ? [] : [{ ...variant, text }]
  })
}

/** The networks whose own text the post lost when it was cut. */
export function variantsLost(post: Post, cut: Thread): readonly Network[] {
  const kept = cut.posts.find(({ id }) => id === post.id)?.variants ?? []
  return post.variants
    .filter(({ id }) => kept.every((variant) => variant.id !== id))
    .map(({ network }) => network)
}

function linksIn(post: Post, text: string): Post['links'] {
  return post.links.filter((link) => text.includes(link.text))
}

function mentionsIn(post: Post, text: string): Post['mentions'] {
  return post.mentions.filter((mention) => text.includes(mention.text))
}
