import { publishableAddress, withWebScheme } from '../address.ts'

/** What `[words](address` at the end of a text stands for, once a closing bracket is typed. */
export interface TypedLink {
  readonly words: string
  readonly href: string
  /** How long it is as it was typed, without the last bracket. */
  readonly length: number
}

/**
 * Null where the text ends with no link that may be published, or somebody types code. A bracket inside an address closes
 * first.
 */
export function typedLink(before: string): TypedLink | null {
  const [typed = '', words = '', address = ''] = markdownLink.exec(before) ?? []
  if (words.trim() === '' || !isAddress.test(address)) return null
  const isInCode = before.slice(0, before.length - typed.length).split('`').length % 2 === 0
  if (isInCode) return null
  const href = publishableAddress(withWebScheme(address))
  return href === null ? null : { words, href, length: typed.length }
}

/** A `!` before it would make it a picture. */
const markdownLink = /(?<!!)\[([^[\]\n]{1,500})\]\(((?:[^\s()]|\([^\s()]{0,200}\)){1,2000})$/u

/** What stands in brackets behind others is mostly no address: `[sic](e.g.)`. */
const isAddress = /^(?:https?:\/\/|mailto:|#|[^\s/:@]+\.[a-z]{2,}(?:[/?#:]|$))/iu
