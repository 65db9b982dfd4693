import type { TextSpan } from '../text-span.ts'

/** A word of a text. */
export interface SpelledWord extends TextSpan {
  /** With straight apostrophes, as dictionaries have it. */
  readonly word: string
}

/**
 * The words that a dictionary can judge. Addresses, handles, hashtags, figures, abbreviations and what is written in
 * another script are left alone; the parts of a compound with hyphens are judged one by one.
 */
export function spellingWords(text: string): readonly SpelledWord[] {
  const words: SpelledWord[] = []
  for (const match of text.matchAll(token)) {
    const [whole, word] = match
    if (word === undefined || !isJudged(word)) continue
    const from = match.index
    // “co-operate”: what stands before a hyphen need not be a word.
    if (text[from + whole.length] === '-' && prefixes.has(word.toLowerCase())) continue
    words.push({ from, to: from + whole.length, word: word.replaceAll('’', "'") })
  }
  return words
}

/** What is no word comes first, so that no part of it is taken for one; the group holds words only. */
const token =
  /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#][\p{L}\p{N}_.]+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|uk|eu|edu|gov|info)\b\S*|([\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*)/gu

const prefixes = new Set(
  'anti bi co counter de ex extra inter intra macro mega meta micro mid mini mis multi neo non post pre pro pseudo quasi re semi sub super tri ultra un'.split(
    ' ',
  ),
)

function isJudged(word: string): boolean {
  return (
    word.length > 1 &&
    !/\p{N}/u.test(word) &&
    /^[\p{Script=Latin}\p{M}'’]+$/u.test(word) &&
    // BBC, MPs, NEU’s
    !/^\p{Lu}{2,}(?:s|['’]s)?$/u.test(word) &&
    // WordPress, iPhone; but not McDonald, O’Neill or a slipped Shift key.
    !/\p{Ll}\p{Lu}/u.test(word.replace(/^(?:Mc|Mac|\p{Lu}['’])(?=\p{Lu})/u, ''))
  )
}

/** Whether a word is right when `knows` says it of the words that are in the dictionary. */
export function isSpelledRight(word: string, knows: (word: string) => boolean): boolean {
  if (knows(word)) return true
  const bare = word.replace(/'s$/iu, '')
  if (bare !== word && knows(bare)) return true
  // The dictionaries have “cafe” and “naive”, and whoever writes the accents means them.
  const plain = bare.normalize('NFD').replaceAll(/\p{M}/gu, '')
  return plain !== bare && knows(plain)
}
