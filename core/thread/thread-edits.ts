import type { MediaId, RecordId } from '../library/record-id.ts'
import { insertAt, moveAllTo, moveBy, moveTo } from '../lists/list-order.ts'
import { mediaRules } from '../networks/media-rules.ts'
import type { Network } from '../networks/network.ts'
import { failure, type Result, success } from '../result.ts'
import { createPost, type Numbering, type Post, type PostImage, type Thread } from './thread.ts'
import { cutVariant } from './variant-cuts.ts'

/** As many pictures as every network takes in one post. */
export const picturesInAPost = Math.min(
  ...Object.values(mediaRules).map(({ pictures }) => pictures),
)

/** Why two posts can't become one without losing something. */
export type JoinRefusal = 'nothing-before' | 'missing' | 'two-cards' | AttachmentRefusal

/** Why a post takes no further picture. */
export type AttachmentRefusal = 'card-and-pictures' | 'too-many-pictures'

/** The thread with one post changed. */
export function editPost(thread: Thread, id: RecordId, edit: (post: Post) => Post): Thread {
  return { ...thread, posts: thread.posts.map((post) => (post.id === id ? edit(post) : post)) }
}

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

function attachmentRefusal({
  card,
  pictures,
}: {
  card: Post['card']
  pictures: number
}): AttachmentRefusal | null {
  if (card !== null && pictures > 0) return 'card-and-pictures'
  return pictures > picturesInAPost ? 'too-many-pictures' : null
}

function needsSpace(before: string, after: string): boolean {
  return before !== '' && after !== '' && !/\s$/u.test(before) && !/^\s/u.test(after)
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

/** The post with a picture more. */
export function addImage(post: Post, image: PostImage): Result<Post, AttachmentRefusal> {
  const refusal = attachmentRefusal({ card: post.card, pictures: post.images.length + 1 })
  return refusal === null ? success({ ...post, images: [...post.images, image] }) : failure(refusal)
}

export function describeImage(post: Post, image: RecordId, alt: string): Post {
  return {
    ...post,
    images: post.images.map((each) => (each.id === image ? { ...each, alt } : each)),
  }
}

/** Says who of the library's people writes the alt text. */
export function assignAlt(post: Post, image: RecordId, owner: RecordId | null): Post {
  return {
    ...post,
    images: post.images.map((each) => (each.id === image ? { ...each, altOwedBy: owner } : each)),
  }
}

/** Another file in place of a picture: what is said of it stays. */
export function exchangeImage(post: Post, image: RecordId, media: MediaId): Post {
  return {
    ...post,
    images: post.images.map((each) => (each.id === image ? { ...each, media } : each)),
  }
}

export function removeImage(post: Post, image: RecordId): Post {
  return { ...post, images: post.images.filter((each) => each.id !== image) }
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

/** The post with words put in place of a stretch of its text. */
export function writeAt(
  post: Post,
  { start, end }: { start: number; end: number },
  words: string,
): Post {
  return { ...post, text: post.text.slice(0, start) + words + post.text.slice(end) }
}

/** The post with a person named in place of a stretch of its text; each network gets the person's own handle there. */
export function namePerson(
  post: Post,
  place: { start: number; end: number },
  person: { id: RecordId; name: string },
): Post {
  return {
    ...writeAt(post, place, personWords(post, place, person)),
    mentions: [
      ...post.mentions.filter(({ id }) => id !== person.id),
      { id: person.id, text: `@${person.name}` },
    ],
  }
}

/** The person's name as it stands at the place, set off from the words beside it. */
export function personWords(
  post: Post,
  { start, end }: { start: number; end: number },
  { name }: { name: string },
): string {
  const before = post.text.slice(0, start)
  const lead = before === '' || /[\s(]$/u.test(before) ? '' : ' '
  const trail = /^[\p{L}\p{N}@#]/u.test(post.text.slice(end)) ? ' ' : ''
  return `${lead}@${name}${trail}`
}

/** The post with a text of its own for a network, at first the one it has. */
export function addVariant(post: Post, network: Network, id: RecordId): Post {
  return { ...post, variants: [...post.variants, { id, network, text: post.text }] }
}

export function writeVariant(post: Post, variant: RecordId, text: string): Post {
  return {
    ...post,
    variants: post.variants.map((each) => (each.id === variant ? { ...each, text } : each)),
  }
}

export function removeVariant(post: Post, variant: RecordId): Post {
  return { ...post, variants: post.variants.filter((each) => each.id !== variant) }
}

/** The post with the whole address of a link that it shows as `text`; null when it is unknown. */
export function giveAddress(post: Post, text: string, address: string | null): Post {
  const known = post.links.some((link) => link.text === text)
  return {
    ...post,
    links: known
      ? post.links.map((link) => (link.text === text ? { text, address } : link))
      : [...post.links, { text, address }],
  }
}
