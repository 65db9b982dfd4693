import { plainLetters } from '../look-alike-letters.ts'
import { findEntities } from '../networks/count.ts'
import { liftNumbers } from '../numbering.ts'
import { editPost } from '../thread-edits.ts'
import type { Post, Thread } from '../thread.ts'
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
    make: (thread) => editPost(thread, id, (post) => ({ ...post, text: plainLetters(post.text) })),
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
  const typed = findEntities('bluesky', post.text, post.links).filter(
    ({ kind, shownLink }) => kind === 'link' && shownLink === null,
  )
  return {
    ...post,
    text: typed.reduceRight(
      (text, { start, end }) =>
        text.slice(0, start) + withoutTracking(text.slice(start, end)) + text.slice(end),
      post.text,
    ),
    links: post.links.map(({ text, address }) => ({ text, address: untracked(address) })),
    card: post.card === null ? null : { ...post.card, address: untracked(post.card.address) },
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
