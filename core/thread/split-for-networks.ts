import { countGraphemes } from '../graphemes.ts'
import { numberingOn } from '../networks/network-text.ts'
import type { Network } from '../networks/network.ts'
import type { PublishedSetting } from '../networks/published-posts.ts'
import { publishedWords } from '../networks/published-words.ts'
import type { Result } from '../result.ts'
import {
  fitsAll,
  type SplitFailure,
  type SplitRequest,
  splitText,
  type SplitText,
} from './split.ts'
import type { Post, Thread } from './thread.ts'

/**
 * One split that every network of the thread takes: of those for single networks the one with the fewest posts that
 * fits all, else the one with the most posts. LinkedIn has the thread as one text and asks for no split.
 */
export function splitForNetworks(
  thread: Pick<Thread, 'networks' | 'numbering' | 'numberingOn'>,
  post: Pick<Post, 'text' | 'links' | 'mentions' | 'warning'>,
  setting: PublishedSetting,
): Result<SplitText, SplitFailure> {
  const requests = splittingNetworks(thread).map((network) =>
    requestFor(network, { thread, post, setting }),
  )
  const splits: SplitText[] = []
  for (const request of requests) {
    const split = splitText(request)
    if (!split.ok) return split
    splits.push(split.value)
  }
  splits.sort((one, other) => one.posts.length - other.posts.length)
  const value = splits.find(({ posts }) => requests.every((request) => fitsAll(request, posts))) ??
    splits.at(-1) ?? { posts: [] }
  return { ok: true, value }
}

function requestFor(
  network: Network,
  {
    thread,
    post: { text, links, mentions, warning },
    setting: { authors: people, mastodonLimit },
  }: {
    readonly thread: Pick<Thread, 'numbering' | 'numberingOn'>
    readonly post: Pick<Post, 'text' | 'links' | 'mentions' | 'warning'>
    readonly setting: PublishedSetting
  },
): SplitRequest {
  return {
    network,
    text,
    links,
    words: publishedWords({ links, mentions }, { network, people }),
    numbering: numberingOn(thread, network),
    // Every post has room for the warning, whichever of them will carry it.
    mastodonLimit: mastodonLimit - countGraphemes(warning),
  }
}

/** The networks that a post must fit one by one; Bluesky while none is chosen. */
export function splittingNetworks({ networks }: Pick<Thread, 'networks'>): readonly Network[] {
  const split = networks.filter((network) => network !== 'linkedin')
  return split.length === 0 ? ['bluesky'] : split
}
