import type { BylineName } from '../article/byline.ts'
import type { ContributorRole } from '../article/contributor.ts'
import { emptyDocument } from '../document/document.ts'
import {
  type ArticleDraft,
  type AuthorDraft,
  authorDraft,
  type ContributorDraft,
} from './import-proposal.ts'
import { createPeople } from './person-name.ts'

/** The people of a file as drafts, and the way to find them again. */
export interface DraftedPeople {
  readonly authors: readonly AuthorDraft[]
  /** The keys of the named people, each once. */
  bylineKeys(names: readonly BylineName[]): readonly string[]
  contributors(credits: readonly CreditedNames[]): readonly ContributorDraft[]
}

/** The people who had one part in an article beside its authors. */
export interface CreditedNames {
  readonly role: ContributorRole
  readonly names: readonly BylineName[]
}

/** One draft a person, in order of first mention; the fullest post-nominals that are printed. */
export function draftPeople(names: readonly BylineName[]): DraftedPeople {
  const people = createPeople<number>()
  const authors: AuthorDraft[] = []
  for (const { name, postNominals } of names) {
    const position = people.find(name)
    const known = position === null ? undefined : authors[position]
    if (position === null || known === undefined) {
      people.add(name, authors.length)
      authors.push(authorDraft({ key: `author ${authors.length + 1}`, name, postNominals }))
    } else if (known.postNominals.length < postNominals.length) {
      authors[position] = { ...known, postNominals }
    }
  }

  function bylineKeys(byline: readonly BylineName[]): readonly string[] {
    return [...new Set(byline.flatMap(({ name }) => authors[people.find(name) ?? -1]?.key ?? []))]
  }

  return {
    authors,
    bylineKeys,
    contributors: (credits) =>
      credits.flatMap(({ role, names: credited }) =>
        bylineKeys(credited).map((author) => ({ author, role })),
      ),
  }
}

export function articleDraft(fields: Partial<ArticleDraft>): ArticleDraft {
  return {
    key: 'article 1',
    headline: '',
    standfirst: '',
    body: emptyDocument,
    byline: [],
    contributors: [],
    excerpt: { kind: 'derived' },
    slug: '',
    section: '',
    tags: [],
    leadPicture: null,
    cardPicture: null,
    pictures: [],
    status: 'draft',
    language: 'en-GB',
    address: null,
    canonicalAddress: null,
    publishedAt: null,
    embargoUntil: null,
    search: { title: '', description: '' },
    social: { title: '', description: '', image: null },
    dueOn: null,
    ...fields,
  }
}
