import { publishableAddress } from '../../address.ts'
import { articleExcerpt, type Article } from '../../article/article.ts'
import type { ContributorRole } from '../../article/contributor.ts'
import { documentWords, isBlank } from '../../document/document-text.ts'
import type { Edition } from '../../edition/edition.ts'
import type { Author } from '../../people/author.ts'
import type { Credit } from '../article-credits.ts'
import { type Markup, nothing } from '../markup.ts'

/** What is said of an article to programs beside the article itself. */
export interface ArticleSetting {
  readonly authors: readonly Author[]
  readonly edition: Edition | null
  readonly periodical: string
  /** Whole addresses; null or empty while the site's own address is unknown. */
  readonly address: string | null
  readonly images: readonly string[]
  readonly credits: readonly Credit[]
  readonly personAddress: (author: Author) => string | null
}

/** A schema.org `Article`; what is unknown is left out. */
export function articleJsonLd(article: Article, setting: ArticleSetting): object {
  return withoutBlanks({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: article.headline,
    alternativeHeadline: article.standfirst,
    description: articleExcerpt(article),
    inLanguage: article.language,
    wordCount: isBlank(article.body) ? undefined : documentWords(article.body),
    articleSection: article.section,
    keywords: article.tags,
    datePublished: article.publishedAt ?? undefined,
    dateModified: article.updatedAt,
    url: setting.address ?? undefined,
    mainEntityOfPage: setting.address ?? undefined,
    image: setting.images,
    author: setting.authors.map((author) => personJsonLd(author, setting.personAddress(author))),
    translator: credited('translator', setting),
    editor: credited('editor', setting),
    contributor: [...credited('photographer', setting), ...credited('illustrator', setting)],
    isPartOf:
      setting.edition === null ? undefined : issueJsonLd(setting.edition, setting.periodical),
  })
}

function credited(
  role: ContributorRole,
  { credits, personAddress }: ArticleSetting,
): readonly object[] {
  return credits
    .filter((credit) => credit.role === role)
    .flatMap(({ people }) => people.map((person) => personJsonLd(person, personAddress(person))))
}

/** A schema.org `Person`: the name alone, what follows it in a field of its own. */
export function personJsonLd(author: Author, address: string | null): object {
  return withoutBlanks({
    '@type': 'Person',
    name: author.name,
    honorificSuffix: author.postNominals,
    jobTitle: author.role,
    worksFor:
      author.organisation === ''
        ? undefined
        : { '@type': 'Organization', name: author.organisation },
    description: author.shortBio,
    url: address ?? undefined,
    sameAs: author.links.flatMap((link) => publishableAddress(link) ?? []),
  })
}

/** A schema.org `PublicationIssue`. */
export function issueJsonLd(edition: Edition, periodical: string): object {
  return withoutBlanks({
    '@type': 'PublicationIssue',
    name: edition.title,
    issueNumber: edition.number,
    datePublished: edition.date ?? undefined,
    isPartOf: { '@type': 'Periodical', name: periodical },
  })
}

/** As a script block: `<` can't end it early. */
export function jsonLdMarkup(value: object | null): Markup {
  if (value === null) return nothing
  const json = JSON.stringify(value).replaceAll(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return { markup: `<script type="application/ld+json">${json}</script>\n` }
}

function withoutBlanks(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
