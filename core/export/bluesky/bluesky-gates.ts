import type { Audience } from '../../thread/audience.ts'
import type { Timestamp } from '../../timestamp.ts'
import type { BlueskyEntry } from './bluesky-entry.ts'

/** Who may answer the thread: a record with the key of its first post, schema `app.bsky.feed.threadgate`. */
export interface BlueskyThreadgate {
  readonly $type: 'app.bsky.feed.threadgate'
  readonly post: string
  /** Empty: nobody. */
  readonly allow: readonly ReplyRule[]
  readonly createdAt: Timestamp
}

/** That a post may not be quoted: a record with the post's key, schema `app.bsky.feed.postgate`. */
export interface BlueskyPostgate {
  readonly $type: 'app.bsky.feed.postgate'
  readonly post: string
  readonly embeddingRules: readonly [QuoteRule]
  readonly createdAt: Timestamp
}

interface ReplyRule {
  readonly $type:
    | 'app.bsky.feed.threadgate#mentionRule'
    | 'app.bsky.feed.threadgate#followerRule'
    | 'app.bsky.feed.threadgate#followingRule'
}

interface QuoteRule {
  readonly $type: 'app.bsky.feed.postgate#disableRule'
}

/** A gate with the key that its record must have. */
export interface BlueskyGate {
  readonly key: string
  readonly record: BlueskyThreadgate | BlueskyPostgate
}

/** The gates of the thread; none where everyone may answer and quote, or while the account is not known. */
export function blueskyGates(
  { mayReply, mayQuote }: Audience,
  entries: readonly BlueskyEntry[],
): readonly BlueskyGate[] {
  const placed = entries.flatMap(({ key, reference, record: { createdAt } }) =>
    reference === null ? [] : [{ key, post: reference.uri, createdAt }],
  )
  const [root] = placed
  const threadgates =
    root === undefined || mayReply === null
      ? []
      : [gate(root, { $type: 'app.bsky.feed.threadgate', allow: replyRules(mayReply) })]
  const postgates = mayQuote
    ? []
    : placed.map((each) =>
        gate(each, { $type: 'app.bsky.feed.postgate', embeddingRules: [noQuotes] }),
      )
  return [...threadgates, ...postgates]
}

/** Null where everyone may. */
export function replyRules(circles: NonNullable<Audience['mayReply']>): readonly ReplyRule[] {
  return circles.map((circle) => {
    switch (circle) {
      case 'mentioned':
        return { $type: 'app.bsky.feed.threadgate#mentionRule' }
      case 'followers':
        return { $type: 'app.bsky.feed.threadgate#followerRule' }
      case 'following':
        return { $type: 'app.bsky.feed.threadgate#followingRule' }
    }
  })
}

export const noQuotes: QuoteRule = { $type: 'app.bsky.feed.postgate#disableRule' }

type Ungated =
  | Pick<BlueskyThreadgate, '$type' | 'allow'>
  | Pick<BlueskyPostgate, '$type' | 'embeddingRules'>

function gate(
  { key, post, createdAt }: { key: string; post: string; createdAt: Timestamp },
  rules: Ungated,
): BlueskyGate {
  return { key, record: { ...rules, post, createdAt } }
}
