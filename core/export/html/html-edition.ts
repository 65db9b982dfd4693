import type { Article } from '../../article/article.ts'
import type { Edition } from '../../edition/edition.ts'
import { editionLine } from '../edition-line.ts'
import { joinMarkup, mappedMarkup, type Markup, markup, markupPieces, nothing } from '../markup.ts'
import {
  bylineAuthors,
  editionName,
  hasContents,
  listedArticles,
  siteLanguage,
} from '../site/site.ts'
import { paragraphsMarkup } from './html-bio.ts'
import { pictureMarkup } from './html-figure.ts'
import { footMarkup, hasSiteFeeds } from './html-foot.ts'
import { mastheadMarkup } from './html-masthead.ts'
import { pagePictures, pagePieces, type PageSetting, wholeAddress } from './html-page.ts'
import { pieceMarkup, type PieceSetting } from './html-piece.ts'
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
    hasFeeds: hasSiteFeeds(setting) && setting.path === 'index.html',
    masthead: hasContents(setting.site) ? mastheadMarkup(null, setting) : nothing,
    foot: footMarkup(setting),
    main: () => markupPieces`<header>
${issueMarkup(source.journalName, line)}<h1>${editionName(edition)}</h1>
${edition.introduction === '' ? nothing : markup`<div class="introduction">\n${paragraphsMarkup(edition.introduction)}</div>\n`}</header>
${featured === null ? nothing : featuredMarkup(featured, edition, setting)}${othersMarkup({
      others,
      edition,
      title: featured === null ? setting.words.inThisEdition : setting.words.alsoFeatured,
      setting,
    })}`,
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

function featuredMarkup(article: Article, edition: Edition, setting: PageSetting): Markup {
  const pictures = pagePictures(setting)
  const lead = pictures.picture(article.leadImage)
  const image = lead === null ? nothing : markup`${pictureMarkup(lead, lead.alt, pictures)}\n`
  return pieceMarkup(article, {
    ...pieceSetting(article, edition, setting),
    level: 2,
    featured: image,
  })
}

function othersMarkup({
  others,
  edition,
  title,
  setting,
}: {
  readonly others: readonly Article[]
  readonly edition: Edition
  readonly title: string
  readonly setting: PageSetting
}): Iterable<Markup> {
  if (others.length === 0) return []
  return markupPieces`<section aria-labelledby="also_featured">
<h2 class="section-title" id="also_featured">${title}</h2>
${mappedMarkup(others, (article) => pieceMarkup(article, pieceSetting(article, edition, setting)))}</section>
`
}

function pieceSetting(article: Article, edition: Edition, page: PageSetting): PieceSetting {
  const authors = bylineAuthors(article, page.source)
  return { page, level: 3, authors, sharedDay: edition.date, featured: null }
}
