import { failure, type Result, success } from '../../result.ts'
import { type Timestamp, timestampSchema } from '../../timestamp.ts'
import { isRecordKey } from './record-key.ts'

export interface BlueskyOptions {
  /** The account that publishes; null leaves the links between the posts to whoever publishes them. */
  readonly did: string | null
  /** The time of the first post; null takes the thread's own. */
  readonly at: Timestamp | null
  /** The keys of the posts, rising; made from the time where they are not given. */
  readonly rkeys?: readonly string[]
}

/** A wish that can't be met, in a sentence for people. */
export interface BlueskyOptionsFailure {
  readonly kind: 'bluesky-options'
  readonly reason: string
}

/** The options themselves, or the first that Bluesky would refuse. `posts` is how many posts are published. */
export function checkBlueskyOptions(
  options: BlueskyOptions,
  posts: number,
): Result<BlueskyOptions, BlueskyOptionsFailure> {
  const { did, at, rkeys = [] } = options
  if (did !== null && !isDid(did))
    return refuse(`“${did}” is not a DID. It looks like did:plc:… or did:web:….`)
  if (at !== null && !isPublishingTime(at)) {
    return refuse(`“${at}” is not a time with its zone, such as 2026-11-21T09:30:00Z.`)
  }
  const wrong = rkeys.find((key) => !isRecordKey(key))
  if (wrong !== undefined)
    return refuse(`“${wrong}” is not a record key: 13 letters and digits (TID).`)
  if (rkeys.length > 0 && rkeys.length !== posts) {
    return refuse(`There are ${rkeys.length} record keys for ${posts} posts.`)
  }
  const isRising = rkeys.every(
    (key, position) => position === 0 || (rkeys[position - 1] ?? '') < key,
  )
  return isRising ? success(options) : refuse('The record keys must rise from post to post.')
}

/** An account's permanent name, `did:plc:…` or `did:web:…`. */
function isDid(did: string): boolean {
  return /^did:[a-z]+:[a-zA-Z0-9._:%-]*[a-zA-Z0-9._-]$/.test(did) && did.length <= 2048
}

function isPublishingTime(at: string): boolean {
  return timestampSchema.safeParse(at).success && Date.parse(at) >= 0
}

function refuse(reason: string): Result<never, BlueskyOptionsFailure> {
  return failure({ kind: 'bluesky-options', reason })
}
