import type { RecordId } from '../library/record-id.ts'
import { handText, numberingOn, type People } from '../networks/network-text.ts'
import { type Network, networks } from '../networks/network.ts'
import { flattenedText } from '../networks/published-posts.ts'
import type { LinkCard, Post, PostImage, Thread } from './thread.ts'

/** One thing to paste into a network; what was published stays done. */
export interface HandStep {
  /** The posts that go out with it: all of them on a network without threads. */
  readonly posts: readonly RecordId[]
  /** `Post 3 of 7`, or the whole thread. */
  readonly title: string
  readonly text: string
  readonly images: readonly PostImage[]
  readonly cards: readonly { readonly post: RecordId; readonly card: LinkCard }[]
  readonly isPublished: boolean
  /** Empty while it is not known. */
  readonly address: string
}

/** What is to be pasted into the network, in order. */
export function handSteps(thread: Thread, network: Network, people: People): readonly HandStep[] {
  const present = thread.posts.filter(({ missing }) => !missing)
  if (present.length === 0) return []
  if (network === 'linkedin') {
    return [
      step(present, network, { title: 'The whole thread', text: flattenedText(thread, people) }),
    ]
  }
  const numbering = numberingOn(thread, network)
  const total = thread.posts.length
  return thread.posts.flatMap((post, position) =>
    post.missing
      ? []
      : [
          step([post], network, {
            title: `Post ${position + 1} of ${total}`,
            text: handText(post, { network, people, numbering, index: position + 1, total }),
          }),
        ],
  )
}

/** The networks that the thread goes to or already stands on; all while none is chosen. */
export function handNetworks({ networks: chosen, posts }: Thread): readonly Network[] {
  const used = networks.filter(
    (network) =>
      chosen.includes(network) || posts.some(({ addresses }) => addresses[network] !== undefined),
  )
  return used.length === 0 ? networks : used
}

/** The thread with the posts published on the network; null makes them unpublished. */
export function markPublished(
  thread: Thread,
  {
    posts,
    network,
    address,
  }: {
    readonly posts: readonly RecordId[]
    readonly network: Network
    readonly address: string | null
  },
): Thread {
  return {
    ...thread,
    posts: thread.posts.map((post) =>
      posts.includes(post.id) ? { ...post, addresses: marked(post, network, address) } : post,
    ),
  }
}

function step(
  posts: readonly Post[],
  network: Network,
  words: Pick<HandStep, 'title' | 'text'>,
): HandStep {
  const address = posts[0]?.addresses[network]
  return {
    ...words,
    posts: posts.map(({ id }) => id),
    images: posts.flatMap(({ images }) => images),
    cards: posts.flatMap(({ id, card }) => (card === null ? [] : [{ post: id, card }])),
    isPublished: address !== undefined,
    address: address ?? '',
  }
}

function marked({ addresses }: Post, network: Network, address: string | null): Post['addresses'] {
  const { [network]: _, ...others } = addresses
  return address === null ? others : { ...others, [network]: address.trim() }
}
