import { type Article, articleExcerpt } from '../../article/article.ts'
import type { Edition } from '../../edition/edition.ts'
import { isRightToLeft, languageTag } from '../../language-tag.ts'
import { articleHeadline } from '../article-headline.ts'
import { editionLine } from '../edition-line.ts'
import { joinMarkup, mappedMarkup, type Markup, markup, markupPieces, nothing } from '../markup.ts'
import { bylineAuthors, editionName, listedArticles, siteLanguage } from '../site/site.ts'
import { paragraphsMarkup } from './html-bio.ts'
import { bylineMarkup } from './html-byline.ts'
import { pictureMarkup } from './html-figure.ts'
import { mastheadMarkup } from './html-masthead.ts'
import {
  pageAddress,
  pagePictures,
  pagePieces,
  type PageSetting,
  wholeAddress,
} from './html-page.ts'
import { issueJsonLd } from './json-ld.ts'

/** The listing page of an edition bit by bit: the featured article, then "Also featured" with the others. */
export function editionPage(edition: Edition, setting: PageSetting): Iterable<string> {
  const { source } = setting
  const articles = listedArticles(edition, source)
  const featured = articles.find(({ id }) => id === edition.featured) ?? null
  const others = articles.filter((article) => article !== featured)
  const line = editionLine(edition, setting.words)
  const address = wholeAddress(setting, setting.path)
  const description = edition.introduction.split('\n')[0] ?? ''
  return pagePieces({
    words: setting.words,
    design: setting.design,
    library: setting.source.journalName,
    title:
      source.journalName === ''
        ? editionName(edition)
        : `${editionName(edition)} – ${source.journalName}`,
    description,
    language: siteLanguage({ articles }, source),
    canonical: address,
    openGraph: [
      ['og:type', 'website'],
      ['og:title', editionName(edition)],
      ['og:description', description],
      ['og:site_name', source.journalName],
      ['og:url', address ?? ''],
      ['twitter:card', 'summary'],
    ],
    jsonLd: {
      '@context': 'https://schema.org',
      ...issueJsonLd(edition, source.journalName),
    },
    hasFeeds: setting.siteAddress !== null && setting.path === 'index.html',
    masthead: mastheadMarkup(null, setting),
    main: () => markupPieces`<header>
${issueMarkup(source.journalName, line)}<h1>${editionName(edition)}</h1>
${edition.introduction === '' ? nothing : markup`<div class="introduction">\n${paragraphsMarkup(edition.introduction)}</div>\n`}</header>
${featured === null ? nothing : featuredMarkup(featured, setting)}${othersMarkup(others, featured, setting)}`,
  })
}

/** `Harbour Review · Number 31 · 12 March 2027`, without what is unknown. */
function issueMarkup(journal: string, line: string): Markup {
  const parts = [
    ...(journal === '' ? [] : [markup`<strong>${journal}</strong>`]),
    ...(line === '' ? [] : [markup`${line}`]),
  ]
  return parts.length === 0 ? nothing : markup`<p class="issue">${joinMarkup(parts, ' · ')}</p>\n`
}

function featuredMarkup(article: Article, setting: PageSetting): Markup {
  const pictures = pagePictures(setting)
  const lead = pictures.picture(article.leadImage)
  const image = lead === null ? nothing : markup`${pictureMarkup(lead, lead.alt, pictures)}\n`
  return markup`<article class="piece featured"${languageMarkup(article, setting)}>
${image}${pieceMarkup({ article, level: 2, setting })}</article>
`
}

function othersMarkup(
  others: readonly Article[],
  featured: Article | null,
  setting: PageSetting,
): Iterable<Markup> {
  if (others.length === 0) return []
  return markupPieces`<section aria-labelledby="also_featured">
<h2 class="section-title" id="also_featured">${featured === null ? setting.words.inThisEdition : setting.words.alsoFeatured}</h2>
${mappedMarkup(
  others,
  (article) => markup`<article class="piece"${languageMarkup(article, setting)}>
${pieceMarkup({ article, level: 3, setting })}</article>
`,
)}</section>
`
}

/** What is written in another language than the page. */
function languageMarkup({ language }: Article, { site, source }: PageSetting): Markup {
  const around = siteLanguage(site, source)
  const tag = languageTag(language)
  if (tag === null || tag === languageTag(around)) return nothing
  const isTurned = isRightToLeft(tag) !== isRightToLeft(around)
  const direction = isRightToLeft(tag) ? 'rtl' : 'ltr'
  return markup` lang="${tag}"${isTurned ? markup` dir="${direction}"` : nothing}`
}

function pieceMarkup({
  article,
  level,
  setting,
}: {
  readonly article: Article
  readonly level: 2 | 3
  readonly setting: PageSetting
}): Markup {
  const authors = bylineAuthors(article, setting.source)
  const address = pageAddress(setting, article.id) ?? ''
  const headline = articleHeadline(article)
  const excerpt = articleExcerpt(article)
  return markup`${authors.length === 0 ? nothing : markup`<p class="byline">${bylineMarkup(authors, setting)}</p>\n`}<h${level}><a href="${address}">${headline}</a></h${level}>
${excerpt === '' ? nothing : markup`<p class="excerpt">${excerpt}</p>\n`}<p class="more"><a href="${address}">${setting.words.readMore}<span class="unseen">: ${headline}</span></a></p>
`
}
