import type { BylineName } from '../article/byline.ts'
import { articleDraft, draftPeople } from './article-drafts.ts'
import type { ArticleDraft, ImportDrafts } from './import-proposal.ts'
import type { ImportNote } from './import-source.ts'

/** What the front page of an edition says of an article. */
export interface ListedArticle {
  readonly headline: string
  readonly names: readonly BylineName[]
  /** Empty where the page has none. */
  readonly excerpt: string
}

/** Whoever brings in a front page alone reads what is missing. */
export const pagesNote: ImportNote = {
  place: 'Whole file',
  sentence:
    'A front page has no texts: bring it in together with the pages of its articles. Those that are missing become drafts without a text.',
}

/** Drafts of listed articles, in their order, and of who wrote them; all share the given fields. */
export function draftListed(
  listed: readonly ListedArticle[],
  shared: Partial<ArticleDraft>,
): Pick<ImportDrafts, 'authors' | 'articles'> {
  const people = draftPeople(listed.flatMap(({ names }) => names))
  const articles = listed.map(({ headline, names, excerpt }, at) =>
    articleDraft({
      ...shared,
      key: `article ${at + 1}`,
      headline,
      byline: people.bylineKeys(names),
      excerpt: excerpt === '' ? { kind: 'derived' } : { kind: 'typed', text: excerpt },
    }),
  )
  return { authors: people.authors, articles }
}
