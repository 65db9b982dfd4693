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

/** A name in a file, and what else the file knows the person by where it has two of one name. */
export interface PersonInFile extends BylineName {
  readonly sign?: string
}

/** The people of a file as drafts, and the way to find them again. */
export interface DraftedPeople {
  readonly authors: readonly AuthorDraft[]
  /** The keys of the named people, each once. */
  bylineKeys(names: readonly PersonInFile[]): readonly string[]
  contributors(credits: readonly CreditedNames[]): readonly ContributorDraft[]
}

/** The people who had one part in an article beside its authors. */
export interface CreditedNames {
  readonly role: ContributorRole
  readonly names: readonly PersonInFile[]
}

/** One draft a person, in order of first mention; the fullest post-nominals that are printed. */
export function draftPeople(names: readonly PersonInFile[]): DraftedPeople {
  const people = createPeople<Drafted>()
  const authors: AuthorDraft[] = []
  for (const person of names) {
    const { name, postNominals } = person
    const position = positionOf(person)
    const known = authors[position]
    if (known === undefined) {
      people.add(name, { position: authors.length, sign: person.sign })
      authors.push(authorDraft({ key: `author ${authors.length + 1}`, name, postNominals }))
    } else if (known.postNominals.length < postNominals.length) {
      authors[position] = { ...known, postNominals }
    }
  }

  function positionOf({ name, sign }: PersonInFile): number {
    const namesakes = people.namesakes(name)
    const meant = sign === undefined ? namesakes[0] : namesakes.find((each) => each.sign === sign)
    return meant?.position ?? -1
  }

  function bylineKeys(byline: readonly PersonInFile[]): readonly string[] {
    return [...new Set(byline.flatMap((person) => authors[positionOf(person)]?.key ?? []))]
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

interface Drafted {
  readonly position: number
  readonly sign: string | undefined
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
