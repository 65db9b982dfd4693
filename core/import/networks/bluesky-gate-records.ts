import { z } from 'zod'

import type { Audience } from '../../thread/audience.ts'

/** Who may answer and quote one post, by its at-uri. */
export type GatedPosts = ReadonlyMap<string, PostGates>

export interface PostGates extends Pick<Audience, 'mayReply' | 'mayQuote'> {
  /** What could not be kept. */
  readonly notes: readonly string[]
}

export const ungated: PostGates = { mayReply: null, mayQuote: true, notes: [] }

const ruleSchema = z.object({ $type: z.string() })

const threadgateSchema = z.object({
  $type: z.literal('app.bsky.feed.threadgate'),
  post: z.string(),
  /** Absent: everyone. */
  allow: z.array(ruleSchema).nullish(),
})

const postgateSchema = z.object({
  $type: z.literal('app.bsky.feed.postgate'),
  post: z.string(),
  embeddingRules: z.array(ruleSchema).nullish(),
})

const gateSchema = z.discriminatedUnion('$type', [threadgateSchema, postgateSchema])

/** The gates among the records; what is none, or none that Bluesky would know, is passed over. */
export function readGateRecords(records: readonly unknown[]): GatedPosts {
  const gated = new Map<string, PostGates>()
  for (const record of records) {
    const { success, data: gate } = gateSchema.safeParse(record)
    if (!success) continue
    const before = gated.get(gate.post) ?? ungated
    gated.set(gate.post, { ...before, ...gatesOf(gate) })
  }
  return gated
}

function gatesOf(gate: z.infer<typeof gateSchema>): Partial<PostGates> {
  switch (gate.$type) {
    case 'app.bsky.feed.threadgate':
      return gate.allow === null || gate.allow === undefined ? {} : replyGates(gate.allow)
    case 'app.bsky.feed.postgate':
      return {
        mayQuote: !(gate.embeddingRules ?? []).some(
          ({ $type }) => $type === 'app.bsky.feed.postgate#disableRule',
        ),
      }
  }
}

function replyGates(rules: readonly z.infer<typeof ruleSchema>[]): Partial<PostGates> {
  const circles = rules.map(({ $type }) => circleOf($type))
  return {
    mayReply: circles.filter((circle) => circle !== null),
    ...(circles.includes(null)
      ? { notes: ['The people of a list may answer it; lists are not kept. Choose who may.'] }
      : {}),
  }
}

/** Null for a list, and for what the network may think of later. */
function circleOf(rule: string): NonNullable<Audience['mayReply']>[number] | null {
  switch (rule) {
    case 'app.bsky.feed.threadgate#mentionRule':
      return 'mentioned'
    case 'app.bsky.feed.threadgate#followerRule':
      return 'followers'
    case 'app.bsky.feed.threadgate#followingRule':
      return 'following'
  }
  return null
}
