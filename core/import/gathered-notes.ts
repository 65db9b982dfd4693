import type { ImportNote } from './import-source.ts'

/** Each sentence once, with the first place that it is about and how many more there are. */
export function gatheredNotes(notes: readonly ImportNote[]): readonly ImportNote[] {
  const places = new Map<string, { readonly first: string; readonly count: number }>()
  for (const { place, sentence } of notes) {
    const before = places.get(sentence)
    places.set(sentence, { first: before?.first ?? place, count: (before?.count ?? 0) + 1 })
  }
  return [...places].map(([sentence, { first, count }]) => ({
    place: count === 1 ? first : `${first} and ${count - 1} more`,
    sentence,
  }))
}
