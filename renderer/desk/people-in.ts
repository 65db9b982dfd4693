import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'

export function peopleIn(entries: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  return entries.filter(({ kind }) => kind === 'author')
}
