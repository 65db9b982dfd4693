import { publishableAddress } from '../address.ts'
import type { RecordId } from '../library/record-id.ts'
import type { Author } from '../people/author.ts'
import { numberedText } from '../thread/numbering.ts'
import type { Numbering, Post, Thread } from '../thread/thread.ts'
import type { Network } from './network.ts'
import { handleWords, wholeLinks, withPublished } from './published-words.ts'

/** The people whom posts name, by their ids. */
export type People = ReadonlyMap<RecordId, Author>

export interface PostPlace {
  readonly network: Network
  readonly people: People
  readonly numbering: Numbering
  /** From one. */
  readonly index: number
  readonly total: number
}

/**
 * What a post says on one network: its variant there or its text, with its number and people by their handles there.
 * Networks that know no links behind words and no cards of one's own have the whole addresses in the text.
 */
export function networkText(post: Post, place: PostPlace): string {
  return place.network === 'bluesky' ? namedText(post, place) : handText(post, place)
}

/** The same as somebody pastes it into a network: with the whole addresses everywhere. */
export function handText(post: Post, place: PostPlace): string {
  const linked = withPublished(namedText(post, place), wholeLinks(post.links))
  return withAddress(withAddress(linked, post.card?.address), post.quote?.address)
}

function namedText(post: Post, place: PostPlace): string {
  const { network, people, numbering } = place
  const variant = post.variants.find((each) => each.network === network)
  const named = withPublished(
    variant?.text ?? post.text,
    handleWords(post.mentions, { network, people }),
  )
  return numberedText(named, numbering, place)
}

/** How a thread is numbered on a network; one that flattens it has no numbers. */
export function numberingOn(
  { numbering, numberingOn: exceptions }: Pick<Thread, 'numbering' | 'numberingOn'>,
  network: Network,
): Numbering {
  return network === 'linkedin' ? unnumbered : (exceptions[network] ?? numbering)
}

const unnumbered: Numbering = { style: 'none', place: 'end' }

/** The network makes a card of the last address by itself. */
function withAddress(text: string, address: string | null = null): string {
  const published = publishableAddress(address ?? '')
  return published === null || text.includes(published)
    ? text
    : `${text.trimEnd()}\n\n${published}`.trimStart()
}
