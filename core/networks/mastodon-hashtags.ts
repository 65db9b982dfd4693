import type { TypedEntity } from './text-count.ts'

/**
 * Hashtags as Mastodon's server finds them: at the beginning of a line or after a space, of letters, digits and `_`
 * with at least one letter, or with a middle dot, a katakana dot or a joiner inside.
 */
export function findMastodonHashtags(text: string): readonly TypedEntity[] {
  return Array.from(text.matchAll(hashtag), ({ index, 0: found, 1: name = '' }) => {
    const isGluedAddress = text.startsWith('://', index + found.length)
    const target = isGluedAddress ? name.replace(/(?<=.)https?$/u, '') : name
    const end = index + 1 + target.length
    return { kind: 'hashtag', start: index, end, target, shownLink: null }
  })
}

const letter = String.raw`\p{Alphabetic}`
const wordCharacter = String.raw`${letter}\p{M}\p{Nd}\p{Pc}`
const separator = String.raw`_\u00b7\u30fb\u200c`

const joined = String.raw`[${wordCharacter}][${wordCharacter}${separator}]*[${letter}${separator}][${wordCharacter}${separator}]*[${wordCharacter}]`
const plain = String.raw`[${wordCharacter}]*[${letter}][${wordCharacter}]*`

const hashtag = new RegExp(String.raw`(?<=^|\s)[#＃](${joined}|${plain})`, 'gmu')
