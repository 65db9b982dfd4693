import { findHashtags } from './hashtags.ts'
import type { NetworkRules, TextSegment } from './network-rules.ts'
import type { TypedEntity } from './text-count.ts'
import { matchedEntities, withoutOverlaps } from './typed-entities.ts'
import { findWebLinks } from './web-links.ts'

const linkLength = 23

/** Weighted characters: letters of most scripts 1, everything else 2, an emoji 2 whatever it is made of, a link 23. */
export const xRules: NetworkRules = {
  limit: 280,
  byteLimit: null,
  unit: 'weighted characters',
  offsetUnit: 'code points',
  clean: (text) =>
    text
      .toWellFormed()
      .normalize('NFC')
      // The network refuses a post with one of these.
      .replaceAll(/[\ufffe\ufeff\uffff]/g, '')
      .trim(),
  findEntities,
  publishedLink: (typed) => typed,
  lengthOf: (segments) => segments.reduce((sum, segment) => sum + segmentLength(segment), 0),
  costOf: weightedLength,
}

function findEntities(text: string): readonly TypedEntity[] {
  return withoutOverlaps([
    ...findWebLinks(text, { bare: true }),
    ...matchedEntities(text, 'mention', mention),
    ...findHashtags(text),
    ...matchedEntities(text, 'cashtag', cashtag),
  ])
}

const mention =
  /(?<![A-Za-z0-9_!#$%&*@＠])[@＠](\w{1,20})(?:\/[a-zA-Z][\w-]{0,24})?(?![@＠\u00c0-\u024f]|:\/\/)/g

const cashtag = /(?<=^|\s)\$([a-z]{1,6}(?:[._][a-z]{1,2})?)(?=$|\s|\p{P}|[$+<=>^`|~])/giu

function segmentLength({ text, entity }: TextSegment): number {
  return entity?.kind === 'link' ? linkLength : weightedLength(text)
}

function weightedLength(text: string): number {
  let emoji = 0
  const rest = text.replaceAll(/\p{RGI_Emoji}/gv, () => {
    emoji += 1
    return ''
  })
  let length = emoji * 2
  for (const character of rest) length += weightOf(character.codePointAt(0) ?? 0)
  return length
}

function weightOf(codePoint: number): number {
  const isLight =
    codePoint <= 0x10ff ||
    (codePoint >= 0x2000 && codePoint <= 0x200d) ||
    (codePoint >= 0x2010 && codePoint <= 0x201f) ||
    (codePoint >= 0x2032 && codePoint <= 0x2037)
  return isLight ? 1 : 2
}
