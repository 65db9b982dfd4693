import { byAlphabet } from '../alphabet.ts'
import type { CatalogueEntry } from '../library/catalogue-entry.ts'
import type { AnyId } from '../library/record-id.ts'

/** The tags of the library's articles, those of most articles first. */
export function knownTags(entries: readonly CatalogueEntry[]): readonly string[] {
  return byUse(entries.flatMap(({ tags }) => tags))
}

export function knownSections(entries: readonly CatalogueEntry[]): readonly string[] {
  return byUse(entries.flatMap(({ section }) => (section === '' ? [] : [section])))
}

/** The other article that is published under this slug; undefined when the slug is free. */
export function articleWithSlug(
  entries: readonly CatalogueEntry[],
  { id, slug }: { readonly id: AnyId; readonly slug: string },
): CatalogueEntry | undefined {
  return entries.find(
    (entry) =>
      entry.kind === 'article' && entry.id !== id && !entry.isTemplate && entry.slug === slug,
  )
}

/** The slug, or the first of its numbered forms that no other article has. */
export function freeSlug(
  entries: readonly CatalogueEntry[],
  { id, slug }: { readonly id: AnyId; readonly slug: string },
): string {
  for (let number = 2; ; number += 1) {
    const candidate = `${slug}-${number}`
    if (articleWithSlug(entries, { id, slug: candidate }) === undefined) return candidate
  }
}

/** Each word once; of two that stand equally often, the alphabet decides. */
function byUse(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .toSorted(([one, ones], [other, others]) => others - ones || byAlphabet(one, other))
    .map(([word]) => word)
}
