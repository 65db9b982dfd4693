import type { Network } from '../../networks/network.ts'
import { type Result, success } from '../../result.ts'
import type { DataFormat, ImportNote } from '../import-source.ts'
import { readBlueskyRepository } from './bluesky-repository.ts'
import { readBlueskyView } from './bluesky-view.ts'
import { readMastodonOutbox } from './mastodon-archive.ts'
import type { NetworkPost } from './network-post.ts'

/** The posts of one account on a network. */
export interface NetworkAccount {
  readonly posts: readonly NetworkPost[]
  readonly network: Network
  readonly isOwn: (address: string) => boolean
  readonly notes: readonly ImportNote[]
}

/** The failure says what is wrong in the file, after a colon. */
export function readAccount(format: DataFormat, value: unknown): Result<NetworkAccount, string> {
  switch (format) {
    case 'bluesky-posts': {
      const read = readBlueskyView(value)
      if (!read.ok) return read
      const { posts, account, byOthers, withheld } = read.value
      return success({
        posts,
        network: 'bluesky',
        isOwn: (address) => address.startsWith(`at://${account}/`),
        notes: [
          ...countNote(byOthers, {
            one: 'One post of somebody else was left out.',
            many: `${byOthers} posts of other people were left out.`,
          }),
          ...countNote(withheld, {
            one: 'One post of the conversation is deleted or not shown.',
            many: `${withheld} posts of the conversation are deleted or not shown.`,
          }),
        ],
      })
    }
    case 'bluesky-repository': {
      const read = readBlueskyRepository(value)
      if (!read.ok) return read
      const { posts, account, strange } = read.value
      return success({
        posts,
        network: 'bluesky',
        isOwn: (address) => address.startsWith(`at://${account}/`),
        notes: [
          note('A repository has no likes, reposts, replies and quotes: the network counts them.'),
          ...countNote(strange, {
            one: 'One record is not written as Bluesky writes posts; it was left out.',
            many: `${strange} records are not written as Bluesky writes posts; they were left out.`,
          }),
        ],
      })
    }
    case 'mastodon-archive': {
      const read = readMastodonOutbox(value)
      if (!read.ok) return read
      const { posts, ownPosts, boosts, private: letters } = read.value
      const isCounted = posts.some(({ draft }) => draft.counts !== null)
      return success({
        posts,
        network: 'mastodon',
        isOwn: (address) => address.startsWith(ownPosts),
        notes: [
          ...countNote(boosts, {
            one: 'One boost of another post was left out.',
            many: `${boosts} boosts of other posts were left out.`,
          }),
          ...countNote(letters, {
            one: 'One private message was left out.',
            many: `${letters} private messages were left out.`,
          }),
          ...(isCounted
            ? [note('An archive counts no replies and no quotes; they stand as 0.')]
            : []),
        ],
      })
    }
  }
}

/** What was left out, in words; nothing for none. */
export function countNote(
  count: number,
  { one, many }: { readonly one: string; readonly many: string },
): readonly ImportNote[] {
  return count === 0 ? [] : [note(count === 1 ? one : many)]
}

function note(sentence: string): ImportNote {
  return { place: 'Whole file', sentence }
}
