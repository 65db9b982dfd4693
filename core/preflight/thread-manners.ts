import { findLookAlikes } from '../look-alike-letters.ts'
import { findEntities } from '../networks/count.ts'
import type { Post, Thread } from '../thread.ts'
import { hasTracking } from '../tracking-address.ts'
import { inPosts } from './post-troubles.ts'
import type { Rule } from './rule.ts'
import { shortenAddresses, writePlainLetters } from './thread-fixes.ts'

/** How a thread behaves towards those who read it, above all towards those who listen to it. */
export const threadManners: readonly Rule<Thread>[] = [
  {
    id: 'hashtag-case',
    severity: 'note',
    explanation:
      'A screen reader can’t tell where its words begin. Write each with a capital: #CamelCase.',
    find: (thread) =>
      inPosts(thread, (post, name) =>
        tagsOf(post)
          .filter((tag) => /^\p{Ll}{11,}$/u.test(tag))
          .map((tag) => `The hashtag #${tag} of ${name.toLowerCase()} is all in small letters.`),
      ),
  },
  {
    id: 'hashtags-too-many',
    severity: 'note',
    explanation: 'They are read out one by one, and more than three look like an advertisement.',
    find: (thread) =>
      inPosts(thread, (post, name) => {
        const { length } = tagsOf(post)
        return length > mostHashtags ? [`${name} has ${length} hashtags.`] : []
      }),
  },
  {
    id: 'emoji-run',
    severity: 'warning',
    explanation: 'A screen reader says the name of each. One or two at the end do.',
    find: (thread) =>
      inPosts(thread, (post, name) =>
        Array.from(post.text.matchAll(emojiRun), ([run]) => `${name} has emoji in a row: ${run}`),
      ),
  },
  {
    id: 'letters-look-alike',
    severity: 'warning',
    explanation:
      'They are signs of mathematics. Screen readers spell or skip them, and no search finds them. Write plain letters.',
    find: (thread) =>
      inPosts(
        thread,
        (post, name) =>
          findLookAlikes(post.text).map(
            (run) => `“${run}” in ${name.toLowerCase()} is not in letters.`,
          ),
        writePlainLetters,
      ),
  },
  {
    id: 'all-capitals',
    severity: 'note',
    explanation: 'Capitals are slower to read and sound like shouting. Write them as a sentence.',
    find: (thread) =>
      inPosts(thread, (post, name) =>
        Array.from(
          post.text.matchAll(shouting),
          ([words]) => `“${words}” in ${name.toLowerCase()} is all in capitals.`,
        ),
      ),
  },
  {
    id: 'link-in-first-post',
    severity: 'note',
    explanation:
      'Some networks show posts with a link to fewer people, and readers leave before they have begun. It may stand in the last post.',
    find: (thread) =>
      thread.posts.length < 2
        ? []
        : inPosts(thread, (post, _, index) =>
            index === 1 && (linksOf(post).length > 0 || post.card !== null)
              ? ['The first post has a link.']
              : [],
          ),
  },
  {
    id: 'tracking-parameters',
    severity: 'warning',
    explanation: 'They tell others who read what, and make the address long. It works without.',
    find: (thread) =>
      inPosts(
        thread,
        (post, name) =>
          [...linksOf(post), post.card?.address ?? '']
            .filter(hasTracking)
            .map(
              (address) => `An address of ${name.toLowerCase()} follows its readers: ${address}`,
            ),
        shortenAddresses,
      ),
  },
]

const mostHashtags = 3

const emojiRun = /\p{RGI_Emoji}(?:\s*\p{RGI_Emoji}){2,}/gv

/** Four words or more, so that names of institutions stay out. */
const shouting = /(?<!\p{L})\p{Lu}[\p{Lu}’']+(?:[ ,–-]+\p{Lu}[\p{Lu}’']*){3,}(?!\p{L})/gu

function tagsOf(post: Post): readonly string[] {
  return findEntities('bluesky', post.text, post.links).flatMap(({ kind, target }) =>
    kind === 'hashtag' && target !== null ? [target] : [],
  )
}

function linksOf(post: Post): readonly string[] {
  return findEntities('bluesky', post.text, post.links).flatMap(({ kind, target }) =>
    kind === 'link' && target !== null ? [target] : [],
  )
}
