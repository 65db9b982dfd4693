import { publishableAddress } from '../address.ts'
import type { Post, ShownLink } from '../thread/thread.ts'
import type { People } from './network-text.ts'
import type { Network } from './network.ts'

/** Words of a post that a network gets others for: a name its handle, a link its whole address. */
export interface PublishedWords {
  readonly typed: string
  readonly published: string
}

/** What of the words of a post a network gets otherwise; Bluesky knows links behind words. */
export function publishedWords(
  { links, mentions }: Pick<Post, 'links' | 'mentions'>,
  { network, people }: { readonly network: Network; readonly people: People },
): readonly PublishedWords[] {
  const handles = handleWords(mentions, { network, people })
  return network === 'bluesky' ? handles : [...handles, ...wholeLinks(links)]
}

/** The longest name first, so that no name takes a part of another. A person without a handle is written with the name. */
export function handleWords(
  mentions: Post['mentions'],
  { network, people }: { readonly network: Network; readonly people: People },
): readonly PublishedWords[] {
  const longestFirst = mentions.toSorted((one, other) => other.text.length - one.text.length)
  return longestFirst.flatMap(({ id, text }) => {
    const person = people.get(id)
    if (person === undefined) return []
    const handle = person.handles[network] ?? ''
    return [{ typed: text, published: handle === '' ? person.name : `@${handle}` }]
  })
}

export function wholeLinks(links: readonly ShownLink[]): readonly PublishedWords[] {
  return links.flatMap(({ text, address }) => {
    const published = publishableAddress(address ?? '')
    if (published === null) return []
    const isAddress = /^\S+\.\S+$/u.test(text)
    return [{ typed: text, published: isAddress ? published : `${text} (${published})` }]
  })
}

export function withPublished(text: string, words: readonly PublishedWords[]): string {
  return words.reduce(
    (whole, { typed, published }) => whole.replaceAll(typed, () => published),
    text,
  )
}
