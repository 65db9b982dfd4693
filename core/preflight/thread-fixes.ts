import { findEntities } from '../networks/count.ts'
import type { Network } from '../networks/network.ts'
import { plainLetters } from '../thread/look-alike-letters.ts'
import { liftNumbers } from '../thread/numbering.ts'
import { editPost } from '../thread/thread-edits.ts'
import type { Post, Thread } from '../thread/thread.ts'
import { withoutTracking } from '../tracking-address.ts'
import type { Fix } from './rule.ts'

/** The numbers leave the texts; where the thread had none of its own it takes their style. */
export const letItNumberItself: Fix<Thread> = {
  label: 'Let the thread number itself',
  isSafe: false,
  make: numberItself,
}

export function writePlainLetters({ id }: Pick<Post, 'id'>): Fix<Thread> {
  return {
    label: 'Write plain letters',
    isSafe: true,
    make: (thread) => editPost(thread, id, (post) => inEveryText(post, plainLetters)),
  }
}

export function shortenAddresses({ id }: Pick<Post, 'id'>): Fix<Thread> {
  return {
    label: 'Shorten the address',
    isSafe: true,
    make: (thread) => editPost(thread, id, stopTracking),
  }
}

function stopTracking(post: Post): Post {
  return {
    ...inEveryText(post, (text, network) => {
      const typed = findEntities(network, text, post.links).filter(
        ({ kind, shownLink }) => kind === 'link' && shownLink === null,
      )
      return typed.reduceRight(
        (whole, { start, end }) =>
          whole.slice(0, start) + withoutTracking(whole.slice(start, end)) + whole.slice(end),
        text,
      )
    }),
    links: post.links.map(({ text, address }) => ({ text, address: untracked(address) })),
    card: post.card === null ? null : { ...post.card, address: untracked(post.card.address) },
  }
}

/** The post and what it says otherwise on single networks, each changed alike. */
function inEveryText(post: Post, change: (text: string, network: Network) => string): Post {
  return {
    ...post,
    text: change(post.text, 'bluesky'),
    variants: post.variants.map((variant) => ({
      ...variant,
      text: change(variant.text, variant.network),
    })),
  }
}

function untracked(address: string | null): string | null {
  return address === null ? null : withoutTracking(address)
}

function numberItself(thread: Thread): Thread {
  const lifted = liftNumbers(thread.posts.map(({ text }) => text))
  const first = lifted.find((number) => number !== null)
  const isUnnumbered = thread.numbering.style === 'none' && first !== undefined
  return {
    ...thread,
    numbering: isUnnumbered ? { style: first.style, place: first.place } : thread.numbering,
    posts: thread.posts.map((post, at) => ({ ...post, text: lifted[at]?.text ?? post.text })),
  }
}
