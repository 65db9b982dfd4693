import { type Audience, everyone } from '../../thread/audience.ts'
import { liftNumbers } from '../../thread/numbering.ts'
import type { Numbering } from '../../thread/thread.ts'
import type { FeedPost } from '../feed/feed-post.ts'
import { commonNumbering, groupByNumber, missingPost, notNumbered } from '../feed/hand-numbered.ts'
import type { PostDraft } from '../import-proposal.ts'
import type { NetworkPost } from './network-post.ts'

/** Posts that make one thread, in reading order. */
export interface PostChain {
  readonly posts: readonly PostDraft[]
  readonly numbering: Numbering
  readonly language: string | null
  /** Of the first post; who may quote, of the strictest. */
  readonly audience: Audience
}

export interface PostChains {
  /** Oldest first. */
  readonly chains: readonly PostChain[]
  /** Posts that answer other people, and what follows them. */
  readonly answers: number
  /** Posts that continue a thread beside its main line; each stands in a thread of its own. */
  readonly branches: number
}

/**
 * Puts the posts of one account into threads: each answer to an own post follows it. Where one post has several, the
 * longest line goes on. An own post that others answer and that is not there keeps its place as a missing one.
 */
export function postChains(
  posts: readonly NetworkPost[],
  isOwn: (address: string) => boolean,
): PostChains {
  const { nodes, answers } = ownNodes(posts, isOwn)
  const lines = linesOf(nodes)
  const chains = lines.map(({ line }) => chainOf(line))
  const [singles, threads] = divide(chains, ({ posts: { length } }) => length === 1)
  return {
    chains: [...threads, ...groupedSingles(singles)].toSorted(
      (one, other) => beginning(one) - beginning(other),
    ),
    answers,
    branches: lines.filter(({ isBranch }) => isBranch).length,
  }
}

interface Node {
  readonly address: string
  /** Null for a post that is not there. */
  readonly post: NetworkPost | null
  readonly parent: string | null
}

type Nodes = ReadonlyMap<string, Node>

function ownNodes(posts: readonly NetworkPost[], isOwn: (address: string) => boolean) {
  const byAddress = new Map(posts.map((post) => [post.address, post]))
  const isConversation = conversationFinder(byAddress, isOwn)
  const kept = [...byAddress.values()].filter((post) => !isConversation(post))
  const nodes = new Map<string, Node>()
  for (const post of kept) {
    nodes.set(post.address, { address: post.address, post, parent: post.parent })
    if (post.parent === null || byAddress.has(post.parent)) continue
    const root = post.root === post.parent ? null : post.root
    nodes.set(post.parent, { address: post.parent, post: null, parent: root })
    if (root !== null && !byAddress.has(root) && !nodes.has(root))
      nodes.set(root, { address: root, post: null, parent: null })
  }
  return { nodes, answers: byAddress.size - kept.length }
}

/** Whether a post answers somebody else, or follows one that does. */
function conversationFinder(
  byAddress: ReadonlyMap<string, NetworkPost>,
  isOwn: (address: string) => boolean,
): (post: NetworkPost) => boolean {
  const known = new Map<string, boolean>()
  return (post) => {
    const passed: string[] = []
    let answer = false
    let next: NetworkPost | undefined = post
    while (next !== undefined) {
      const before = known.get(next.address)
      if (before !== undefined) {
        answer = before
        break
      }
      // Set before it is known: posts that answer each other in a circle end here.
      known.set(next.address, false)
      passed.push(next.address)
      const { parent, root }: NetworkPost = next
      if ((parent !== null && !isOwn(parent)) || (root !== null && !isOwn(root))) {
        answer = true
        break
      }
      next = parent === null ? undefined : byAddress.get(parent)
    }
    for (const address of passed) known.set(address, answer)
    return answer
  }
}

interface Line {
  readonly line: readonly Node[]
  readonly isBranch: boolean
}

function linesOf(nodes: Nodes): readonly Line[] {
  const children = childrenOf(nodes)
  const heights = heightsOf(nodes, children)
  const taken = new Set<string>()
  const waiting = [...nodes.values()]
    .filter(({ parent }) => parent === null || !nodes.has(parent))
    .map((start) => ({ start, isBranch: false }))
  const lines: Line[] = []

  function follow(): void {
    for (let begun = waiting.shift(); begun !== undefined; begun = waiting.shift()) {
      const line: Node[] = []
      let next: Node | undefined = begun.start
      while (next !== undefined && !taken.has(next.address)) {
        taken.add(next.address)
        line.push(next)
        const [main, ...others] = (children.get(next.address) ?? []).toSorted(
          (one, other) => (heights.get(other.address) ?? 0) - (heights.get(one.address) ?? 0),
        )
        waiting.push(...others.map((start) => ({ start, isBranch: true })))
        next = main
      }
      if (line.length > 0) lines.push({ line, isBranch: begun.isBranch })
    }
  }

  follow()
  for (const node of nodes.values()) {
    // Only posts that answer each other in a circle are left.
    if (!taken.has(node.address)) waiting.push({ start: node, isBranch: false })
    follow()
  }
  return lines
}

