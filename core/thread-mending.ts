import type { Finding } from './finding.ts'
import { plainLetters } from './look-alike-letters.ts'
import { findEntities } from './networks/count.ts'
import { liftNumbers } from './numbering.ts'
import { editPost } from './thread-edits.ts'
import type { Post, Thread } from './thread.ts'
import { withoutTracking } from './tracking-address.ts'

/** How a finding can be mended without the writer. */
export interface ThreadMending {
  /** What the button says, for example `Write plain letters`. */
  readonly label: string
  readonly mend: (thread: Thread) => Thread
}

/** Null for a finding that only the writer can mend. */
export function threadMending({ rule, place }: Finding): ThreadMending | null {
  const id = place.part
  switch (rule) {
    case 'letters-look-alike':
      return inPost('Write plain letters', (post) => ({ ...post, text: plainLetters(post.text) }))
    case 'tracking-parameters':
      return inPost('Shorten the address', stopTracking)
    case 'number-typed':
    case 'numbers-typed-wrong':
      return { label: 'Let the thread number itself', mend: numberItself }
    default:
      return null
  }

  function inPost(label: string, edit: (post: Post) => Post): ThreadMending | null {
    return id === undefined ? null : { label, mend: (thread) => editPost(thread, id, edit) }
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

/** The numbers leave the texts; where the thread had none of its own it takes their style. */
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
