import { publishableAddress } from '../../address.ts'
import { type Article, articleExcerpt } from '../../article/article.ts'
import { linkCard, searchResult } from '../../article/link-preview.ts'
import { isBlank } from '../../document/document-text.ts'
import { createFigure } from '../../document/figure.ts'
import type { Edition } from '../../edition/edition.ts'
import { type Author, printedName } from '../../people/author.ts'
import type { Media } from '../../pictures/media.ts'
import { articleCredits, type Credit } from '../article-credits.ts'
import { articleHeadline } from '../article-headline.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { picture, picturePath } from '../picture.ts'
import { filled } from '../site/site-design.ts'
import { bylineAuthors, editionName, listedArticles } from '../site/site.ts'
import type { PageWords } from '../words/page-words.ts'
import { paragraphsMarkup, roleMarkup } from './html-bio.ts'
import { bodyMarkup } from './html-body.ts'
import { bylineMarkup } from './html-byline.ts'
import { figureMarkup } from './html-figure.ts'
import { footMarkup } from './html-foot.ts'
import { mastheadMarkup } from './html-masthead.ts'
import { neighboursMarkup } from './html-neighbours.ts'
import {
  type OpenGraph,
  pageMarkup,
  pagePictures,
  type PageSetting,
  wholeAddress,
} from './html-page.ts'
import { articleJsonLd } from './json-ld.ts'

/** The page of one article, with the bios of its authors at its end. */
export function articlePage(article: Article, setting: PageSetting): string {
  const { source, site } = setting
  const authors = bylineAuthors(article, source)
  const edition =
    site.editions.find((each) => listedArticles(each, source).includes(article)) ?? null
  const address = publishableAddress(article.address ?? '') ?? wholeAddress(setting, setting.path)
  const card = linkCard(article)
  const cardPicture = picture(source, card.image)
  const image = cardPicture === null ? null : wholeAddress(setting, picturePath(cardPicture))
  const headline = articleHeadline(article)

  function personAddress({ id }: Author): string | null {
    return wholeAddress(setting, site.paths.get(id))
  }

  return pageMarkup({
    words: setting.words,
    design: setting.design,
    library: setting.source.journalName,
    title: pageTitle(article, edition),
    description: searchResult(article).description,
    language: article.language,
    canonical: publishableAddress(article.canonicalAddress ?? '') ?? address,
    openGraph: [
      ['og:type', 'article'],
      ['og:title', card.title === '' ? headline : card.title],
      ['og:description', card.description],
      ['og:site_name', source.journalName],
      ['og:locale', article.language.replace('-', '_')],
      ['og:url', address ?? ''],
      ...imageProperties(cardPicture, image),
      ['article:published_time', article.publishedAt ?? ''],
      ['article:modified_time', article.updatedAt],
      ...authors.map((author): OpenGraph => [
        'article:author',
        personAddress(author) ?? printedName(author),
      ]),
      ['article:section', article.section],
      ...article.tags.map((tag): OpenGraph => ['article:tag', tag]),
      ['twitter:card', image === null ? 'summary' : 'summary_large_image'],
    ],
    hasFeeds: false,
    jsonLd: articleJsonLd(article, {
      authors,
      edition,
      periodical: source.journalName,
      address,
      images: image === null ? [] : [image],
      credits: articleCredits(article, source),
      personAddress,
    }),
    masthead: mastheadMarkup(edition, setting),
    main: markup`${articleMarkup(article, setting)}${topicsMarkup(article, setting.words)}${neighboursMarkup(article, edition, setting)}`,
    foot: footMarkup(setting),
  })
}

/** The article itself: what is said above it, its text, its notes, and the bios of its authors. */
export function articleMarkup(article: Article, setting: PageSetting): Markup {
  const { source } = setting
  const authors = bylineAuthors(article, source)
  const { standfirst, body } = article
  return filled(setting.design.article, {
    headline: markup`${articleHeadline(article)}`,
    standfirst: standfirst === '' ? nothing : markup`<p class="standfirst">${standfirst}</p>\n`,
    details: detailsMarkup(article, authors, setting),
    lead: leadMarkup(picture(source, article.leadImage), setting),
    text: isBlank(body)
      ? summaryMarkup(article, setting.words)
      : bodyMarkup(body, pagePictures(setting)),
    about: aboutMarkup(authors, setting),
  })
}