/** The answers to each post, oldest first. */
function childrenOf(nodes: Nodes): ReadonlyMap<string, readonly Node[]> {
  const children = new Map<string, Node[]>()
  const oldestFirst = [...nodes.values()].toSorted((one, other) => moment(one) - moment(other))
  for (const node of oldestFirst) {
    if (node.parent === null) continue
    const siblings = children.get(node.parent)
    if (siblings === undefined) children.set(node.parent, [node])
    else siblings.push(node)
  }
  return children
}

/** How many posts the longest line below each post has. */
function heightsOf(
  nodes: Nodes,
  children: ReadonlyMap<string, readonly Node[]>,
): ReadonlyMap<string, number> {
  const order = [...nodes.values()].filter(({ parent }) => parent === null || !nodes.has(parent))
  for (const { address } of order) order.push(...(children.get(address) ?? []))
  const heights = new Map<string, number>()
  for (const { address, parent } of order.toReversed()) {
    const height = heights.get(address) ?? 0
    if (parent !== null) heights.set(parent, Math.max(heights.get(parent) ?? 0, height + 1))
  }
  return heights
}

function moment({ post }: Node): number {
  return momentOf(post?.draft.publishedAt ?? null)
}

function momentOf(publishedAt: string | null): number {
  return publishedAt === null ? 0 : Date.parse(publishedAt)
}

function chainOf(line: readonly Node[]): PostChain {
  const drafts = line.map(({ post }) => post?.draft ?? missingPost)
  return {
    ...withoutTypedNumbers(drafts),
    language: mostCommonLanguage(line),
    audience: audienceOf(line.flatMap(({ post }) => post ?? [])),
  }
}

function audienceOf(posts: readonly NetworkPost[]): Audience {
  const [first] = posts
  return {
    ...(first?.audience ?? everyone),
    mayQuote: posts.every(({ audience }) => audience.mayQuote),
  }
}

/**
 * The posts without the numbers that were typed into most of them, and with a place for each number that is not
 * there. Numbers that contradict the order of the posts stay in their texts.
 */
function withoutTypedNumbers(drafts: readonly PostDraft[]): Pick<PostChain, 'posts' | 'numbering'> {
  const asTyped = { posts: drafts, numbering: notNumbered }
  const present = drafts.filter(({ missing }) => !missing)
  const numbers = new Map(
    liftNumbers(present.map(({ text }) => text)).map((number, at) => [present[at], number]),
  )
  const lifted = [...numbers.values()].filter((number) => number !== null)
  const totals = new Set(lifted.flatMap(({ total }) => total ?? []))
  if (lifted.length < 2 || lifted.length * 2 < present.length || totals.size > 1) return asTyped

  const posts: PostDraft[] = []
  for (const draft of drafts) {
    const number = numbers.get(draft) ?? null
    if (number !== null) {
      if (number.index <= posts.length || number.index > longestThread) return asTyped
      while (posts.length < number.index - 1) posts.push(missingPost)
    }
    posts.push(number === null ? draft : { ...draft, text: number.text })
  }
  const [total = 0] = totals
  while (posts.length < Math.min(total, longestThread)) posts.push(missingPost)
  return { posts, numbering: commonNumbering(lifted.map(({ style, place }) => ({ style, place }))) }
}

const longestThread = 100

function mostCommonLanguage(line: readonly Node[]): string | null {
  const counts = new Map<string, number>()
  for (const { post } of line) {
    const language = post?.language ?? null
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const [first] = [...counts].toSorted(([, one], [, other]) => other - one)
  return first?.[0] ?? null
}

/** Posts that answer nothing may still be numbered by hand as one thread. */
function groupedSingles(singles: readonly PostChain[]): readonly PostChain[] {
  const byDraft = new Map(singles.map((chain) => [chain.posts[0], chain]))
  const [dated, undated] = divide(singles, ({ posts: [post] }) => post?.publishedAt !== null)
  const newestFirst = dated
    .flatMap(({ posts: [draft] }) => (draft === undefined ? [] : [feedPost(draft)]))
    .toSorted((one, other) => momentOf(other.publishedAt) - momentOf(one.publishedAt))
  const groups = groupByNumber(newestFirst).map(({ posts, numbering, members }) => ({
    posts,
    numbering,
    language: byDraft.get(members[0])?.language ?? null,
    audience: byDraft.get(members[0])?.audience ?? everyone,
  }))
  return [...groups, ...undated]
}

function feedPost(draft: PostDraft): FeedPost {
  return { line: 0, publishedAt: draft.publishedAt ?? '', draft, notes: [] }
}

function beginning({ posts }: PostChain): number {
  return momentOf(posts.find(({ publishedAt }) => publishedAt !== null)?.publishedAt ?? null)
}

function divide<Item>(
  items: readonly Item[],
  accepts: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] {
  return [items.filter(accepts), items.filter((item) => !accepts(item))]
}
