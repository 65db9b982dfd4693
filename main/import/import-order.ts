import { isBlank } from '../../core/document/document-text.ts'
import type { ImportDrafts } from '../../core/import/import-proposal.ts'

/**
 * The order in which files that came together are taken in, whatever they are called: people with what is said of them
 * before the articles that only name them, and listings after the articles of which they have only the excerpts.
 */
export function inImportOrder<Item>(
  items: readonly Item[],
  draftsOf: (item: Item) => ImportDrafts | null,
): readonly Item[] {
  return items.toSorted((one, other) => place(draftsOf(one)) - place(draftsOf(other)))
}

function place(drafts: ImportDrafts | null): number {
  if (drafts === null) return 1
  const { authors, articles, threads } = drafts
  if (authors.length > 0 && articles.length + threads.length === 0) return 0
  return articles.some(({ body }) => !isBlank(body)) ? 1 : 2
}
