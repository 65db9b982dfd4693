import { countGraphemes } from '../graphemes.ts'
import { findBlueskyEntities } from './bluesky-entities.ts'
import { blueskyLimits } from './bluesky-limits.ts'
import { cleanBlueskyText, shortenBlueskyLink } from './bluesky-text.ts'
import type { NetworkRules } from './network-rules.ts'

/**
 * Counts the text after it was trimmed and its links were shortened. An empty text is
 * within the limits; whether a post may be empty depends on its pictures.
 */
export const blueskyRules: NetworkRules = {
  limit: blueskyLimits.text.graphemes,
  byteLimit: blueskyLimits.text.bytes,
  unit: 'graphemes',
  offsetUnit: 'utf-8 bytes',
  clean: cleanBlueskyText,
  findEntities: findBlueskyEntities,
  publishedLink: shortenBlueskyLink,
  lengthOf: (segments) => countGraphemes(segments.map(({ text }) => text).join('')),
  costOf: () => 1,
}
