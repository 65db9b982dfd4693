import anyAscii from 'any-ascii'

import { primaryTag } from '../language-tag.ts'

/** The longest slug that every target takes (Ghost refuses more than 191 characters). */
const longestSlug = 80

/**
 * Lower-case ASCII letters, digits and single hyphens, at most 80 characters, cut at a word:
 * `What’s Behind a Trust’s Decision?` becomes `whats-behind-a-trusts-decision`.
 * Letters of other scripts are written in Latin ones, those of its language as its readers do where it is known.
 * Text without a single letter or digit becomes `untitled`.
 */
export function slugify(text: string, language = ''): string {
  return typedSlug(text, language) || untitledName
}

/** What is called so has no letter or digit in its name. */
export const untitledName = 'untitled'

/** The slug that is meant by what somebody types as one; empty where no letter or digit was typed. */
export function typedSlug(text: string, language = ''): string {
  const words = slugWords(inLetters(text, ownLetters(language)))
  const [first = '', ...others] = words
  const lengths = others.reduce(
    (sums, word) => [...sums, (sums.at(-1) ?? 0) + 1 + word.length],
    [first.length],
  )
  const fitting = lengths.filter((length) => length <= longestSlug).length
  return fitting === 0 ? first.slice(0, longestSlug) : words.slice(0, fitting).join('-')
}

function inLetters(text: string, letters: Readonly<Record<string, string>>): string {
  return text
    .normalize('NFC')
    .replaceAll(/\p{L}/gu, (letter) => letters[letter.toLowerCase()] ?? letter)
}

/** WordPress writes them so as well. Others leave the dots and rings away, which makes other words of them. */
function ownLetters(language: string): Readonly<Record<string, string>> {
  switch (primaryTag(language)) {
    case 'de':
      return { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
    case 'da':
    case 'nb':
    case 'nn':
    case 'no':
      return { æ: 'ae', ø: 'oe', å: 'aa' }
    default:
      return {}
  }
}

function slugWords(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll(/[\p{L}\p{M}\p{N}]+/gu, anyAscii)
    .replaceAll(/['’‘`]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')
}
