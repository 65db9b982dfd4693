import { type Article, articleExcerpt, articleSlug } from '../article/article.ts'
import { counted } from '../counted.ts'
import type { ExportSource } from '../export/export-source.ts'
import { ghostLimits } from '../export/ghost/ghost-limits.ts'
import { picture } from '../export/picture.ts'
import { bylineAuthors } from '../export/site/site.ts'
import type { Place } from '../finding.ts'
import { type Author, isMailAddress, printedName } from '../people/author.ts'
import type { Occasion, Rule, FixableTrouble } from './rule.ts'

/** What Ghost would refuse; what is too long is cut, so that its import goes through. */
export const ghostRules: readonly Rule<Article>[] = [
  {
    id: 'ghost-too-long',
    several: 'texts are too long for Ghost',
    severity: 'warning',
    explanation:
      'Ghost would refuse the whole import without saying why, so what is longer loses its end. Shorten that.',
    find: forGhost((article, source) => tooLong(articleValues(article, source))),
  },
  {
    id: 'ghost-bio-too-long',
    several: 'names or bios are too long for Ghost',
    severity: 'warning',
    explanation:
      'Ghost would refuse the whole import without saying why, so the end is cut off. Write a shorter bio under People.',
    find: forGhost((article, source) =>
      bylineAuthors(article, source).flatMap((author) => tooLong(authorValues(author))),
    ),
  },
  {
    id: 'ghost-mail-missing',
    several: 'people have no e-mail address that Ghost takes',
    severity: 'note',
    explanation:
      'Ghost takes nobody without one. An address at invalid.example stands in its place; put the right one in under People.',
    find: forGhost((article, source) =>
      bylineAuthors(article, source)
        .filter(({ email }) => !isMailAddress(email))
        .map((author) => ({
          place: { field: 'byline', part: author.id },
          message: `${printedName(author) || 'A person in the byline'} has no e-mail address that Ghost takes.`,
        })),
    ),
  },
]

function forGhost(
  find: (article: Article, source: ExportSource) => readonly FixableTrouble<Article>[],
): Rule<Article>['find'] {
  return (article, source, { targets }: Occasion) =>
    targets.includes('ghost') ? find(article, source) : []
}

interface LimitedValue {
  readonly place: Place
  readonly limit: keyof typeof ghostLimits
  /** Begins the sentence. */
  readonly what: string
  readonly value: string
}

function articleValues(article: Article, source: ExportSource): readonly LimitedValue[] {
  const { headline, standfirst, search, social, leadImage } = article
  const excerpt = standfirst === '' ? articleExcerpt(article) : standfirst
  const inSearch = { field: 'search' }
  const onCards = { field: 'social' }
  return [
    { place: { field: 'headline' }, limit: 'title', what: 'The headline', value: headline },
    { place: { field: 'slug' }, limit: 'slug', what: 'The slug', value: articleSlug(article) },
    {
      place: { field: standfirst === '' ? 'excerpt' : 'standfirst' },
      limit: 'excerpt',
      what: standfirst === '' ? 'The excerpt' : 'The standfirst',
      value: excerpt,
    },
    { place: inSearch, limit: 'metaTitle', what: 'The search title', value: search.title },
    {
      place: inSearch,
      limit: 'metaDescription',
      what: 'The search description',
      value: search.description,
    },
    { place: onCards, limit: 'metaTitle', what: 'The card’s title', value: social.title },
    {
      place: onCards,
      limit: 'metaDescription',
      what: 'The card’s description',
      value: social.description,
    },
    {
      place: { field: 'leadImage' },
      limit: 'alt',
      what: 'The lead picture’s alt text',
      value: picture(source, leadImage)?.alt ?? '',
    },
  ]
}

function authorValues(author: Author): readonly LimitedValue[] {
  const place = { field: 'byline', part: author.id }
  const name = printedName(author)
  const bio = author.shortBio === '' ? author.longBio : author.shortBio
  return [
    { place, limit: 'name', what: `The name “${name}”`, value: name },
    { place, limit: 'bio', what: `${name || 'A person'}’s bio`, value: bio },
  ]
}

function tooLong(values: readonly LimitedValue[]): readonly FixableTrouble<Article>[] {
  return values
    .filter(({ limit, value }) => value.length > ghostLimits[limit])
    .map(({ place, limit, what, value }) => ({
      place,
      message: `${what} has ${counted(value.length, 'character')}; Ghost takes ${ghostLimits[limit]}.`,
    }))
}
