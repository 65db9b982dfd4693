import { counted } from '../counted.ts'
import type { ExportSource } from '../export/export-source.ts'
import { countText } from '../networks/count.ts'
import { networkName, type Network } from '../networks/network.ts'
import { flattenedText, publishedPosts } from '../networks/published-posts.ts'
import type { TextCount } from '../networks/text-count.ts'
import type { Thread } from '../thread/thread.ts'
import { inPosts } from './post-troubles.ts'
import type { Rule, Trouble } from './rule.ts'

/** What the networks of a thread would refuse, or show otherwise than it is meant. */
export const threadNetworkRules: readonly Rule<Thread>[] = [
  {
    id: 'post-too-long',
    several: 'posts are too long for a network',
    severity: 'error',
    explanation:
      'The network would refuse what is longer. Shorten that, move its end to the next post, or write it shorter for this network.',
    find: longPosts,
  },
  {
    id: 'links-too-many',
    several: 'posts have too many links for Threads',
    severity: 'error',
    explanation: 'Threads takes five different links a post. Move the others to the next post.',
    find: manyLinks,
  },
  {
    id: 'person-without-handle',
    several: 'people have no handle on a network',
    severity: 'note',
    explanation:
      'The name stands there instead, and nobody is told. Add the handle to the person, or leave it so.',
    find: nameless,
  },
]

function longPosts(thread: Thread, source: ExportSource): readonly Trouble[] {
  return thread.networks.flatMap((network) => {
    if (network === 'linkedin') return longWhole(thread, source)
    return publishedPosts(thread, network, source)
      .filter(({ count }) => !count.valid)
      .map(({ post, index, count }) => ({
        place: { field: 'posts', part: post.id },
        message: tooLong(`Post ${index}`, count, network),
      }))
  })
}

function longWhole(thread: Thread, { authors }: ExportSource): readonly Trouble[] {
  const count = countText('linkedin', flattenedText(thread, authors))
  if (count.valid) return []
  return [
    {
      place: { field: 'posts' },
      message: tooLong('The whole thread, one post there,', count, 'linkedin'),
    },
  ]
}

function tooLong(what: string, { length, limit, unit }: TextCount, network: Network): string {
  const over = length - limit
  if (over <= 0) return `${what} has more bytes than ${networkName(network)} takes.`
  const word = unit === 'utf-8 bytes' ? 'byte' : 'character'
  return `${what} is ${counted(over, word)} too long for ${networkName(network)}.`
}

function manyLinks(thread: Thread, source: ExportSource): readonly Trouble[] {
  if (!thread.networks.includes('threads')) return []
  return publishedPosts(thread, 'threads', source).flatMap(({ post, index, count }) => {
    const links = new Set(
      count.entities.flatMap(({ kind, target }) => (kind === 'link' ? [target] : [])),
    )
    return links.size > mostLinks
      ? [
          {
            place: { field: 'posts', part: post.id },
            message: `Post ${index} has ${links.size} different links.`,
          },
        ]
      : []
  })
}

const mostLinks = 5

function nameless(thread: Thread, { authors }: ExportSource): readonly Trouble[] {
  return inPosts(thread, ({ mentions, text }, name) =>
    mentions
      .filter((mention) => text.includes(mention.text))
      .flatMap(({ id }) => {
        const person = authors.get(id)
        if (person === undefined) return []
        const without = thread.networks.filter((network) => (person.handles[network] ?? '') === '')
        return without.map(
          (network) =>
            `${person.name}, named in ${name.toLowerCase()}, has no handle on ${networkName(network)}.`,
        )
      }),
  )
}
