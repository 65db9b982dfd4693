import { byAlphabet } from '../alphabet.ts'
import type { CatalogueEntry } from '../library/catalogue-entry.ts'

/** The names of people and organisations in a library: whoever is printed here is spelt so. */
export function knownNames(entries: readonly CatalogueEntry[]): ReadonlySet<string> {
  const words = entries
    .filter(({ kind }) => kind === 'author')
    .flatMap(
      ({ title, excerpt }) =>
        `${title} ${excerpt}`.match(/\p{Lu}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu) ?? [],
    )
  return new Set(words.map((word) => word.replaceAll('’', "'").replace(/'s$/u, '')))
}

/** Whether a word is on a list, at the start of a sentence and as a possessive too. */
export function isListed(word: string, list: ReadonlySet<string>): boolean {
  const bare = word.replace(/'s$/u, '')
  return [word, bare].some(
    (each) => list.has(each) || list.has(each.charAt(0).toLowerCase() + each.slice(1)),
  )
}

/** A list with a word in it, in the order of the alphabet. */
export function withWord(list: readonly string[], word: string): readonly string[] {
  return list.includes(word) ? list : [...list, word].toSorted(byAlphabet)
}

export function withoutWord(list: readonly string[], word: string): readonly string[] {
  return list.filter((each) => each !== word)
}
