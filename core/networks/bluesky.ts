import type { ShownLink } from '../thread.ts'
import { findBlueskyEntities } from './bluesky-entities.ts'
import { cleanBlueskyText, shortenBlueskyLink } from './bluesky-text.ts'
import { countGraphemes } from './graphemes.ts'
import { textCosts } from './text-costs.ts'
import type { PublishedEntity, TextCount } from './text-count.ts'
import { utf8Length } from './utf8-length.ts'

const graphemeLimit = 300
const byteLimit = 3000

/**
 * How Bluesky counts, shows and understands a post: 300 graphemes and 3000 UTF-8 bytes of the text after it was
 * trimmed and its links were shortened. An empty text is within the limits; whether a post may be empty depends on
 * its pictures.
 */
export function countBluesky(text: string, links: readonly ShownLink[] = []): TextCount {
  const { shownText, entities } = publish(cleanBlueskyText(text), links)
  const length = countGraphemes(shownText)
  const bytes = utf8Length(shownText)
  return {
    network: 'bluesky',
    length,
    limit: graphemeLimit,
    unit: 'graphemes',
    bytes,
    byteLimit,
    valid: length <= graphemeLimit && bytes <= byteLimit,
    shownText,
    offsetUnit: 'utf-8 bytes',
    entities,
    costs: textCosts(shownText, () => 1),
  }
}

function publish(
  text: string,
  links: readonly ShownLink[],
): { shownText: string; entities: readonly PublishedEntity[] } {
  const entities: PublishedEntity[] = []
  let shownText = ''
  let bytes = 0
  let taken = 0
  for (const { kind, start, end, target, shownLink } of findBlueskyEntities(text, links)) {
    const before = text.slice(taken, start)
    const typed = text.slice(start, end)
    const isShortened = kind === 'link' && target !== null && shownLink === null
    const shown = isShortened ? shortenBlueskyLink(typed) : typed
    const from = bytes + utf8Length(before)
    bytes = from + utf8Length(shown)
    shownText += before + shown
    taken = end
    entities.push({ kind, text: shown, start: from, end: bytes, target })
  }
  return { shownText: shownText + text.slice(taken), entities }
}
