import type { CatalogueEntry } from '../catalogue-entry.ts'

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

/** Whether a word of a person’s own list stands for it: in lower case it also stands at the start of a sentence. */
export function isListed(word: string, list: ReadonlySet<string>): boolean {
  return (
    list.has(word) ||
    list.has(word.charAt(0).toLowerCase() + word.slice(1)) ||
    list.has(word.toLowerCase())
  )
}

/** A list with a word in it, in the order of the alphabet. */
export function withWord(list: readonly string[], word: string): readonly string[] {
  return list.includes(word) ? list : [...list, word].toSorted(byAlphabet)
}

export function withoutWord(list: readonly string[], word: string): readonly string[] {
  return list.filter((each) => each !== word)
}

const collator = new Intl.Collator('en-GB')

function byAlphabet(one: string, other: string): number {
  return collator.compare(one, other)
}
