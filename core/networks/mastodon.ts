import { countGraphemes } from '../graphemes.ts'
import { usualMastodonLimit } from '../library/house.ts'
import { findMastodonHashtags } from './mastodon-hashtags.ts'
import type { NetworkRules, TextSegment } from './network-rules.ts'
import { matchedEntities, withoutOverlaps } from './typed-entities.ts'
import { findWebLinks } from './web-links.ts'

/** Every link counts as this many, however long it is. */
const linkLength = 23
/** A longer link counts in full. */
const longestLink = 4096
const longestHost = 253

/**
 * Graphemes of the trimmed text. A link that begins with http counts 23, and of a mention of somebody on another
 * server what stands before the name of the server. The warning counts too; `countText` adds it.
 */
export const mastodonRules: NetworkRules = {
  limit: usualMastodonLimit,
  byteLimit: null,
  unit: 'graphemes',
  offsetUnit: 'graphemes',
  clean: (text) => text.toWellFormed().trim(),
  findEntities: (text) =>
    withoutOverlaps([
      ...findWebLinks(text, { bare: false }),
      ...matchedEntities(text, 'mention', mention),
      ...findMastodonHashtags(text),
    ]),
  publishedLink: (typed) => typed,
  lengthOf: (segments) => countGraphemes(segments.map(countedPart).join('')),
  costOf: () => 1,
}

function countedPart({ text, entity }: TextSegment): string {
  if (entity?.kind === 'link') return text.length > longestLink ? text : 'x'.repeat(linkLength)
  if (entity?.kind !== 'mention') return text
  const [, name = '', host = ''] = text.split('@')
  return host.length > longestHost ? text : `@${name}`
}

const mention =
  /(?<![=/\p{L}\p{N}_])@([a-z0-9_]+(?:[.-]+[a-z0-9_]+)*(?:@[\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*)?)/giu
