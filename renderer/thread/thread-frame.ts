import { useMemo } from 'react'
import { useStore } from 'zustand'

import { numberingOn } from '../../core/networks/network-text.ts'
import type { Network } from '../../core/networks/network.ts'
import {
  type PublishedPost,
  publishedPost,
  type PublishedSetting,
} from '../../core/networks/published-posts.ts'
import type { Post, Thread } from '../../core/thread/thread.ts'
import { useDeskTools } from '../desk/desk-context.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { useMentionedPeople } from './use-mentioned-people.ts'

/** What a post must know of its thread to be counted and shown. */
export interface ThreadFrame extends Pick<
  Thread,
  'networks' | 'numbering' | 'numberingOn' | 'promotes'
> {
  readonly setting: PublishedSetting
}

/** Stays the same while only posts are written. */
export function useThreadFrame(open: OpenRecord<Thread>): ThreadFrame {
  const posts = useStore(open.store, ({ record }) => record.posts)
  const networks = useStore(open.store, ({ record }) => record.networks)
  const numbering = useStore(open.store, ({ record }) => record.numbering)
  const exceptions = useStore(open.store, ({ record }) => record.numberingOn)
  const promotes = useStore(open.store, ({ record }) => record.promotes)
  const { house } = useDeskTools()
  const mastodonLimit = useStore(house.store, (state) => state.mastodonLimit)
  const authors = useMentionedPeople({ posts })
  return useMemo(
    () => ({
      networks,
      numbering,
      numberingOn: exceptions,
      promotes,
      setting: { authors, mastodonLimit },
    }),
    [networks, numbering, exceptions, promotes, authors, mastodonLimit],
  )
}

/** The post at `index`, from one, as the network publishes it. */
export function postOn(
  network: Network,
  frame: ThreadFrame,
  { post, index, total }: { readonly post: Post; readonly index: number; readonly total: number },
): PublishedPost {
  const numbering = numberingOn(frame, network)
  return publishedPost(post, { network, numbering, index, total }, frame.setting)
}
