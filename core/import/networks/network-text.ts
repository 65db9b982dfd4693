import { publishableAddress } from '../../address.ts'
import { findBlueskyEntities } from '../../networks/bluesky-entities.ts'
import { shortenBlueskyLink } from '../../networks/bluesky-text.ts'
import { utf8Length } from '../../networks/utf8-length.ts'
import type { ShownLink } from '../../thread/thread.ts'

/** A link over a range of a published text, in UTF-8 bytes. */
export interface LinkedRange {
  readonly start: number
  readonly end: number
  readonly address: string
}

export interface ReadableText {
  readonly text: string
  readonly links: readonly ShownLink[]
  /** How many ranges lie outside the text, cut a character or overlap: their links are lost. */
  readonly broken: number
}

/**
 * The text as it was typed: a link that the network shortened is whole again. A link whose words are not its address
 * becomes a shown link.
 */
export function readableText(published: string, ranges: readonly LinkedRange[]): ReadableText {
  const boundaries = characterBoundaries(published)
  const links = new Map<string, ShownLink>()
  let text = ''
  let taken = 0
  let broken = 0
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    const start = boundaries.get(range.start)
    const end = boundaries.get(range.end)
    if (start === undefined || end === undefined || start < taken || start >= end) {
      broken += 1
      continue
    }
    const { address } = range
    const shown = published.slice(start, end)
    const isWhole = shown === address || linkOf(shown) === address
    const isShortened = !isWhole && shortenBlueskyLink(address) === shown
    text += published.slice(taken, start) + (isShortened ? address : shown)
    taken = end
    if (!isShortened && !isWhole)
      links.set(shown, { text: shown, address: publishableAddress(address) })
  }
  return { text: text + published.slice(taken), links: [...links.values()], broken }
}

/** Where a text leads that is a link by itself, for example a bare domain. */
function linkOf(shown: string): string | null {
  const [entity] = findBlueskyEntities(shown, [])
  return entity?.kind === 'link' && entity.end === shown.length ? entity.target : null
}

/** Where each character begins, and where the text ends: by the UTF-8 byte, in UTF-16 units. */
function characterBoundaries(text: string): ReadonlyMap<number, number> {
  const boundaries = new Map<number, number>()
  let bytes = 0
  let units = 0
  for (const character of text) {
    boundaries.set(bytes, units)
    bytes += utf8Length(character)
    units += character.length
  }
  return boundaries.set(bytes, units)
}
