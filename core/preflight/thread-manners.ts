import { findEntities } from '../networks/count.ts'
import { type Network, networkName } from '../networks/network.ts'
import { findLookAlikes } from '../thread/look-alike-letters.ts'
import type { LinkCard, Post, ShownLink, Thread } from '../thread/thread.ts'
import { hasTracking } from '../tracking-address.ts'
import { inPosts } from './post-troubles.ts'
import type { Fix, FixableTrouble, Rule } from './rule.ts'
import { shortenAddresses, writePlainLetters } from './thread-fixes.ts'

/** How a thread behaves towards those who read it, above all towards those who listen to it. */
export const threadManners: readonly Rule<Thread>[] = [
  {
    id: 'hashtag-case',
    several: 'hashtags are all in small letters',
    severity: 'note',
    explanation:
      'A screen reader can’t tell where its words begin. Write each with a capital: #CamelCase.',
    find: (thread) =>
      inTexts(thread, (said, name) =>
        tagsOf(said)
          .filter((tag) => /^\p{Ll}{11,}$/u.test(tag))
          .map((tag) => `The hashtag #${tag} of ${nameInside(name)} is all in small letters.`),
      ),
  },
  {
    id: 'hashtags-too-many',
    several: 'posts have many hashtags',
    severity: 'note',
    explanation: 'They are read out one by one, and more than three look like an advertisement.',
    find: (thread) =>
      inTexts(thread, (said, name) => {
        const { length } = tagsOf(said)
        return length > mostHashtags ? [`${name} has ${length} hashtags.`] : []
      }),
  },
  {
    id: 'emoji-run',
    several: 'posts have emoji in a row',
    severity: 'warning',
    explanation: 'A screen reader says the name of each. One or two at the end do.',
    find: (thread) =>
      inTexts(thread, (said, name) =>
        Array.from(said.text.matchAll(emojiRun), ([run]) => `${name} has emoji in a row: ${run}`),
      ),
  },
  {
    id: 'letters-look-alike',
    several: 'wordings are not in letters',
    severity: 'warning',
    explanation:
      'They are signs of mathematics. Screen readers spell or skip them, and no search finds them. Write plain letters.',
    find: (thread) =>
      inTexts(
        thread,
        (said, name) =>
          findLookAlikes(said.text).map(
            (run) => `“${run}” in ${nameInside(name)} is not in letters.`,
          ),
        writePlainLetters,
      ),
  },
  {
    id: 'all-capitals',
    several: 'wordings are all in capitals',
    severity: 'note',
    explanation: 'Capitals are slower to read and sound like shouting. Write them as a sentence.',
    find: (thread) =>
      inTexts(thread, (said, name) =>
        Array.from(
          said.text.matchAll(shouting),
          ([words]) => `“${words}” in ${nameInside(name)} is all in capitals.`,
        ),
      ),
  },
  {
    id: 'link-in-first-post',
    several: 'first posts have a link',
    severity: 'note',
    explanation:
      'Some networks show posts with a link to fewer people, and readers leave before they have begun. It may stand in the last post.',
    find: (thread) =>
      thread.posts.length < 2
        ? []
        : inTexts(thread, (said, name, index) =>
            index === 1 && (linksOf(said).length > 0 || said.card !== null)
              ? [`${name} is the first, and has a link.`]
              : [],
          ),
  },
  {
    id: 'link-tracking',
    several: 'addresses follow their readers',
    severity: 'warning',
    explanation: 'They tell others who read what, and make the address long. It works without.',
    find: (thread) =>
      inTexts(
        thread,
        (said, name) =>
          [...linksOf(said), said.card?.address ?? '']
            .filter(hasTracking)
            .map((address) => `An address of ${nameInside(name)} follows its readers: ${address}`),
        shortenAddresses,
      ),
  },
]

const mostHashtags = 3

const emojiRun = /\p{RGI_Emoji}(?:\s*\p{RGI_Emoji}){2,}/gv

/** Four words or more, so that names of institutions stay out. */
const shouting = /(?<!\p{L})\p{Lu}[\p{Lu}’']+(?:[ ,–-]+\p{Lu}[\p{Lu}’']*){3,}(?!\p{L})/gu

/** What a post says, or what it says on one network in place of that. */
interface Said {
  readonly network: Network
  readonly text: string
  readonly links: readonly ShownLink[]
  /** A variant has the card of its post, which is looked at there. */
  readonly card: LinkCard | null
}

/** Looks at the text of each post and at what it says otherwise on single networks: `Post 3 for X`. */
function inTexts(
  thread: Thread,
  say: (said: Said, name: string, index: number) => readonly string[],
  fixOf: ((post: Post) => Fix<Thread>) | null = null,
): readonly FixableTrouble<Thread>[] {
  return inPosts(
    thread,
    (post, name, index) => {
      const { text, links, card, variants } = post
      return [
        ...say({ network: 'bluesky', text, links, card }, name, index),
        ...variants.flatMap((variant) =>
          say(
            { ...variant, links: [], card: null },
            `${name} for ${networkName(variant.network)}`,
            index,
          ),
        ),
      ]
    },
    fixOf,
  )
}

function tagsOf({ network, text, links }: Said): readonly string[] {
  return findEntities(network, text, links).flatMap(({ kind, target }) =>
    kind === 'hashtag' && target !== null ? [target] : [],
  )
}

function linksOf({ network, text, links }: Said): readonly string[] {
  return findEntities(network, text, links).flatMap(({ kind, target }) =>
    kind === 'link' && target !== null ? [target] : [],
  )
}

/** `Post 3 for X` as it stands in a sentence. */
function nameInside(name: string): string {
  return name.replace(/^P/u, 'p')
}
