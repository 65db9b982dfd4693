import type { Network } from './network.ts'
import { countText } from './networks/count.ts'
import { numberingOn } from './networks/network-text.ts'
import { numberedText } from './numbering.ts'
import type { Result } from './result.ts'
import { type SplitFailure, splitText, type SplitText } from './split.ts'
import type { ShownLink, Thread } from './thread.ts'

/**
 * One split that every network of the thread takes: of those for single networks the one with the fewest posts that
 * fits all, else the one with the most posts. LinkedIn has the thread as one text and asks for no split.
 */
export function splitForNetworks(
  thread: Pick<Thread, 'networks' | 'numbering' | 'numberingOn'>,
  { text, links }: { readonly text: string; readonly links: readonly ShownLink[] },
): Result<SplitText, SplitFailure> {
  const networks = splittingNetworks(thread)
  const splits: SplitText[] = []
  for (const network of networks) {
    const split = splitText({ network, text, links, numbering: numberingOn(thread, network) })
    if (!split.ok) return split
    splits.push(split.value)
  }
  splits.sort((one, other) => one.posts.length - other.posts.length)
  const value = splits.find((split) => fitsAll(split, networks)) ?? splits.at(-1) ?? { posts: [] }
  return { ok: true, value }

  function fitsAll({ posts }: SplitText, all: readonly Network[]): boolean {
    const total = posts.length
    return all.every((network) =>
      posts.every(
        (post, at) =>
          countText(
            network,
            numberedText(post.text, numberingOn(thread, network), { index: at + 1, total }),
            { links },
          ).valid,
      ),
    )
  }
}

/** The networks that a post must fit one by one; Bluesky while none is chosen. */
export function splittingNetworks({ networks }: Pick<Thread, 'networks'>): readonly Network[] {
  const split = networks.filter((network) => network !== 'linkedin')
  return split.length === 0 ? ['bluesky'] : split
}
