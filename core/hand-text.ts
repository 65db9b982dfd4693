import { publishableAddress } from './address.ts'
import { numberedText } from './numbering.ts'
import type { ShownLink, Thread } from './thread.ts'

/**
 * The post at `position`, counted from zero, as somebody pastes it into a network: with its number, links in full, and
 * the address of its card and of what it quotes below it. Empty for a post that is missing.
 */
export function handText({ posts, numbering }: Thread, position: number): string {
  const post = posts[position]
  if (post === undefined || post.missing) return ''
  const typed = numberedText(post.text, numbering, { index: position + 1, total: posts.length })
  const linked = withWholeLinks(typed, post.links)
  return withAddress(withAddress(linked, post.card?.address), post.quote?.address)
}

/** The thread as one text for a network that knows no threads, without numbers. */
export function flatText(thread: Thread): string {
  const unnumbered: Thread = { ...thread, numbering: { ...thread.numbering, style: 'none' } }
  return thread.posts
    .map((_, position) => handText(unnumbered, position))
    .filter((text) => text !== '')
    .join('\n\n')
}

/** These networks know no links behind words: the address itself stands in the text. */
function withWholeLinks(text: string, links: readonly ShownLink[]): string {
  return links.reduce((whole, { text: shown, address }) => {
    const published = publishableAddress(address ?? '')
    if (published === null) return whole
    const isAddress = /^\S+\.\S+$/u.test(shown)
    return whole.replaceAll(shown, () => (isAddress ? published : `${shown} (${published})`))
  }, text)
}

/** The network makes a card or a quote of the last address by itself. */
function withAddress(text: string, given: string | null = null): string {
  const address = publishableAddress(given ?? '')
  return address === null || text.includes(address)
    ? text
    : `${text.trimEnd()}\n\n${address}`.trimStart()
}
