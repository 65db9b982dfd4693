import { byAlphabet } from '../../core/alphabet.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { shownTitle } from '../../core/library/shown-title.ts'

/** An article that others begin with. */
export interface Template extends Pick<CatalogueEntry, 'id'> {
  readonly name: string
}

export function templatesIn(entries: readonly CatalogueEntry[]): readonly Template[] {
  return entries
    .filter(({ isTemplate }) => isTemplate)
    .map((entry) => ({ id: entry.id, name: shownTitle(entry) }))
    .toSorted((one, other) => byAlphabet(one.name, other.name))
}
