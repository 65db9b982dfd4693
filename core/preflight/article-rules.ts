import { type Article, articleSlug } from '../article/article.ts'
import { typedSlug, untitledName } from '../article/slug.ts'
import { isBlank } from '../document/document-text.ts'
import type { ExportSource } from '../export/export-source.ts'
import { printedName } from '../people/author.ts'
import type { FixableTrouble, Occasion, Rule } from './rule.ts'
import { summaryOnlySentences } from './summary-only.ts'

/** What an article must have beside its text. */
export const articleRules: readonly Rule<Article>[] = [
  {
    id: 'headline-missing',
    several: 'pieces have no headline',
    severity: 'error',
    explanation:
      'Listings, links and file names are made from the headline. Write one above the text.',
    find: missingHeadline,
  },
  {
    id: 'body-empty',
    several: 'pieces are known by their listing only',
    severity: 'warning',
    explanation:
      'Pages, PDFs and e-books say that the full text is not there; other files carry the summary as it stands. Paste the text when you have it.',
    find: emptyBody,
  },
  {
    id: 'byline-missing',
    several: 'pieces name nobody as the author',
    severity: 'warning',
    explanation: 'The piece would appear without a name. Add its author to the byline.',
    find: missingByline,
  },
  {
    id: 'byline-unknown',
    several: 'people of bylines are not in the library any more',
    severity: 'error',
    explanation:
      'The byline would be printed without them. Restore the person from the trash, or take them off the byline.',
    find: unknownByline,
  },
  {
    id: 'author-without-name',
    several: 'people of bylines have no name',
    severity: 'error',
    explanation: 'The byline would have a gap. Write the name under People.',
    find: authorsWithoutName,
  },
  {
    id: 'author-without-bio',
    several: 'authors have no bio yet',
    severity: 'note',
    explanation: 'The end of the article says nothing about them. Write a short bio under People.',
    find: authorsWithoutBio,
  },
  {
    id: 'slug-doubled',
    several: 'slugs are taken by another piece',
    severity: 'warning',
    explanation:
      'On one site only one of them can have it, so the later one gets a number. Give one of them another slug.',
    find: doubledSlug,
  },
  {
    id: 'slug-untitled',
    several: 'headlines leave nothing for an address',
    severity: 'warning',
    explanation:
      'Its headline has no letter or digit that an address could be made of, so nobody can tell from it what is there. Set a slug in the details.',
    find: untitledSlug,
  },
]

function missingHeadline({ headline }: Article): readonly FixableTrouble<Article>[] {
  if (headline.trim() !== '') return []
  return [{ place: { field: 'headline' }, message: 'The article has no headline.' }]
}

function emptyBody(
  { body }: Article,
  _: ExportSource,
  { targets }: Occasion,
): readonly FixableTrouble<Article>[] {
  if (!isBlank(body)) return []
  const message = 'Only the listing of this piece is known.'
  const known = summaryOnlySentences(targets)
  return known.length === 0
    ? [{ place: { field: 'body' }, message }]
    : [
        {
          place: { field: 'body' },
          message,
          explanation: [...known, 'Paste the text when you have it.'].join(' '),
        },
      ]
}

function missingByline({ byline }: Article): readonly FixableTrouble<Article>[] {
  if (byline.length > 0) return []
  return [{ place: { field: 'byline' }, message: 'Nobody is named as the author.' }]
}

function unknownByline(
  { byline }: Article,
  { authors }: ExportSource,
): readonly FixableTrouble<Article>[] {
  return byline
    .filter((id) => !authors.has(id))
    .map((part) => ({
      place: { field: 'byline', part },
      message: 'Someone in the byline is not in the library any more.',
      fix: {
        label: 'Take them off the byline',
        isSafe: false,
        make: (article) => ({ ...article, byline: article.byline.filter((id) => id !== part) }),
      },
    }))
}

function authorsWithoutName(
  { byline }: Article,
  { authors }: ExportSource,
): readonly FixableTrouble<Article>[] {
  return byline
    .filter((id) => authors.get(id)?.name.trim() === '')
    .map((part) => ({
      place: { field: 'byline', part },
      message: 'A person in the byline has no name.',
    }))
}

function authorsWithoutBio(
  { byline }: Article,
  { authors }: ExportSource,
): readonly FixableTrouble<Article>[] {
  return byline
    .flatMap((id) => authors.get(id) ?? [])
    .filter(({ shortBio, longBio }) => `${shortBio}${longBio}`.trim() === '')
    .map((author) => ({
      place: { field: 'byline', part: author.id },
      message: `${printedName(author)} has no bio yet.`,
    }))
}

function doubledSlug(
  article: Article,
  { slugs }: ExportSource,
): readonly FixableTrouble<Article>[] {
  const slug = articleSlug(article)
  const other = slugs.get(slug)?.find(({ id }) => id !== article.id)
  if (other === undefined) return []
  return [
    {
      place: { field: 'slug', excerpt: slug },
      message: `“${other.title}” has the same slug, “${slug}”.`,
      fix: {
        label: `Use ${freeSlug(slug, slugs)}`,
        isSafe: false,
        make: (before) => ({ ...before, slug: freeSlug(slug, slugs) }),
      },
    },
  ]
}

/** A piece without a headline is told of that. */
function untitledSlug(article: Article): readonly FixableTrouble<Article>[] {
  const isNamed = article.slug !== '' || article.headline.trim() === ''
  if (isNamed || typedSlug(article.headline) !== '') return []
  return [{ place: { field: 'slug' }, message: `Its address ends in “${untitledName}”.` }]
}

function freeSlug(slug: string, slugs: ExportSource['slugs']): string {
  for (let number = 2; ; number += 1) {
    const candidate = `${slug}-${number}`
    if (!slugs.has(candidate)) return candidate
  }
}
