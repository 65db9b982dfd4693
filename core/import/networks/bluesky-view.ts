import { z } from 'zod'

import { failure, type Result, success } from '../../result.ts'
import { type GatedPosts, readGateRecords, ungated } from './bluesky-gate-records.ts'
import { blueskyPost, blueskyPostSchema } from './bluesky-post.ts'
import type { NetworkPost } from './network-post.ts'

/** The posts of one account out of an answer of Bluesky's servers. */
export interface BlueskyPosts {
  readonly posts: readonly NetworkPost[]
  /** The DID of the account. */
  readonly account: string
  /** Posts of other people, and reposts. */
  readonly byOthers: number
  /** Posts of the conversation that are deleted or not shown. */
  readonly withheld: number
}

/** Whether the value is an answer of `getPostThread`, `getAuthorFeed` or `getPosts`, or a list of such answers. */
export function isBlueskyView(value: unknown): boolean {
  return answersOf(value).length > 0
}

/** The failure names what is wrong in the file. */
export function readBlueskyView(value: unknown): Result<BlueskyPosts, string> {
  const items: Item[] = []
  for (const answer of answersOf(value)) {
    const read = itemsOf(answer)
    if (!read.ok) return read
    items.push(...read.value)
  }
  const views = items.flatMap(({ post, reason }) =>
    post === undefined ? [] : [{ view: post, isRepost: reason !== undefined && reason !== null }],
  )
  const isConversation = answersOf(value).some(({ thread }) => thread !== undefined)
  const account = isConversation ? (views[0]?.view.author.did ?? null) : accountOf(items)
  if (account === null) return failure('there is no post in it that can be seen')
  const gated = readGateRecords([
    ...answersOf(value).map(({ threadgate }) => threadgate?.record),
    ...views.map(({ view }) => view.threadgate?.record),
  ])
  const own = views.filter(({ view, isRepost }) => view.author.did === account && !isRepost)
  const once = new Map(own.map(({ view }) => [view.uri, view]))
  const others = views.filter(({ view, isRepost }) => view.author.did !== account || isRepost)
  return success({
    account,
    posts: [...once.values()].map((view) => postOf(view, gated)),
    byOthers: new Set(others.map(({ view }) => view.uri)).size,
    withheld: items.filter(({ post }) => post === undefined).length,
  })
}

const count = z.int().min(0).catch(0).default(0)

const quotedSchema = z.object({
  author: z.object({ handle: z.string() }),
  value: z.object({ text: z.string() }),
})

/** The quoted post as readers see it: below the post alone, or beside pictures or a card. */
const shownQuoteSchema = z
  .union([
    z.object({ record: quotedSchema }).transform(({ record }) => record),
    z
      .object({ record: z.object({ record: quotedSchema }) })
      .transform((both) => both.record.record),
  ])
  .nullish()
  .catch(null)

/** Only the first post of a thread has one. */
const gateViewSchema = z.object({ record: z.unknown() }).nullish().catch(null)

const viewSchema = z.object({
  uri: z.string().startsWith('at://'),
  author: z.object({ did: z.string().startsWith('did:') }),
  record: blueskyPostSchema,
  indexedAt: z.string().nullish(),
  embed: shownQuoteSchema,
  likeCount: count,
  repostCount: count,
  replyCount: count,
  quoteCount: count,
  threadgate: gateViewSchema,
  /** Known to who is signed in: a postgate says that it may not be quoted. */
  viewer: z
    .object({ embeddingDisabled: z.boolean().catch(false).default(false) })
    .nullish()
    .catch(null),
})

type View = z.infer<typeof viewSchema>

/** A post of a feed or a conversation; without `post` it is deleted, blocked or hidden. */
const itemSchema = z.union([
  z.object({
    post: viewSchema,
    reason: z.unknown().optional(),
    parent: z.unknown().optional(),
    replies: z.unknown().optional(),
  }),
  z.object({
    uri: z.string().startsWith('at://'),
    value: z.object({ $type: z.string(), post: viewSchema.optional() }),
  }),
  z.object({ uri: z.string().startsWith('at://'), notFound: z.literal(true) }),
  z.object({ uri: z.string().startsWith('at://'), blocked: z.literal(true) }),
  viewSchema,
])

