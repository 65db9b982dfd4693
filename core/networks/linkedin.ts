import { findHashtags } from './hashtags.ts'
import type { NetworkRules } from './network-rules.ts'
import { withoutOverlaps } from './typed-entities.ts'
import { findWebLinks } from './web-links.ts'

/** UTF-16 units of the text; a typed name is no mention here. */
export const linkedinRules: NetworkRules = {
  limit: 3000,
  byteLimit: null,
  unit: 'utf-16 units',
  offsetUnit: 'utf-16 units',
  clean: (text) => text.toWellFormed().trim(),
  findEntities: (text) =>
    withoutOverlaps([...findWebLinks(text, { bare: true }), ...findHashtags(text)]),
  publishedLink: (typed) => typed,
  lengthOf: (segments) => segments.reduce((sum, { text }) => sum + text.length, 0),
  costOf: (character) => character.length,
}
