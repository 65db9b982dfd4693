import { countGraphemes } from '../graphemes.ts'
import { findBlueskyEntities } from './bluesky-entities.ts'
import { cleanBlueskyText, shortenBlueskyLink } from './bluesky-text.ts'
import type { NetworkRules } from './network-rules.ts'

/**
 * 300 graphemes and 3000 UTF-8 bytes of the text after it was trimmed and its links were shortened. An empty text is
 * within the limits; whether a post may be empty depends on its pictures.
 */
export const blueskyRules: NetworkRules = {
  limit: 300,
  byteLimit: 3000,
  unit: 'graphemes',
  offsetUnit: 'utf-8 bytes',
  clean: cleanBlueskyText,
  findEntities: findBlueskyEntities,
  publishedLink: shortenBlueskyLink,
  lengthOf: (segments) => countGraphemes(segments.map(({ text }) => text).join('')),
  costOf: () => 1,
}
