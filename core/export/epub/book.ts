import type { Article } from '../../article/article.ts'
import { allBlocks } from '../../document/inner-blocks.ts'
import type { Edition } from '../../edition/edition.ts'
import { languageTag } from '../../language-tag.ts'
import { usualLanguage } from '../../library/house.ts'
import { shownMedia } from '../../library/references.ts'
import { type Author, printedName } from '../../people/author.ts'
import type { Media } from '../../pictures/media.ts'
import type { Timestamp } from '../../timestamp.ts'
import { articleHeadline } from '../article-headline.ts'
import type { ExportSource } from '../export-source.ts'
import { picture } from '../picture.ts'
import { bylineAuthors, editionName, listedArticles, siteLanguage } from '../site/site.ts'

/** One e-book: an article by itself, or an edition with its articles in order. */
export interface Book {
  /** The same for ever. */
  readonly id: string
  readonly title: string
  /** The journal; may be empty. */
  readonly publisher: string
  readonly edition: Edition | null
  readonly articles: readonly Article[]
  /** Everybody who wrote in it, once, in order of first mention. */
  readonly authors: readonly Author[]
  readonly pictures: readonly Media[]
  readonly cover: Media | null
  /** BCP 47. */
  readonly language: string
  readonly description: string
  readonly publishedAt: string | null
  /** When something in it changed last. */
  readonly updatedAt: Timestamp
  /** Every picture in it has a description. */
  readonly isDescribed: boolean
}

export function articleBook(article: Article, source: ExportSource): Book {
  return {
    ...contents([article], source),
    id: article.id,
    title: articleHeadline(article),
    edition: null,
    cover: picture(source, article.leadImage),
    description: article.standfirst,
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt,
  }
}

export function editionBook(edition: Edition, source: ExportSource): Book {
  const articles = listedArticles(edition, source)
  const featured = articles.find(({ id }) => id === edition.featured)
  const moments = [edition, ...articles].map(({ updatedAt }) => updatedAt)
  return {
    ...contents(articles, source),
    language: languageTag(siteLanguage({ articles }, source)) ?? usualLanguage,
    id: edition.id,
    title: editionName(edition),
    edition,
    cover: picture(source, featured?.leadImage ?? null),
    description: edition.introduction,
    publishedAt: edition.date,
    updatedAt:
      moments.toSorted((one, other) => Date.parse(one) - Date.parse(other)).at(-1) ??
      edition.updatedAt,
  }
}

function contents(articles: readonly Article[], source: ExportSource) {
  const authors = articles.flatMap((article) => bylineAuthors(article, source))
  const pictures = articles.flatMap(shownMedia).flatMap((id) => picture(source, id) ?? [])
  return {
    publisher: source.journalName,
    articles,
    authors: [...new Map(authors.map((author) => [author.id, author])).values()],
    pictures: [...new Map(pictures.map((media) => [media.id, media])).values()],
    language: languageTag(articles[0]?.language ?? '') ?? usualLanguage,
    isDescribed: articles.every((article) => isDescribed(article, source)),
  }
}

function isDescribed({ leadImage, body }: Article, source: ExportSource): boolean {
  const lead = picture(source, leadImage)
  const figures = allBlocks(body).filter((block) => block.type === 'figure')
  return (
    (lead === null || lead.alt !== '') &&
    figures.every(({ attrs }) => attrs.images.every(({ alt }) => alt !== ''))
  )
}

/** The people as the cover names them. */
export function bookCreators({ authors }: Book): readonly string[] {
  return authors.map(printedName)
}
