import { joinNames } from '../../core/article/byline.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import type { LibraryOverview } from '../../preload/contract/library-calls.ts'

/** An article as an edition lists it: there, in the trash, or nowhere. */
export type EditionArticle =
  | {
      readonly kind: 'here'
      readonly id: RecordId
      readonly headline: string
      readonly byline: string
      readonly entry: CatalogueEntry
    }
  | { readonly kind: 'trashed'; readonly id: RecordId; readonly headline: string }
  | { readonly kind: 'missing'; readonly id: RecordId; readonly headline: string }

/** What the library knows of the article. */
export function editionArticle(overview: LibraryOverview | null, id: RecordId): EditionArticle {
  const entry = overview?.entries.find((each) => each.id === id)
  if (overview !== null && entry !== undefined) {
    const byline = printedByline(entry, bylineNames(overview, entry))
    return { kind: 'here', id, headline: shownTitle(entry), byline, entry }
  }
  const trashed = overview?.trash.find((each) => each.entry.id === id)
  return trashed === undefined
    ? { kind: 'missing', id, headline: 'An article that is not in this library' }
    : { kind: 'trashed', id, headline: shownTitle(trashed.entry) }
}

/** The people of the byline, those in the trash included. */
function bylineNames(
  { entries, trash }: LibraryOverview,
  { byline }: CatalogueEntry,
): ReadonlyMap<string, string> {
  const wanted = new Set<string>(byline)
  const trashed = trash
    .filter(({ entry }) => wanted.has(entry.id))
    .map(({ entry }) => [entry.id, `${shownTitle(entry)} (in the trash)`] as const)
  return new Map([...trashed, ...namesOf(entries.filter(({ id }) => wanted.has(id)))])
}

/** What the people among the entries are called, by their ids. */
export function namesOf(entries: readonly CatalogueEntry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ id, kind, title }) =>
      kind === 'author' ? [[id, shownTitle({ kind, title })]] : [],
    ),
  )
}

/** `A and B`, from the names of the library's people; empty without a byline. */
export function printedByline(
  { byline }: CatalogueEntry,
  names: ReadonlyMap<string, string>,
): string {
  return joinNames(byline.map((id) => nameIn(names, id)))
}

/** What one of the people of the library is called, named yet or not. */
export function nameIn(names: ReadonlyMap<string, string>, id: string): string {
  const name = names.get(id)
  return name === undefined ? 'someone missing' : shownTitle({ kind: 'author', title: name })
}
