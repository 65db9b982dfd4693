import type { RecordId } from '../library/record-id.ts'
import type { Network } from '../networks/network.ts'
import type { Post } from './thread.ts'

/** The post with words put in place of a stretch of its text. */
export function writeAt(
  post: Post,
  { start, end }: { start: number; end: number },
  words: string,
): Post {
  return { ...post, text: post.text.slice(0, start) + words + post.text.slice(end) }
}

/** The post with a person named in place of a stretch of its text; each network gets the person's own handle there. */
export function namePerson(
  post: Post,
  place: { start: number; end: number },
  person: { id: RecordId; name: string },
): Post {
  return {
    ...writeAt(post, place, personWords(post, place, person)),
    mentions: [
      ...post.mentions.filter(({ id }) => id !== person.id),
      { id: person.id, text: `@${person.name}` },
    ],
  }
}

/** The person's name as it stands at the place, set off from the words beside it. */
export function personWords(
  post: Post,
  { start, end }: { start: number; end: number },
  { name }: { name: string },
): string {
  const before = post.text.slice(0, start)
  const lead = before === '' || /[\s(]$/u.test(before) ? '' : ' '
  const trail = /^[\p{L}\p{N}@#]/u.test(post.text.slice(end)) ? ' ' : ''
  return `${lead}@${name}${trail}`
}

/** The post with a text of its own for a network, at first the one it has. */
export function addVariant(post: Post, network: Network, id: RecordId): Post {
  return { ...post, variants: [...post.variants, { id, network, text: post.text }] }
}

export function writeVariant(post: Post, variant: RecordId, text: string): Post {
  return {
    ...post,
    variants: post.variants.map((each) => (each.id === variant ? { ...each, text } : each)),
  }
}

export function removeVariant(post: Post, variant: RecordId): Post {
  return { ...post, variants: post.variants.filter((each) => each.id !== variant) }
}

/** The post with the whole address of a link that it shows as `text`; null when it is unknown. */
export function giveAddress(post: Post, text: string, address: string | null): Post {
  const known = post.links.some((link) => link.text === text)
  return {
    ...post,
    links: known
      ? post.links.map((link) => (link.text === text ? { text, address } : link))
      : [...post.links, { text, address }],
  }
}