/** A title of its own stands alone; the headline is followed by the edition. */
function pageTitle(article: Article, edition: Edition | null): string {
  if (article.search.title !== '') return article.search.title
  const headline = articleHeadline(article)
  return edition === null ? headline : `${headline} – ${editionName(edition)}`
}

function detailsMarkup(article: Article, authors: readonly Author[], setting: PageSetting): Markup {
  const section =
    article.section === '' ? nothing : markup`<p class="section">${article.section}</p>\n`
  const byline =
    authors.length === 0
      ? nothing
      : markup`<p>${setting.words.by} <strong>${bylineMarkup(authors, setting)}</strong></p>\n`
  const published = article.publishedAt
  const date =
    published === null
      ? nothing
      : markup`<p><time datetime="${published}">${setting.words.date(published)}</time></p>\n`
  const credits = articleCredits(article, setting.source)
  const parts = [byline, date, section]
  const isEmpty = credits.length === 0 && parts.every((part) => part === nothing)
  return isEmpty
    ? nothing
    : markup`<div class="details">\n${section}${byline}${credits.map((credit) => creditMarkup(credit, setting))}${date}</div>\n`
}

function creditMarkup({ role, people }: Credit, setting: PageSetting): Markup {
  return markup`<p class="${role}">${setting.words.credits[role]} ${bylineMarkup(people, setting)}</p>\n`
}

function leadMarkup(lead: Media | null, setting: PageSetting): Markup {
  if (lead === null) return nothing
  const { id, alt, caption } = lead
  return figureMarkup(createFigure([{ media: id, alt }], { caption }).attrs, pagePictures(setting))
}

function topicsMarkup({ tags }: Article, { topics }: PageWords): Markup {
  return tags.length === 0
    ? nothing
    : markup`<p class="topics">${topics}: ${tags.join(' · ')}</p>\n`
}

/** Where only the listing of a piece is known, its page says so instead of ending in nothing. */
function summaryMarkup(article: Article, words: PageWords): Markup {
  const excerpt = articleExcerpt(article)
  const address = publishableAddress(article.address ?? '')
  const note =
    address === null
      ? markup`${words.summaryOnly} ${words.notInEdition}`
      : markup`${words.summaryOnly} <a href="${address}">${words.readFullText}</a>.`
  const isRepeated = excerpt === '' || excerpt === article.standfirst
  return markup`${isRepeated ? nothing : markup`<p>${excerpt}</p>\n`}<p class="summary-only">${note}</p>\n`
}

function aboutMarkup(authors: readonly Author[], setting: PageSetting): Markup {
  const known = authors.filter(
    ({ role, organisation, shortBio, longBio }) =>
      `${role}${organisation}${shortBio}${longBio}` !== '',
  )
  if (known.length === 0) return nothing
  return markup`<aside class="about" aria-labelledby="about_authors">
<h2 id="about_authors">${known.length === 1 ? setting.words.aboutAuthor : setting.words.aboutAuthors}</h2>
${known.map((author) => bioMarkup(author, setting))}</aside>
`
}

function bioMarkup(author: Author, setting: PageSetting): Markup {
  const { shortBio, longBio } = author
  const bio = shortBio === '' ? longBio : shortBio
  return markup`<h3>${bylineMarkup([author], setting)}</h3>\n${roleMarkup(author)}${paragraphsMarkup(bio)}`
}

function imageProperties(lead: Media | null, address: string | null): readonly OpenGraph[] {
  if (lead === null || address === null) return []
  return [
    ['og:image', address],
    ['og:image:type', lead.type],
    ['og:image:width', String(lead.width)],
    ['og:image:height', String(lead.height)],
    ['og:image:alt', lead.alt],
  ]
}
