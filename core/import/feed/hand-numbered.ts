import { liftNumbers, type TypedNumber } from '../../thread/numbering.ts'
import type { Numbering } from '../../thread/thread.ts'
import { emptyPostDraft, type PostDraft } from '../import-proposal.ts'
import type { FeedPost } from './feed-post.ts'

/** Posts that belong together, oldest first. */
export interface PostGroup {
  readonly posts: readonly PostDraft[]
  readonly numbering: Numbering
  /** The line of the group's oldest post in the file. */
  readonly line: number
  readonly missing: readonly number[]
  /** Numbers typed by hand that could not be believed. */
  readonly doubts: readonly string[]
  /** The posts as they came, oldest first. */
  readonly members: readonly PostDraft[]
}

/**
 * Puts posts that were numbered by hand (`3/7`) together into one thread, oldest first; every other post
 * stays by itself. Parts belong together when they promise the same total and stand within a day of
 * each other. A number that stands alone (`1/2`, with no other part) is left in its text.
 */
export function groupByNumber(newestFirst: readonly FeedPost[]): readonly PostGroup[] {
  const oldestFirst = newestFirst.toReversed()
  const numbers = liftNumbers(oldestFirst.map(({ draft }) => draft.text))
  const chains: Chain[] = []
  const numbered: Chain[] = []
  for (const [position, post] of oldestFirst.entries()) {
    const part = readPart(post, numbers[position] ?? null)
    const chain = part.index === 0 ? null : numbered.findLast((each) => takes(each, part))
    if (chain) {
      chain.push(part)
      continue
    }
    const begun = [part]
    chains.push(begun)
    if (part.index > 0) numbered.push(begun)
  }
  return chains.flatMap((chain) => (chain.length > 1 ? [together(chain)] : chain.map(alone)))
}

interface Part {
  readonly post: FeedPost
  /** 0 for a post without a number. */
  readonly index: number
  readonly total: number | null
  readonly text: string
  readonly numbering: Numbering
}

/** How a thread without numbers is numbered. */
export const notNumbered: Numbering = { style: 'none', place: 'end' }

type Chain = Part[]

const longestThread = 100
const dayInMilliseconds = 24 * 60 * 60 * 1000

function readPart(post: FeedPost, number: TypedNumber | null): Part {
  if (number === null || Math.max(number.index, number.total ?? 0) > longestThread) {
    return { post, index: 0, total: null, text: post.draft.text, numbering: notNumbered }
  }
  const { index, total, text, style, place } = number
  return { post, index, total, text, numbering: { style, place } }
}

function takes(chain: Chain, part: Part): boolean {
  const [first] = chain
  if (first === undefined || first.total !== part.total) return false
  if (chain.some(({ index }) => index === part.index)) return false
  return Date.parse(part.post.publishedAt) - Date.parse(first.post.publishedAt) <= dayInMilliseconds
}

function together(chain: Chain): PostGroup {
  const parts = chain.toSorted((a, b) => a.index - b.index)
  const last = parts.at(-1)?.index ?? 0
  const length = Math.max(last, parts[0]?.total ?? 0)
  const indexes = Array.from({ length }, (_, position) => position + 1)
  const byIndex = new Map(parts.map((part) => [part.index, part]))
  return {
    posts: indexes.map((index) => partDraft(byIndex.get(index))),
    numbering: commonNumbering(parts.map(({ numbering }) => numbering)),
    line: chain[0]?.post.line ?? 0,
    missing: indexes.filter((index) => !byIndex.has(index)),
    doubts: [],
    members: chain.map(({ post }) => post.draft),
  }
}

function partDraft(part: Part | undefined): PostDraft {
  return part === undefined ? missingPost : { ...part.post.draft, text: part.text }
}

/** The place of a post that was not found. */
export const missingPost: PostDraft = { ...emptyPostDraft, missing: true }

function alone({ post, index, total }: Part): PostGroup {
  const number = `${index}/${total ?? ''}`
  return {
    posts: [post.draft],
    numbering: notNumbered,
    line: post.line,
    missing: [],
    doubts: index === 0 ? [] : [number],
    members: [post.draft],
  }
}

/** The style and place that most parts have. */
export function commonNumbering(numberings: readonly Numbering[]): Numbering {
  const votes = new Map<string, { readonly numbering: Numbering; readonly count: number }>()
  for (const numbering of numberings) {
    const key = `${numbering.style} ${numbering.place}`
    votes.set(key, { numbering, count: (votes.get(key)?.count ?? 0) + 1 })
  }
  const [most] = [...votes.values()].toSorted((a, b) => b.count - a.count)
  return most?.numbering ?? notNumbered
}