interface Item {
  readonly post?: View | undefined
  readonly reason?: unknown
}

const answerSchema = z.object({
  thread: z.unknown().optional(),
  feed: z.array(z.unknown()).optional(),
  posts: z.array(z.unknown()).optional(),
  threadgate: gateViewSchema,
})

type Answer = z.infer<typeof answerSchema>

/** One answer, or a list of them as who reads a long feed page by page keeps it. */
function answersOf(value: unknown): readonly Answer[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.flatMap((each) => {
    const parsed = answerSchema.safeParse(each)
    if (!parsed.success) return []
    const { thread, feed, posts } = parsed.data
    return thread === undefined && feed === undefined && posts === undefined ? [] : [parsed.data]
  })
}

function itemsOf({ thread, feed, posts }: Answer): Result<readonly Item[], string> {
  if (thread !== undefined && !Array.isArray(thread)) return treeItems(thread)
  const list: readonly unknown[] = Array.isArray(thread) ? thread : (feed ?? posts ?? [])
  const items: Item[] = []
  for (const [at, each] of list.entries()) {
    const parsed = itemSchema.safeParse(each)
    if (!parsed.success)
      return failure(`post ${at + 1} of it is not written as Bluesky writes posts`)
    items.push(asItem(parsed.data))
  }
  return success(items)
}

function asItem(parsed: z.infer<typeof itemSchema>): Item {
  if ('value' in parsed) return { post: parsed.value.post }
  if ('author' in parsed) return { post: parsed }
  return 'post' in parsed ? parsed : {}
}

/** The posts above the chosen one first, then it, then the answers to it. */
function treeItems(thread: unknown): Result<readonly Item[], string> {
  const items: Item[] = []
  const above: Item[] = []
  const waiting: { readonly node: unknown; readonly isAbove: boolean }[] = [
    { node: thread, isAbove: false },
  ]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const parsed = itemSchema.safeParse(next.node)
    if (!parsed.success)
      return failure(
        `post ${items.length + above.length + 1} of it is not written as Bluesky writes posts`,
      )
    if (next.isAbove) above.push(asItem(parsed.data))
    else items.push(asItem(parsed.data))
    if (!('post' in parsed.data)) continue
    const { parent, replies } = parsed.data
    const isTop = next.isAbove || items.length === 1
    if (isTop && parent !== undefined && parent !== null)
      waiting.push({ node: parent, isAbove: true })
    if (next.isAbove || !Array.isArray(replies)) continue
    for (const node of replies) waiting.push({ node, isAbove: false })
  }
  return success([...above.toReversed(), ...items])
}

/** Whose feed it is: who wrote most of what isn’t a repost. */
function accountOf(items: readonly Item[]): string | null {
  const counts = new Map<string, number>()
  for (const { post, reason } of items) {
    if (post === undefined || (reason !== undefined && reason !== null)) continue
    counts.set(post.author.did, (counts.get(post.author.did) ?? 0) + 1)
  }
  const [first] = [...counts].toSorted(([, one], [, other]) => other - one)
  return first?.[0] ?? null
}

function postOf(view: View, gated: GatedPosts): NetworkPost {
  const gates = gated.get(view.uri) ?? ungated

  return blueskyPost(view.uri, view.record, {
    counts: {
      likes: view.likeCount,
      reposts: view.repostCount,
      replies: view.replyCount,
      quotes: view.quoteCount,
    },
    seenAt: view.indexedAt ?? null,
    gates: { ...gates, mayQuote: gates.mayQuote && view.viewer?.embeddingDisabled !== true },
    quoted: view.embed ? { author: view.embed.author.handle, text: view.embed.value.text } : null,
  })
}
