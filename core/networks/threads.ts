import { findHashtags } from './hashtags.ts'
import type { NetworkRules } from './network-rules.ts'
import { matchedEntities, withoutOverlaps } from './typed-entities.ts'
import { utf8Length } from './utf8-length.ts'
import { findWebLinks } from './web-links.ts'

/** UTF-8 bytes of the text, so that a curly apostrophe takes three of the 500. */
export const threadsRules: NetworkRules = {
  limit: 500,
  byteLimit: null,
  unit: 'utf-8 bytes',
  offsetUnit: 'utf-8 bytes',
  clean: (text) => text.toWellFormed().trim(),
  findEntities: (text) =>
    withoutOverlaps([
      ...findWebLinks(text, { bare: true }),
      ...matchedEntities(text, 'mention', mention),
      ...findHashtags(text),
    ]),
  publishedLink: (typed) => typed,
  lengthOf: (segments) => segments.reduce((sum, { text }) => sum + utf8Length(text), 0),
  costOf: utf8Length,
}

const mention =
  /(?<![\p{L}\p{N}_@./])@([a-z0-9_](?:[a-z0-9_.]{0,28}[a-z0-9_])?)(?![\p{L}\p{N}_@])/giu
