import { type Article, articleExcerpt } from '../../article/article.ts'
import type { Edition } from '../../edition/edition.ts'
import { articleHeadline } from '../article-headline.ts'
import { bylineText } from '../byline-text.ts'
import { editionLine } from '../edition-line.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { paragraphs } from '../paragraphs.ts'
import { bylineAuthors, editionName, listedArticles } from '../site/site.ts'
import { mailedPicture } from '../web-copies.ts'
import { look } from './newsletter-look.ts'
import { ruleMarkup } from './newsletter-page.ts'
import { mailPicture } from './newsletter-picture.ts'
import { mailSurroundings, type NewsletterSetting, webAddress } from './newsletter-setting.ts'
import { textParagraphs } from './newsletter-text.ts'

/** Several pieces of which a mail tells, each with the way to it. */
export interface Listing {
  readonly title: string
  /** Number and date; may be empty. */
  readonly line: string
  readonly introduction: string
  /** Stands first, larger and with its picture. */
  readonly featured: Article | null
  readonly others: readonly Article[]
}

export function editionListing(edition: Edition, { source, words }: NewsletterSetting): Listing {
  const articles = listedArticles(edition, source)
  const featured = articles.find(({ id }) => id === edition.featured) ?? null
  return {
    title: editionName(edition),
    line: editionLine(edition, words),
    introduction: edition.introduction,
    featured,
    others: articles.filter((article) => article !== featured),
  }
}

export function mailListing(listing: Listing, setting: NewsletterSetting): Markup {
  const { title, line, introduction, featured, others } = listing
  const { words } = setting
  const label = featured === null ? words.inThisEdition : words.alsoFeatured
  return markup`<h1 ${look.headline}>${title}</h1>
${line === '' ? nothing : markup`<p ${look.small}>${line}</p>\n`}<div style="margin:20px 0 0">
${textParagraphs(introduction, look.paragraph)}</div>
${featured === null ? nothing : markup`${ruleMarkup}${featuredPicture(featured, setting)}${pieceMarkup({ article: featured, level: 2, setting })}`}${others.length === 0 ? nothing : markup`${ruleMarkup}<h2 ${look.label}>${label}</h2>\n`}${others.map((article) => pieceMarkup({ article, level: 3, setting }))}`
}

function featuredPicture({ leadImage }: Article, setting: NewsletterSetting): Markup {
  const lead = mailedPicture(setting.source, leadImage)
  return lead === null
    ? nothing
    : mailPicture(lead, lead.alt, mailSurroundings(setting).pictureAddress)
}

function pieceMarkup({
  article,
  level,
  setting,
}: {
  readonly article: Article
  readonly level: 2 | 3
  readonly setting: NewsletterSetting
}): Markup {
  const { source, words } = setting
  const authors = bylineAuthors(article, source)
  const excerpt = articleExcerpt(article)
  const headline = articleHeadline(article)
  const address = webAddress(article, setting)
  const title =
    address === null
      ? markup`${headline}`
      : markup`<a href="${address}" ${look.title}>${headline}</a>`
  const more =
    address === null
      ? nothing
      : markup`<p ${look.small}><a href="${address}" ${look.link} aria-label="${words.readMore}: ${headline}">${words.readMore}</a></p>\n`
  return markup`<div style="margin:18px 0 30px">
${authors.length === 0 ? nothing : markup`<p ${look.small}>${bylineText(authors, words.and)}</p>\n`}<h${level} ${level === 2 ? look.lead : look.piece}>${title}</h${level}>
${excerpt === '' ? nothing : markup`<p ${look.paragraph}>${excerpt}</p>\n`}${more}</div>
`
}

/** The same as plain text. */
export function listingText(listing: Listing, setting: NewsletterSetting): string {
  const { title, line, introduction, featured, others } = listing
  const pieces = [...(featured === null ? [] : [featured]), ...others].map((article) =>
    lines([
      bylineText(bylineAuthors(article, setting.source)),
      articleHeadline(article),
      articleExcerpt(article),
      webAddress(article, setting) ?? '',
    ]),
  )
  return [
    lines([title, line]),
    ...paragraphs(introduction).map((paragraph) => paragraph.join('\n')),
    ...pieces,
  ].join('\n\n')
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}
