import type { Article } from '../article/article.ts'
import { joinNames } from '../article/byline.ts'
import { type ContributorRole, contributorRoleSchema } from '../article/contributor.ts'
import { type Author, printedName } from '../people/author.ts'
import type { ExportSource } from './export-source.ts'
import { english } from './words/english.ts'

/** The people who had one part in an article beside its authors. */
export interface Credit {
  readonly role: ContributorRole
  readonly people: readonly Author[]
}

/** By role, in the order in which roles are printed; people who are not in the library are left out. */
export function articleCredits(
  { contributors }: Article,
  { authors }: Pick<ExportSource, 'authors'>,
): readonly Credit[] {
  return contributorRoleSchema.options.flatMap((role) => {
    const people = contributors
      .filter((each) => each.role === role)
      .flatMap(({ author }) => authors.get(author) ?? [])
    return people.length === 0 ? [] : [{ role, people }]
  })
}

/** A line for each person, so that no name has to be told from the next. */
export function creditLines(
  article: Article,
  source: Pick<ExportSource, 'authors'>,
): readonly string[] {
  return articleCredits(article, source).flatMap(({ role, people }) =>
    people.map((person) => creditLine({ role, people: [person] })),
  )
}

/** `Translated by Mara Quill` */
function creditLine({ role, people }: Credit): string {
  return `${english.credits[role]} ${joinNames(people.map(printedName))}`
}
