import { type Article, articleExcerpt } from '../../article/article.ts'
import type { Edition } from '../../edition/edition.ts'
import { isRightToLeft } from '../../language-tag.ts'
import type { Day } from '../../timestamp.ts'
import { articleHeadline } from '../article-headline.ts'
import { bylineText } from '../byline-text.ts'
import { editionLine } from '../edition-line.ts'
import { isTurned, languageMark } from '../language-mark.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { paragraphs } from '../paragraphs.ts'
import { pieceDay } from '../piece-day.ts'
import { bylineAuthors, editionName, listedArticles } from '../site/site.ts'
import { mailedPicture } from '../web-copies.ts'
import { wordsInJournal } from '../words/page-words.ts'
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
  /** Stands above the others; null where they are all there is. */
  readonly label: string | null
  /** The day on which all of them appeared, which then none of them names. */
  readonly day: Day | null
  /** Of what is no piece. */
  readonly language: string
}

export function editionListing(
  edition: Edition,
  { source, words }: NewsletterSetting,
): Omit<Listing, 'language'> {
  const articles = listedArticles(edition, source)
  const featured = articles.find(({ id }) => id === edition.featured) ?? null
  return {
    title: editionName(edition),
    line: editionLine(edition, words),
    introduction: edition.introduction,
    featured,
    others: articles.filter((article) => article !== featured),
    label: featured === null ? words.inThisEdition : words.alsoFeatured,
    day: edition.date,
  }
}

export function mailListing(listing: Listing, setting: NewsletterSetting): Markup {
  const { title, line, introduction, featured, others, label } = listing
  const pieces = { listing, setting, level: label === null ? 2 : 3 } as const
  return markup`<h1 ${look.headline}>${title}</h1>
${line === '' ? nothing : markup`<p ${look.small}>${line}</p>\n`}<div style="margin:20px 0 0">
${textParagraphs(introduction, look.paragraph)}</div>
${featured === null ? nothing : markup`${ruleMarkup}${featuredPicture(featured, setting)}${pieceMarkup(featured, { ...pieces, level: 2 })}`}${others.length === 0 ? nothing : ruleMarkup}${others.length === 0 || label === null ? nothing : markup`<h2 ${look.label}>${label}</h2>\n`}${others.map((article) => pieceMarkup(article, pieces))}`
}

function featuredPicture({ leadImage }: Article, setting: NewsletterSetting): Markup {
  const lead = mailedPicture(setting.source, leadImage)
  return lead === null
    ? nothing
    : mailPicture(lead, lead.alt, mailSurroundings(setting).pictureAddress)
}

interface ListedPiece {
  readonly listing: Listing
  readonly setting: NewsletterSetting
  readonly level: 2 | 3
}

/** In its own language, on the side where that begins: not every mail program knows it by the direction. */
function pieceMarkup(article: Article, piece: ListedPiece): Markup {
  const { listing, setting, level } = piece
  const { readMore } = wordsInJournal(article.language, setting.source)
  const facts = factsOf(article, piece)
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
      : markup`<p ${look.small}><a href="${address}" ${look.link} aria-label="${readMore}: ${headline}">${readMore}</a></p>\n`
  const side = isRightToLeft(article.language) ? 'right' : 'left'
  const turned = isTurned(article.language, listing.language) ? `;text-align:${side}` : ''
  return markup`<div${languageMark(article.language, listing.language)} style="margin:18px 0 30px${turned}">
${facts === '' ? nothing : markup`<p ${look.small}>${facts}</p>\n`}<h${level} ${listing.featured === article ? look.lead : look.piece}>${title}</h${level}>
${excerpt === '' ? nothing : markup`<p ${look.paragraph}>${excerpt}</p>\n`}${more}</div>
`
}

/** `A and B · 12 March 2027`, without what is unknown. */
function factsOf(
  article: Article,
  { listing, setting: { source } }: Pick<ListedPiece, 'listing' | 'setting'>,
): string {
  const words = wordsInJournal(article.language, source)
  const byline = bylineText(bylineAuthors(article, source), words.and)
  const day = pieceDay(article, listing.day, words)
  return [byline, day ?? ''].filter((part) => part !== '').join(' · ')
}

/** The same as plain text. */
export function listingText(listing: Listing, setting: NewsletterSetting): string {
  const { title, line, introduction, featured, others } = listing
  const pieces = [...(featured === null ? [] : [featured]), ...others].map((article) =>
    lines([
      factsOf(article, { listing, setting }),
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
