import type { BylineName } from '../byline.ts'
import { emptyDocument } from '../document.ts'
import { type ArticleDraft, type AuthorDraft, authorDraft } from './import-proposal.ts'
import { findPerson } from './person-name.ts'

/** One draft a person, in order of first mention; the fullest post-nominals that are printed. */
export function authorDrafts(names: readonly BylineName[]): readonly AuthorDraft[] {
  const authors: AuthorDraft[] = []
  for (const { name, postNominals } of names) {
    const known = findPerson(name, authors)
    if (known === null) {
      authors.push(authorDraft({ key: `author ${authors.length + 1}`, name, postNominals }))
    } else if (known.postNominals.length < postNominals.length) {
      authors[authors.indexOf(known)] = { ...known, postNominals }
    }
  }
  return authors
}

/** The keys of the named people, each once. */
export function bylineKeys(
  names: readonly BylineName[],
  authors: readonly AuthorDraft[],
): readonly string[] {
  return [...new Set(names.flatMap(({ name }) => findPerson(name, authors)?.key ?? []))]
}

export function articleDraft(fields: Partial<ArticleDraft>): ArticleDraft {
  return {
    key: 'article 1',
    headline: '',
    standfirst: '',
    body: emptyDocument,
    byline: [],
    excerpt: { kind: 'derived' },
    slug: '',
    section: '',
    tags: [],
    leadPicture: null,
    pictures: [],
    status: 'draft',
    language: 'en-GB',
    address: null,
    publishedAt: null,
    ...fields,
  }
}
